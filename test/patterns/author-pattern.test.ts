import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPattern, wholePattern } from "../../src/patterns/author-pattern.ts";

function isEngines(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

describe("the pattern of an author", () => {
  it.each([
    ["a|b", "^(?:a|b)$"],
    ["^a$", "^(?:^a$)$"],
    ["", "^(?:)$"],
  ])("%j is for the whole value", (pattern, whole) => expect(wholePattern(pattern)).toBe(whole));

  it.each(["(", "a)|(b", "[z-a]", "\\", "a{2,1}", "(?<a>x)(?<a>y)", "\\-", "{"])("%j is none", (pattern) => {
    expect(wholePattern(pattern)).toBeUndefined();
  });

  // Engines from 2025 on take these; schemas are the same wherever they are made.
  it.each(["(?i:a)", "(?-s:.)", "(?<a>x)|(?<a>y)", "[[a-z]&&[a]]"])("%j is none yet", (pattern) => {
    expect(wholePattern(pattern)).toBeUndefined();
  });

  it("is what engines take for one", () => {
    const part = fc.constantFrom(
      ...["(", ")", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "\\k<n>", "\\k", "\\1", "\\2", "|", "^", "$", "."],
      ...["[", "]", "[^", "-", "*", "+", "?", "{", "}", "{2}", "{2,}", "{2,1}", "{,3}", ",", "{99999999999999999999}"],
      ...[
        "\\d",
        "\\w",
        "\\b",
        "\\B",
        "\\-",
        "\\/",
        "\\.",
        "\\p{Lu}",
        "\\p{sc=Grek}",
        "\\p{scx=Latin}",
        "\\p{Foo}",
        "\\P",
      ],
      ...[
        "\\p{RGI_Emoji}",
        "\\u0061",
        "\\u{61}",
        "\\u{110000}",
        "\\uD83D",
        "\\uDE42",
        "\\u",
        "\\x4",
        "\\x41",
        "\\c",
        "\\cA",
      ],
      ...["\\0", "\\00", "\\8", "\\", "a", "b", "z", "/", "\n", "🙂", "\uD83D", "\uDE42"],
    );
    const words = fc.array(part, { maxLength: 8 }).filter((parts) => parts.filter((one) => one === "(?<n>").length < 2);
    fc.assert(
      fc.property(words, (parts) => {
        const pattern = parts.join("");
        expect([pattern, isPattern(pattern)]).toEqual([pattern, isEngines(pattern)]);
      }),
      { numRuns: 20_000, seed: 20260728 },
    );
  });

  it.each(["(?:", "(", "(?=", "(?<!"])("may have many groups in each other, but not any number: %s", (open) => {
    const nest = (depth: number) => `${open.repeat(depth)}a${")".repeat(depth)}`;
    expect(isPattern(nest(200))).toBe(true);
    expect(isPattern(nest(300))).toBe(false);
    expect(isPattern(nest(1_000_000))).toBe(false);
    expect(isPattern(open.repeat(1_000_000))).toBe(false);
    // Beside each other there is no limit.
    expect(isPattern(nest(1).repeat(1000))).toBe(true);
  });

  it.each(["a".repeat(1_000_000), "[".repeat(1_000_000), "a{".repeat(500_000), "\\u{1F642}[a-z]".repeat(70_000)])(
    "may be of any length",
    (pattern) => {
      expect(isPattern(pattern)).toBe(isEngines(pattern));
    },
  );
});
