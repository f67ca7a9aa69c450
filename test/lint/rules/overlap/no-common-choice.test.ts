import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { counter, some, support } from "./negotiated-choice.ts";

const rule = "overlap/no-common-choice";

const alone = (...duties: readonly string[]) => findingsOf(rule, { "profiles/base/counter.yaml": counter(...duties) });

const messages = (findings: ReturnType<typeof alone>) => findings.map(({ severity, message }) => [severity, message]);

describe("a choice that two sides negotiate", () => {
  it("has a common value where one side supports whatever the other may have", () => {
    const [both, either] = [support("desk", "MUST", "wax, ink"), support("borrower", "MUST", "wax, ink", some)];
    expect(alone(both, either)).toEqual([]);
    expect(alone(both, support("borrower", "MUST", "wax, ink"))).toEqual([]);
    expect(alone(support("desk", "MUST", "wax"), support("borrower", "MUST", "wax"))).toEqual([]);
  });

  it("has none where each side may do with another value, and both least ways are told", () => {
    const found = alone(support("desk", "MUST", "wax, ink", some), support("borrower", "MUST", "wax, ink", some));
    expect(messages(found)).toEqual([
      [
        "error",
        "for the seal, `desk` conforms with only `wax` and `borrower` with only `ink`, and in 5 more ways, in every situation; expected a value that both sides must support",
      ],
    ]);
    expect(found[0]?.help).toBe("Make one value mandatory for both sides, or all values mandatory for one side");
  });

  it("is judged only where both sides are bound at once", () => {
    const when = (kind: string) => `, when: { loan.kind: ${kind} }`;
    const sides = (left: string, right: string) =>
      alone(
        support("desk", "MUST", "wax", when(left)),
        support("desk", "MUST", "ink", when(right)),
        support("borrower", "MUST", "wax", when(left)),
        support("borrower", "MUST", "ink", when(right)),
      );
    expect(messages(sides("map", "book"))).toEqual([]);
  });

  it("is open where one side need not support anything, and one-sided where one side alone knows a value", () => {
    expect(messages(alone(support("desk", "MUST", "wax"), support("borrower", "MAY", "wax")))).toEqual([
      ["info", "for the seal, nothing says what `borrower` must support at least, and the other side has such a duty"],
    ]);
    expect(messages(alone(support("desk", "MUST", "wax, ink"), support("borrower", "MUST", "wax")))).toEqual([
      [
        "warning",
        "for the seal, only the duties of `desk` name `ink`; expected the other side to say whether it takes it",
      ],
    ]);
  });
});

describe("a choice of more than two sides", () => {
  const messages = (from: string, to: string) =>
    `messages: [{ id: note, title: note, form: json, from: ${from}, to: ${to}, unknown: ignore, parameters: [{ name: text, presence: optional, type: string }] }]\n`;
  const among = (more: string, ...duties: readonly string[]) =>
    findingsOf(rule, { "profiles/base/counter.yaml": `${counter(...duties)}${more}` }).map(({ message }) => message);
  const some = (role: string) => support(role, "MUST", "wax, ink", ", choose: at-least-one");
  const both = (role: string) => support(role, "MUST", "wax, ink");

  it("is judged for each two that send each other something", () => {
    const duties = [both("borrower"), some("desk"), some("ledger")];
    expect(among(messages("desk", "ledger"), ...duties)).toEqual([
      expect.stringContaining("`desk` conforms with only `wax` and `ledger` with only `ink`"),
    ]);
    expect(among(messages("borrower", "ledger"), ...duties)).toEqual([]);
    expect(among(messages("borrower", "ledger"), some("borrower"), both("desk"), some("ledger"))).toEqual([
      expect.stringContaining("`borrower` conforms with only `wax` and `ledger` with only `ink`"),
    ]);
  });

  it("of the vocabulary is judged between the role that picks and each of the others", () => {
    const vocabulary = `negotiated-choices:
  - { id: seal, title: the seal, picked-by: borrower, values: [{ id: wax, realised-by: [order.seal=wax] }, { id: ink, realised-by: [order.seal=ink] }] }
`;
    const order =
      "messages: [{ id: order, title: order, form: form, from: borrower, to: [desk, ledger], unknown: ignore, parameters: [{ name: seal, presence: optional, type: string }] }]\n";
    const duty = (role: string, choose = "") =>
      `role: ${role}, level: MUST, action: support, object: order.seal, values: [wax, ink]${choose}`;
    const found = (...duties: readonly string[]) =>
      findingsOf(rule, {
        "profiles/vocabulary.yaml": vocabulary,
        "profiles/base/counter.yaml": `${order}requirements:\n${duties.map((one, at) => `  - { id: C-${at}, ${one} }\n`).join("")}`,
      }).map(({ message }) => message);
    const choose = ", choose: at-least-one";
    expect(found(duty("borrower", choose), duty("desk"), duty("ledger"))).toEqual([]);
    expect(found(duty("borrower", choose), duty("desk"), duty("ledger", choose))).toEqual([
      expect.stringContaining("`borrower` conforms with only `wax` and `ledger` with only `ink`"),
    ]);
  });
});

