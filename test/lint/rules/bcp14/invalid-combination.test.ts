import { describe, expect, it } from "vitest";
import { judge } from "./judge-phrase.ts";

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
