import { beforeAll, describe, expect, it } from "vitest";
import { documentWith } from "../document-with.ts";

const spoken = `
id: spoken-handover
title: Spoken Handover
version: 0.1.0
maturity: idea
abstract: "{courier} speaks. {locker} listens."
base: parcels@2026-01-01
applies: { weather: dry }
source: Seal Standard "Seals"
not-tested: { reason: dark }
solves: [{ objective: opening, mechanism: seal }]
serves: [opening]
terms:
  - { term: call, means: "{courier} raises the voice." }
messages:
  - id: call
    title: call
    form: json
    from: courier
    to: locker
    means: "{courier} asks for a door."
    parameters:
      - { name: word, presence: required, type: string, means: "{locker} knows it." }
requirements:
  - { id: SPEAK-1, role: courier, level: MUST, action: other, phrase: "speak up", because: "{locker} is deaf. {courier} is not." }
errors:
  - { id: no-word, in: call, status: 400, says: "{courier} said nothing" }
  - { id: gust, in: call, says: "the wind was louder" }
sections:
  - at: problem
    id: problem
    text: |
      What {gust} means is plain.

      {courier} speaks, and *{locker} obeys*. {depot} hears of it.

      **{courier} first.** {locker} comes second, and {courier} knows.

      - {courier} speaks.
      - {locker}
  - at: security
    id: ears
    title: Ears
    text: |
      | Who |
      | --- |
      | {locker} hears |
`;

describe("sentences of an author that begin with a role", () => {
  let text: string;
  beforeAll(() => {
    text = documentWith(spoken, "spoken-handover");
  });

  it.each([
    ["the abstract", "The courier speaks. The locker listens."],
    ["a term", "The courier raises the voice."],
    ["a message", "The courier asks for a door."],
    ["a cell", "The locker knows it."],
    ["a reason", "The locker is deaf. The courier is not."],
    ["an error", "The courier said nothing."],
    ["an error behind its status", "- Status 400 (the courier said nothing): "],
    ["a paragraph", "The courier speaks, and _the locker obeys_. The depot hears of it."],
    [
      "bold words and what stands behind them",
      "**The courier first.** The locker comes second, and the courier knows.",
    ],
    ["an item that is a sentence", "- The courier speaks."],
    ["an item that is none", "- the locker\n"],
    ["a cell of a table", "| The locker hears |"],
  ])("begin with a capital: %s", (_, expected) => {
    expect(text).toContain(expected);
  });

  it("never name an error without a code by its id", () => {
    expect(text).not.toMatch(/[` ](?:no-word|gust)[` ]/);
    expect(text).toMatch(/<\/a>none +\| 400 +\| The courier said nothing\. /);
    expect(text).toContain("- The wind was louder: no requirement of this document.");
    expect(text).toContain("What the answer saying that the wind was louder means is plain.");
  });
});
