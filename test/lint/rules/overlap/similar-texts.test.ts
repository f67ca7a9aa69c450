import { describe, expect, it } from "vitest";
import { similarTexts } from "../../../../src/lint/rules/overlap/similar-texts.ts";

describe("similar texts", () => {
  const alike = (left: string, right: string): boolean => {
    const shingles = (text: string) => {
      const words = text.split(" ");
      return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(" ")));
    };
    const [one, other] = [shingles(left), shingles(right)];
    const common = [...one].filter((shingle) => other.has(shingle)).length;
    return common >= 0.8 * (one.size + other.size - common);
  };

  it("are those that comparing all pairs finds", () => {
    // A small generator of numbers: the same texts in each run.
    let state = 7;
    const next = (limit: number): number => (state = (state * 48271) % 2147483647) % limit;
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`);
    const texts: string[] = [];
    for (let index = 0; index < 120; index++) {
      const from = next(2) === 0 ? undefined : texts[next(Math.max(texts.length, 1))];
      const own = from?.split(" ") ?? Array.from({ length: 8 + next(20) }, () => words[next(40)] ?? "");
      if (from !== undefined)
        for (let edits = next(3); edits > 0; edits--) own[next(own.length)] = words[next(40)] ?? "";
      texts.push(own.join(" "));
    }
    const groups = similarTexts(texts);
    const groupOf = new Map(groups.flatMap((group, index) => group.map((text) => [text, index] as const)));
    for (const [left, one] of texts.entries()) {
      for (const [right, other] of texts.entries()) {
        if (left < right && alike(one, other)) expect(groupOf.get(left), `${one} | ${other}`).toBe(groupOf.get(right));
      }
    }
    for (const group of groups) {
      const connected = group.every((index) =>
        group.some((other) => other !== index && alike(texts[index] ?? "", texts[other] ?? "")),
      );
      expect(connected).toBe(true);
    }
    expect(groups.length).toBeGreaterThan(5);
  });
});
