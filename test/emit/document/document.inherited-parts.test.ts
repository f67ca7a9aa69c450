import { beforeAll, describe, expect, it } from "vitest";
import { documentWith } from "../document-with.ts";

/** A profile that adds a formula and an example to what another one describes, and describes next to nothing itself. */
const weighed = `
id: weighed-handover
title: Weighed Handover
version: 0.1.0
maturity: idea
abstract: Puts what was handed over under the seal.
base: parcels@2026-01-01
profile-of: sealed-handover@0.2.0
applies: { weather: dry }
source: Seal Standard "Seals"
not-tested: { reason: dark }
solves: [{ objective: opening, mechanism: seal }]
serves: [opening]
messages:
  - id: repeated-handover
    title: repeated handover
    extends: bulky-handover
    parameters: [{ name: Again, presence: optional, type: integer }]
  - id: bulky-handover
    title: bulky handover
    extends: sealed-handover#handover
    parameters: [{ name: Number, presence: required }]
bindings:
  - id: weight
    title: what it weighs
    proof: wax-seal
    select:
      - { as: kind, pointer: /kind, presence: required }
      - { as: fragile, pointer: /fragile }
      - { as: weight, pointer: /weight, presence: required, when: { kind: [box, bag] } }
      - { as: count, pointer: /count, when: [{ kind: letters }, { kind: cards, fragile: true }] }
    canonical: jcs
    digest: sha-256
    carrier: handover.X-Special
requirements:
  - { id: WEIGH-1, role: courier, level: MUST, action: other, phrase: "weigh every parcel" }
examples:
  - { id: box, title: A box, message: handover, values: { Number: 7, Size: wide } }
`;

describe("the document of a profile that adds to what another one describes", () => {
  let text: string;
  beforeAll(() => {
    text = documentWith(weighed, "weighed-handover");
  });

  it("prints a formula under the proof of the other document, and links to that", () => {
    const [, section = ""] = text.split("\n## Proof\n");
    expect(section).toContain("### Wax seal");
    expect(section).toMatch(
      /This document adds to \[the wax seal\]\(sealed-handover\.md#wax-seal\) of Sealed Handover\./,
    );
    expect(section).toContain("Request binding: What it weighs");
  });

  it("says when a value is selected", () => {
    expect(rowOf("/kind")).toBe("REQUIRED");
    expect(rowOf("/weight")).toBe("CONDITIONAL, when `kind` is `box` or `bag`");
    expect(rowOf("/count")).toBe(
      "OPTIONAL, when `kind` is `letters`, or when `kind` is `cards` and `fragile` is `true`",
    );
  });

  it("prints an example of a message that the other document describes", () => {
    const [, section = ""] = text.split("\n## Messages and Tokens\n");
    expect(section).toMatch(/^### Handover$/m);
    expect(section).toContain("[The handover](sealed-handover.md#handover) is described in Sealed Handover.");
    expect(section).toMatch(/Example: A box\n/);
    expect(section).toContain("Number: 7");
  });

  it("names what a message inherits once, however many documents have a line of it", () => {
    const [, names = ""] =
      /; its parameters (.*?) hold here as well/.exec(text.split("</a>Repeated handover\n")[1] ?? "") ?? [];
    expect(names.match(/`Number`/g)).toEqual(["`Number`"]);
  });

  function rowOf(pointer: string): string | undefined {
    const row = text.split("\n").find((line) => line.includes(`\`${pointer}\``));
    return row?.split("|").at(-2)?.trim();
  }
});
