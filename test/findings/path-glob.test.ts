import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesGlob } from "../../src/findings/path-glob.ts";

describe("matchesGlob", () => {
  it.each([
    ["profiles/dpop.yaml", "profiles/dpop.yaml", true],
    ["profiles/dpop.yaml", "./profiles/dpop.yaml", true],
    ["profiles/dpop.yaml", "profiles/*.yaml", true],
    ["profiles/drafts/x.yaml", "profiles/*.yaml", false],
    ["profiles/drafts/x.yaml", "profiles/**/*.yaml", true],
    ["profiles/x.yaml", "profiles/**/*.yaml", true],
    ["profiles/drafts/x.yaml", "profiles/**", true],
    ["profiles/drafts/x.yaml", "profiles/", true],
    ["profiles", "profiles/**", true],
    ["profiles/x.yaml", "**", true],
    ["profiles/x.yaml", "*", false],
    ["a/b/c/d", "a/**/c/**/d", true],
    ["a/b/c/x/y/d", "a/**/c/**/d", true],
    ["a/b/x/d", "a/**/c/**/d", false],
    ["ab.yaml", "a?.yaml", true],
    ["a/.yaml", "a?.yaml", false],
    // `**` inside a segment is two stars.
    ["ab/c", "a**/c", true],
    ["a/b/c", "a**/c", false],
    // Nothing else is special, and case counts.
    ["a+b[1].yaml", "a+b[1].yaml", true],
    ["a.yaml", "A.yaml", false],
    ["aXyaml", "a.yaml", false],
    ["😀.yaml", "?.yaml", true],
    ["", "**", true],
    ["x", "", false],
  ])("%j by %j: %s", (path, glob, expected) => {
    expect(matchesGlob(path, glob)).toBe(expected);
  });

  it("agrees with a regular expression", () => {
    const segment = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 4 });
    const pattern = fc.oneof(fc.constant("**"), fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 4 }));
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 5 }),
        fc.array(pattern, { minLength: 1, maxLength: 5 }),
        (segments, patterns) => {
          fc.pre(patterns.at(-1) !== "" && segments.every((each) => each !== ""));
          const path = segments.join("/");
          expect(matchesGlob(path, patterns.join("/"))).toBe(asExpression(patterns).test(`${path}/`));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("does not explode", () => {
    expect(matchesGlob("a".repeat(2000), `${"*a".repeat(1000)}b`)).toBe(false);
    expect(matchesGlob("a/".repeat(1000) + "c", `${"**/a/".repeat(500)}b`)).toBe(false);
  });
});

/** The same over segments that all end in a slash. */
function asExpression(patterns: readonly string[]): RegExp {
  const parts = patterns.map((pattern) =>
    pattern === "**" ? "(?:[^/]+/)*" : `${pattern.replace(/\*+/g, "[^/]*").replaceAll("?", "[^/]")}/`,
  );
  return new RegExp(`^${parts.join("")}$`);
}