describe("what is said of a choice", () => {
  const print = (...duties: readonly string[]) => alone(...duties).map(({ fingerprint }) => fingerprint);
  const [left, right] = [support("desk", "MUST", "wax, ink", some), support("borrower", "MUST", "wax, ink", some)];

  it("is the same finding after a duty got another id or was split, and another after a change", () => {
    const known = print(left, right);
    expect(known).toHaveLength(1);
    expect(print(support("ledger", "MUST", "wax").replace("ledger", "borrower"), left, right)).not.toEqual(known);
    expect(print(right, left)).toEqual(known);
    expect(print(`${left}, when: { loan.kind: map }`, `${left}, unless: { loan.kind: map }`, right)).toEqual(known);
    expect(print(`${left}, when: { loan.kind: map }`, right)).not.toEqual(known);
  });
});

describe("a choice of profiles that are used together", () => {
  const base =
    "options:\n  - { id: seal, title: the seal, values: [{ id: wax, title: wax }, { id: ink, title: ink }] }\n";
  const side = (role: string, more = "") => `base: counter@1.0.0
requirements:
  - { id: R-1, role: ${role}, level: MUST, action: support, object: "counter#seal", values: [wax, ink], choose: at-least-one }
${more}`;
  const composes = "relations: [{ kind: composes-with, profile: one, because: They do. }]\n";
  const of = (two: string, configuration = "title: Lending\n", id = rule) =>
    findingsOf(id, {
      "auth-profiles.yaml": configuration,
      "profiles/base/counter.yaml": base,
      "profiles/one.yaml": side("desk"),
      "profiles/two.yaml": two,
    });
  const bundle = "bundles: [{ id: both, profiles: [one, two] }]\n";
  const nothing = (findings: ReturnType<typeof of>) =>
    findings.filter(({ message }) => message.includes("conforms with only")).map(({ profiles }) => profiles);

  it("is judged where they are said to be, by a relation or by a bundle", () => {
    expect(nothing(of(side("borrower")))).toEqual([]);
    expect(nothing(of(side("borrower", composes)))).toEqual([["one", "two"]]);
    expect(nothing(of(side("borrower"), bundle))).toEqual([["one", "two"]]);
    expect(nothing(of(side("borrower", composes), bundle))).toEqual([["one", "two"]]);
    const all = side("borrower", composes).replace(", choose: at-least-one", "");
    expect(nothing(of(all, bundle))).toEqual([]);
  });

  it("speaks against the relation or the bundle", () => {
    const told = (two: string, configuration?: string) =>
      of(two, configuration, "ref/relation-contradicted").map(({ message, span }) => [span.file.path, message]);
    expect(told(side("borrower", composes))).toEqual([
      [
        "profiles/two.yaml",
        "`two` is declared to compose with `one`, and two parties can have nothing in common for the seal",
      ],
    ]);
    expect(told(side("borrower"), bundle)).toEqual([
      [
        "auth-profiles.yaml",
        "the bundle `both` holds profiles that cannot all be used together: two parties can have nothing in common for the seal",
      ],
    ]);
    expect(told(side("desk"), bundle)).toEqual([]);
  });
});
