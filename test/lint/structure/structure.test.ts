import { describe, expect, it } from "vitest";
import { findingsOf, runExample } from "../../support/rule-examples.ts";

function judge(rule: string, text: string): readonly string[] {
  return findingsOf(rule, { "profiles/example.yaml": text })
    .filter((finding) => finding.span.file.path === "profiles/example.yaml")
    .map((finding) => finding.message);
}

const message = (lines: string, id = "m") =>
  `messages:\n  - { id: ${id}, title: slip, form: json, from: borrower, to: desk, unknown: ignore, parameters: [${lines}] }\n`;
const requirement = (fields: string) => `requirements:\n  - { id: X, role: desk, ${fields} }\n`;

describe("structure/impossible-duty", () => {
  const rule = "structure/impossible-duty";
  const lines = "{ name: x, presence: required, type: string }";

  it.each([
    ["level: MUST NOT, action: accept-only, object: m.x, values: [a]", "`accept-only` stands with MUST NOT"],
    ["level: SHOULD NOT, action: accept-only, object: m.x, values: [a]", "`accept-only` stands with SHOULD NOT"],
    ["level: MUST, action: accept-only, object: m.x", "action `accept-only` needs `values`, `equals` or `range`"],
    ["level: MUST, action: repeat, object: m, values: [a]", "action `repeat` takes no `values`"],
    ["level: MUST, action: verify, object: m, range: { for: 5m }", "action `verify` takes no `range`"],
    ["level: MUST, action: support, object: m.x", "action `support` needs `values`"],
    ["level: MUST, action: other", "action `other` needs `phrase`"],
    ["level: MUST, action: repeat", "action `repeat` needs `object`"],
    ["level: MUST, action: support, object: m.x, values: [a], choose: exactly-one", "`choose` stands with one value"],
    [
      "level: MUST, action: repeat, object: m, when: { loan.kind: map }, unless: { loan.kind: map }",
      "`unless` can never hold",
    ],
  ])("finds %s", (fields, expected) => {
    const found = judge(rule, message(lines) + requirement(fields));
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(expected)).toBe(true);
  });

  it.each([
    "level: MUST, action: accept-only, object: m.x, values: [a]",
    "level: MAY, action: accept-only, object: m.x, equals: card.number",
    "level: MUST, action: accept-only, object: m.x, range: { value: 1..5 }",
    "level: MUST, action: accept, object: m.x",
    "level: MUST NOT, action: accept, object: m.x, values: [a]",
    "level: MUST, action: verify, object: m, equals: card.key",
    "level: MUST, action: remember, object: m.x, range: { for: 5m }",
    "level: MUST, action: support, object: m.x, values: [a, b], choose: at-least-one",
    'level: MUST, action: verify, object: m.x, phrase: "verify `x` twice"',
  ])("is silent: %s", (fields) => {
    expect(judge(rule, message(lines) + requirement(fields))).toEqual([]);
  });

  it.each([
    ["presence: required, otherwise: optional, type: string", 1],
    ["presence: required, when: { loan.kind: map }, otherwise: optional, type: string", 0],
    ["presence: optional, when: { loan.kind: map }, otherwise: optional, type: string", 1],
    ["presence: required, level: SHOULD, type: string", 1],
    ["presence: required, level: SHOULD, values: [a]", 0],
    ["presence: required, when: { m.x: present }, type: string", 1],
    ["presence: required, when: { m.x: absent }, type: string", 1],
  ])("judges the line %s", (fields, count) => {
    expect(judge(rule, message(`{ name: x, ${fields} }`))).toHaveLength(count);
  });
});

describe("structure/two-actions", () => {
  const judgeTwo = (first: string, second: string) =>
    judge(
      "structure/two-actions",
      `${message("{ name: x, presence: optional, type: string }, { name: y, presence: optional, type: string }")}requirements:\n  - { id: A, level: MUST, ${first} }\n  - { id: B, level: MUST, ${second} }\n`,
    );

  it.each([
    [
      "role: desk, action: include, object: m.x, values: [a]",
      "role: desk, action: answer-with, object: m.x, values: [b]",
      1,
    ],
    [
      "role: desk, action: include, object: m.x, values: [a]",
      "role: borrower, action: answer-with, object: m.x, values: [b]",
      0,
    ],
    [
      "role: desk, action: include, object: m.x, values: [a]",
      "role: desk, action: answer-with, object: m.y, values: [b]",
      0,
    ],
    [
      "role: desk, action: include, object: m.x, values: [a]",
      "role: desk, action: include, object: m.x, values: [b]",
      0,
    ],
    ["role: desk, action: accept, object: m.x", "role: desk, action: remember, object: m.x", 0],
  ])("judges %s and %s", (first, second, count) => {
    expect(judgeTwo(first, second)).toHaveLength(count);
  });
});

describe("structure/objective-unmet", () => {
  const rule = "structure/objective-unmet";
  const solves = "solves:\n  - { objective: safe-lending, mechanism: library-card }\n";

  it("counts lines, proofs and what a profile narrows", () => {
    expect(judge(rule, `${solves}serves: [safe-lending]\n`)).toEqual([]);
    expect(
      judge(rule, `${solves}${message("{ name: x, presence: required, type: string, serves: [safe-lending] }")}`),
    ).toEqual([]);
    expect(judge(rule, solves)).toEqual(["objective `safe-lending` is declared, but nothing serves it"]);
    const wide = `id: wide\n${solves}serves: [safe-lending]\n`;
    const narrow = `profile-of: wide@1.0.0\n${solves}`;
    expect(findingsOf(rule, { "profiles/wide.yaml": wide, "profiles/example.yaml": narrow })).toEqual([]);
  });

  it("does not count what is weak, and finds what nobody declared", () => {
    const weak = message("{ name: x, presence: optional, type: string, serves: [safe-lending] }");
    expect(judge(rule, solves + weak)).toEqual([
      "objective `safe-lending` is served by MAY only, expected a MUST or MUST NOT",
    ]);
    expect(judge(rule, `${solves}serves: [safe-lending, fresh-requests]\n`)).toEqual([
      "`serves` names `fresh-requests`, which the profile does not declare under `solves`",
    ]);
  });
});

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
