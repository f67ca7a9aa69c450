import { describe, expect, it } from "vitest";
import { plainText } from "../../src/language/fragment.ts";
import { sampleFiles, setOf, speakerOf } from "./sample-set.ts";

const speaker = speakerOf(setOf(sampleFiles()), "possession");

describe("words of an author", () => {
  it.each([
    ["{client} asks. {as} answers.", "the client asks. The authorization server answers."],
    ["Why? {as} knows!  {client} does not.", "Why? The authorization server knows! The client does not."],
    ["(It ends.) {as} goes on", "(It ends.) The authorization server goes on"],
    ["some party, e.g. {client}", "some party, e.g. the client"],
    ["see section 4.{client}", "see section 4.the client"],
    ["`a. ` {client}", "`a. ` the client"],
  ])("have a capital behind the end of a sentence: %s", (words, expected) => {
    expect(plainText(speaker.text(words))).toBe(expected);
  });

  it.each([
    ["{client} asks.", "The client asks."],
    ["{proof} is signed.", "The DPoP proof is signed."],
    ["a token that is signed", "A token that is signed"],
    ["`alg` is a name. {as} reads it.", "`alg` is a name. The authorization server reads it."],
  ])("begin with a capital as sentences: %s", (words, expected) => {
    expect(plainText(speaker.sentences(words))).toBe(expected);
  });

  it("go on in the middle of a sentence where nothing else is said", () => {
    expect(plainText(speaker.text("{client} asks", "the day on which "))).toBe("the client asks");
    expect(plainText(speaker.text("{client} asks", "It is so. "))).toBe("The client asks");
  });
});
