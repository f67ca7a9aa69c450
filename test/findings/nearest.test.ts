import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../../src/findings/nearest.ts";

describe("nearest", () => {
  it.each([
    ["requirments", ["requirements", "replaces"], "requirements"],
    ["replay-protction", ["replay-protection", "sender-constraining"], "replay-protection"],
    ["jit", ["jti", "iat"], "jti"],
    ["iss", ["sub", "aud"], undefined],
    // Two edits in a name of five letters are more than a third.
    ["abxyc", ["abcde"], undefined],
    ["Presence", ["presence"], "presence"],
    // Differences in case come before edits.
    ["Form", ["from", "form"], "form"],
    // A tie goes to the first.
    ["caat", ["cat", "coat"], "cat"],
    ["same", ["same"], undefined],
    ["", ["a"], undefined],
    ["abc", [], undefined],
  ])("%j among %j is %j", (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });

  it("answers for hostile lengths", () => {
    const candidates = Array.from({ length: 2000 }, (_, index) => `${"a".repeat(250)}${String(index)}`);
    expect(nearest("b".repeat(250), candidates)).toBeUndefined();
    expect(nearest("a".repeat(5_000_000), candidates)).toBeUndefined();
  });

  it("finds what an unbounded search finds", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "b", "c", "-"), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 6 }), (word, candidates) => {
        const limit = (other: string) => Math.min(2, Math.floor(Math.max(word.length, other.length) / 3));
        const distances = candidates
          .filter((other) => other !== word)
          .map((other) => ({ other, distance: alignment(word, other) }))
          .filter(({ other, distance }) => distance <= limit(other));
        const least = Math.min(...distances.map(({ distance }) => distance));
        expect(nearest(word, candidates)).toBe(distances.find(({ distance }) => distance === least)?.other);
      }),
      { numRuns: 500 },
    );
  });
});

/** Optimal string alignment by its recursive definition. */
function alignment(left: string, right: string): number {
  const table = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${String(i)} ${String(j)}`;
    const known = table.get(key);
    if (known !== undefined) return known;
    const change = left[i - 1] === right[j - 1] ? 0 : 1;
    let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
    if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
      cost = Math.min(cost, at(i - 2, j - 2) + 1);
    }
    table.set(key, cost);
    return cost;
  };
  return at(left.length, right.length);
}
