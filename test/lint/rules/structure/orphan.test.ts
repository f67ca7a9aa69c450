import { describe, expect, it } from "vitest";
import { findingsOf, runExample } from "../../../support/rule-examples.ts";
import { judge } from "./judged-profile.ts";

describe("structure/orphan", () => {
  const rule = "structure/orphan";

  it.each([
    ["a situation", "situations:\n  - { id: closed, says: the desk is closed }\n", 1],
    ["an error", "errors:\n  - { id: unknown-card, says: the card is unknown }\n", 1],
    [
      "an option",
      "options:\n  - { id: colour, title: the colour, values: [{ id: red, title: red }, { id: blue, title: blue }] }\n",
      1,
    ],
    [
      "a role that acts in the flow",
      "roles:\n  - { role: ledger, does: keeps }\nflow:\n  - { id: s, from: ledger, to: desk, does: tells }\n",
      0,
    ],
    ["a silent role", "roles:\n  - { role: ledger, does: keeps }\n", 1],
    ["a term", "terms:\n  - { term: reading room, means: a quiet place }\n", 1],
    [
      "a term in the plural",
      "terms:\n  - { term: reading rooms, means: quiet places }\nabstract: The reading room is quiet.\n",
      0,
    ],
    [
      "a term of two words, apart",
      "terms:\n  - { term: reading room, means: quiet }\nabstract: A room for reading.\n",
      0,
    ],
    [
      "an error that a text names",
      "errors:\n  - { id: unknown-card, says: unknown }\nabstract: It ends in {unknown-card}.\n",
      0,
    ],
  ])("judges %s", (_, text, count) => {
    expect(judge(rule, text)).toHaveLength(count);
  });

  it("takes what an earlier edition uses for no use in the current text, and leaves editions alone", () => {
    const text = "situations:\n  - { id: closed, says: the desk is closed }\n";
    const used =
      "requirements:\n  - { id: X, role: desk, level: MAY, action: other, phrase: rest, when: { closed: true } }\n";
    const found = findingsOf(rule, {
      "profiles/example.yaml": `id: example\n${text}`,
      "profiles/editions/example@0.1.0.yaml": `id: example\nversion: "0.1.0"\n${text}${used}`,
      "profiles/editions/example@0.2.0.yaml": `id: example\nversion: "0.2.0"\n${text}`,
    }).filter(({ message }) => message.includes("closed"));
    expect(found.map(({ span }) => span.file.path)).toEqual(["profiles/example.yaml"]);
  });

  it("speaks of the vocabulary when the set has come of age, and as information", () => {
    const of = (maturity: string) =>
      findingsOf(rule, { "profiles/example.yaml": `maturity: ${maturity}\n` }).filter((one) =>
        one.span.file.path.endsWith("vocabulary.yaml"),
      );
    expect(of("draft")).toEqual([]);
    expect(of("stable").map((one) => one.severity)).not.toContain("warning");
    expect(of("stable").map((one) => one.message)).toContain("role `ledger` is declared and never used");
    expect(
      of("stable")
        .map((one) => one.message)
        .join(),
    ).not.toContain("RFC 2119");
  });

  it("takes the value of a parameter of a proof for a use of what it is equal to", () => {
    const proof = (parameter: string) => `messages:
  - { id: order, title: order, form: http-request, from: borrower, to: desk, unknown: ignore }
proofs:
  - id: seal
    title: seal
    mechanism: sealed-letter
    form: http-message-signature
    from: borrower
    to: desk
    protects: order
    covers: [{ component: "@method", presence: required }]
    parameters: [{ name: keyid, presence: required, type: sf-string${parameter} }]
    key: { from: [card.key], fit: asymmetric }
    response: none
`;
    const relations = (parameter: string) =>
      findingsOf(rule, { "profiles/example.yaml": proof(parameter) })
        .map(({ message }) => message)
        .filter((message) => message.startsWith("relation `card.number`"));
    expect(relations("")).toEqual(["relation `card.number` is declared and never used"]);
    expect(relations(", equals: card.number")).toEqual([]);
  });

  it("takes many terms and a long text", () => {
    const terms = Array.from({ length: 2000 }, (_, index) => `  - { term: word${index}, means: a thing }\n`).join("");
    const findings = runExample([{ path: "profiles/example.yaml", text: `terms:\n${terms}` }]);
    const unused = findings.filter(({ rule, message }) => rule === "structure/orphan" && message.includes("`word"));
    expect(unused).toHaveLength(2000);
  });
});
