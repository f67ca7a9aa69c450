import { describe, expect, it } from "vitest";
import { judge } from "./judge-phrase.ts";

describe("bcp14/keyword-mismatch", () => {
  it.each([
    ["MUST", "MUST send the slip"],
    ["SHOULD", "refuse a `MUST` in the note"],
  ])("is silent: %s %s", (level, phrase) => {
    expect(judge(phrase, level).filter((line) => line.startsWith("bcp14/keyword-mismatch "))).toEqual([]);
  });
});

describe("phrases that say too much", () => {
  it.each([["MUST", "send the slip, which SHOULD be blue", "bcp14/keyword-mismatch `phrase` says SHOULD"]])(
    "%s %s",
    (level, phrase, expected) => {
      const found = judge(phrase, level);
      expect(found).toHaveLength(1);
      expect(found[0]?.startsWith(expected)).toBe(true);
    },
  );
});
