import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { inSection } from "./in-section.ts";

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
