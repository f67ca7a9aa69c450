import { describe, expect, it } from "vitest";
import { judge } from "./judge-phrase.ts";

describe("bcp14/no-actor", () => {
  it.each([
    ["SHOULD", "be open to visitors"],
    ["MUST", "be able to read every card"],
    ["MUST", "read what was sent"],
  ])("is silent: %s %s", (level, phrase) => {
    expect(judge(phrase, level).filter((line) => line.startsWith("bcp14/no-actor "))).toEqual([]);
  });
});

describe("phrases that say too much", () => {
  it.each([
    ["MUST", "be validated", "bcp14/no-actor the phrase `be validated` is passive"],
    ["MUST", "be sent by post", "bcp14/no-actor the phrase `be sent` is passive"],
    ["MUST", "be securely stored", "bcp14/no-actor the phrase `be securely stored` is passive"],
    ["MUST", "be written down", "bcp14/no-actor the phrase `be written` is passive"],
  ])("%s %s", (level, phrase, expected) => {
    const found = judge(phrase, level);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(expected)).toBe(true);
  });
});
