import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requirementWords, withoutCode } from "../../../src/lint/rules/bcp14/requirement-words.ts";
import { findingsOf } from "../../support/rule-examples.ts";

const others =
  '  - { at: security, id: security, none: "Nothing." }\n  - { at: privacy, id: privacy, none: "Nothing." }\n';

function inSection(rule: string, text: string): readonly string[] {
  const section = `sections:\n  - { at: overview, id: how, text: ${JSON.stringify(text)} }\n${others}`;
  return findingsOf(rule, { "profiles/example.yaml": section }).map((finding) => finding.message);
}

describe("bcp14/keyword-in-prose", () => {
  it.each([
    "Desks look at the card first.",
    "The word `MUST` is code, and so is ``MAY ` NOT``.",
    'The word "MUST" is spoken about.',
    "Desks MUST look at the card ({EX-1}).",
    "What a desk may do, and must do, is said below.",
    "MUSTARD and MAYBE are no requirement words.",
    "In the month of May, desks are closed.",
  ])("is silent: %s", (text) => {
    expect(inSection("bcp14/keyword-in-prose", text)).toEqual([]);
  });

  it.each([
    ["Desks MUST look at the card.", "MUST"],
    ["See {EX-1}. Desks SHOULD NOT lend maps.", "SHOULD NOT"],
    ["- look ({EX-1}), which is a MUST\n- desks MAY sleep", "MAY"],
    ["The desk ({desk}) SHALL sleep.", "SHALL"],
    ["An unclosed ` does not hide that desks MUST look.", "MUST"],
    ["Maps are OPTIONAL", "OPTIONAL"],
  ])("finds the word: %s", (text, word) => {
    expect(inSection("bcp14/keyword-in-prose", text)).toEqual([
      `${word} stands in \`text\`, expected keywords in duties only`,
    ]);
  });

  it("looks at every text that belongs to no duty, and leaves quotations of others alone", () => {
    const text =
      'abstract: Desks MUST look.\nrequirements:\n  - { id: X, role: desk, level: MUST, action: other, phrase: "look", because: "It MUST." }\n' +
      "decisions:\n  - { kind: decided, text: MUST was SHOULD before. }\n";
    expect(findingsOf("bcp14/keyword-in-prose", { "profiles/example.yaml": text })).toHaveLength(2);
  });

  it("reads a long text of nothing but words and mentions", () => {
    const text = "MUST {EX-1} ".repeat(1600);
    expect(inSection("bcp14/keyword-in-prose", text)).toEqual([]);
  });
});

describe("bcp14/lowercase-keyword", () => {
  it.each([
    ["The desk must look.", "The desk must look"],
    ["First, the ledger should not sleep at all.", "the ledger should not sleep"],
    ["Borrowers are required to wait.", "Borrowers are required to wait"],
    ["When closed, {desk} shall answer.", "{desk} shall answer"],
  ])("finds %s", (text, found) => {
    expect(inSection("bcp14/lowercase-keyword", text)[0]).toContain(`\`${found}\` reads like a duty`);
  });

  it.each(["The desk looks.", "A book must be clean.", "The desk MUST look ({EX-1}).", "`the desk must look`"])(
    "is silent: %s",
    (text) => {
      expect(inSection("bcp14/lowercase-keyword", text)).toEqual([]);
    },
  );
});

describe("bcp14/boilerplate", () => {
  it("finds a second paragraph once, and not its words as well", () => {
    const text =
      'The key words "MUST", "MUST NOT" and MAY in this document are to be interpreted as described in BCP 14.';
    expect(inSection("bcp14/boilerplate", text)).toHaveLength(1);
    expect(inSection("bcp14/keyword-in-prose", text)).toEqual([]);
  });

  it("finds words of BCP 14 in an ISO document", () => {
    const text =
      'keywords: iso\nrequirements:\n  - { id: X, role: desk, level: MUST, word: REQUIRED, action: other, phrase: "look" }\n';
    expect(findingsOf("bcp14/boilerplate", { "profiles/example.yaml": text })).toHaveLength(1);
  });
});

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
