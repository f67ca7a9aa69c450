import { describe, expect, it } from "vitest";
import { documentWith } from "../document-with.ts";

const quiet = `
id: quiet-handover
title: Quiet Handover
version: 0.1.0
maturity: idea
abstract: "How parcels come at night, in the words of ISO."
keywords: iso
base: parcels@2026-01-01
applies: { weather: dry }
source: Seal Standard "Seals"
not-tested: { reason: dark }
solves: [{ objective: opening, mechanism: seal }]
serves: [opening]
messages:
  - id: note
    title: note
    form: json
    from: courier
    to: locker
    checked: { by: locker, error: noise }
    parameters:
      - { name: hour, presence: required, type: integer, derived: "The standard has a table only." }
      - { name: door, presence: recommended, values: [left, right, middle] }
      - { name: name, presence: optional, type: string, unverified: "Nobody signed." }
      - { name: lamp, presence: required, type: string, when: { weather: rain }, otherwise: optional }
errors:
  - { id: noise, in: note, status: 400, code: noise, says: "it was loud" }
requirements:
  - { id: QUIET-1, role: courier, level: SHOULD NOT, action: other, phrase: "ring the bell", because: "{locker} sleeps." }
  - { id: QUIET-2, role: depot, level: MUST, word: SHALL, action: other, phrase: "switch the lights off", unless: { weather: rain } }
  - { id: QUIET-3, role: depot, level: MAY, action: other, phrase: "close the gate" }
`;

describe("a document in the words of ISO", () => {
  const text = documentWith(quiet, "quiet-handover");

  it("reads as expected", async () => {
    await expect(text).toMatchFileSnapshot("golden/iso/quiet-handover.md");
  });

  it("has a clause for each role, whose items are numbered", () => {
    const [, clause = ""] = text.split("\n### Depot\n");
    expect(clause).toMatch(
      /^\nThe depot\n\n1\. .*shall switch the lights off, unless it rains; — .*\n2\. .*may close the gate\. — /,
    );
  });

  it("has no word of BCP 14 but in the cells of tables", () => {
    const outside = text.split("\n").filter((line) => !line.startsWith("|") && !line.startsWith("In tables,"));
    expect(outside.join("\n")).not.toMatch(/\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\b/);
  });
});
