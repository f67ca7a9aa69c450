import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requirementWords, withoutCode } from "../../../../src/lint/rules/bcp14/requirement-words.ts";

describe("code spans", () => {
  it("are blanked without moving anything", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a`M \n]{0,40}$/), (text) => {
        const plain = withoutCode(text);
        expect(plain).toHaveLength(text.length);
        for (const [index, character] of plain.split("").entries()) {
          if (character !== " ") expect(character).toBe(text[index]);
        }
      }),
    );
  });

  it.each([
    ["a `MUST` b", []],
    ["a ``MUST` b", ["MUST"]],
    ["``a ` MUST`` b MAY", ["MAY"]],
    ["` MUST", ["MUST"]],
    ["`a` MUST NOT `b`", ["MUST NOT"]],
  ])("hide words: %s", (text, words) => {
    expect(requirementWords(text).map((one) => one.word)).toEqual(words);
  });
});
