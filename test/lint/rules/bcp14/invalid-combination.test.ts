import { describe, expect, it } from "vitest";
import { judge } from "./judge-phrase.ts";

describe("bcp14/invalid-combination", () => {
  it.each([
    ["SHOULD", "hand out a book if possible"],
    ["MAY", "not lend maps"],
    ["MUST", "refuse a `MAY NOT` in the note"],
  ])("is silent: %s %s", (level, phrase) => {
    expect(judge(phrase, level).filter((line) => line.startsWith("bcp14/invalid-combination "))).toEqual([]);
  });
});

describe("phrases that say too much", () => {
  it.each([
    [
      "MUST",
      "hand out a book if possible",
      "bcp14/invalid-combination MUST stands with the open exception `if possible`",
    ],
    ["MUST", "MAY NOT lend maps", "bcp14/invalid-combination `MAY NOT` is no requirement level"],
    ["MUST", "MUST SHOULD lend maps", "bcp14/invalid-combination `MUST SHOULD` is no requirement level"],
  ])("%s %s", (level, phrase, expected) => {
    const found = judge(phrase, level);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(expected)).toBe(true);
  });
});
