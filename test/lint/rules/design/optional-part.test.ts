import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const message = (lines: readonly string[], id = "order") =>
  `messages:\n  - { id: ${id}, title: ${id}, form: form, from: borrower, to: desk, unknown: ignore, parameters: [${lines.join(", ")}] }\n`;
const required = (name: string, more = "") => `{ name: ${name}, presence: required, type: string${more} }`;
const optional = (name: string, more = "") => `{ name: ${name}, presence: optional, type: string${more} }`;
const requirements = (...texts: readonly string[]) =>
  texts.length === 0
    ? ""
    : `requirements:\n${texts.map((text, index) => `  - { id: R-${index}, ${text} }\n`).join("")}`;
const files = (one: string, more: Readonly<Record<string, string>> = {}) => ({ "profiles/one.yaml": one, ...more });

describe("design/optional-part", () => {
  const rule = "design/optional-part";
  const plain = ["a", "b", "c", "d", "e"].map((name) => required(name));
  const withSeal = (condition: string, count = 4) =>
    Array.from(
      { length: count },
      (_, index) => `role: desk, level: MUST, action: other, phrase: "do ${index}", when: ${condition}`,
    );
  const seal = message([...plain, optional("seal")]);
  const present = "{ order.seal: present }";
  const of = (text: string, more: Readonly<Record<string, string>> = {}) => findingsOf(rule, files(text, more));

  it.each([
    ["three duties", seal + requirements(...withSeal(present, 3))],
    ["what is required", seal.replace("optional", "required") + requirements(...withSeal(present))],
    [
      "what is required elsewhere",
      message([...plain, optional("seal"), required("seal", ", id: second")]) + requirements(...withSeal(present)),
    ],
    ["duties that hold without it", seal + requirements(...withSeal("{ order.seal: absent }"))],
    [
      "duties that hold with one of two",
      seal + requirements(...withSeal("[{ order.seal: present }, { loan.kind: map }]")),
    ],
    ["what most duties are about", message([optional("seal")]) + requirements(...withSeal(present))],
    [
      "what somebody has to send in one case",
      message([...plain, optional("seal"), required("seal", ", id: second, when: { loan.kind: map }")]) +
        requirements(...withSeal(present)),
    ],
    [
      "what a requirement has somebody send",
      seal +
        requirements(
          "role: borrower, level: MUST, action: include, object: order.seal, when: { loan.kind: map }",
          ...withSeal(present),
        ),
    ],
    ["permissions", seal + requirements(...withSeal(present).map((text) => text.replace("MUST", "MAY")))],
    ["a condition of the vocabulary", seal + requirements(...withSeal("{ loan.kind: map }"))],
  ])("finds nothing in %s", (_, text) => {
    expect(of(text)).toEqual([]);
  });

  it("counts what comes only with it, and follows the threshold of the set", () => {
    const chain = message([
      ...plain,
      optional("seal"),
      required("wax", ", when: { order.seal: present }, otherwise: forbidden"),
      required("ring", ", when: { order.wax: present }, otherwise: forbidden"),
      required("hand", ", when: { order.ring: present }, otherwise: forbidden"),
    ]);
    const text = chain + requirements(...withSeal("{ order.hand: present }", 1));
    expect(of(text).map(({ message: words }) => words)).toEqual([
      expect.stringMatching("4 of 13 duties of `one` hold only with `order.seal`"),
    ]);
    expect(of(text, { "auth-profiles.yaml": "thresholds: { optional-duties: 5 }\n" })).toEqual([]);
  });

  it("ends where lines depend on each other in a circle", () => {
    const circle = message([
      ...plain,
      required("wax", ", when: { order.ring: present }, otherwise: forbidden"),
      required("ring", ", when: { order.wax: present }, otherwise: forbidden"),
    ]);
    expect(of(circle)).toEqual([]);
  });

  it("counts nothing on what may be there without it", () => {
    const loose = message([...plain, optional("seal"), required("wax", ", when: { order.seal: present }")]);
    expect(of(loose + requirements(...withSeal("{ order.wax: present }")))).toEqual([]);
  });

  const foreign = (more = "") => message(plain) + requirements(...withSeal('{ "two#parcel.seal": present }', 2)) + more;
  const two = { "profiles/two.yaml": message([required("seal")], "parcel") };

  it("finds duties that hold only with another profile, once for each", () => {
    const found = of(foreign(), two);
    expect(found.map(({ message: words }) => words)).toEqual([expect.stringContaining("only those who have `two`")]);
    expect(found[0]?.related).toHaveLength(1);
  });

  it("lets profiles say so that compose, or that build on it", () => {
    const composes = "relations: [{ kind: composes-with, profile: two, because: Both are used together. }]\n";
    expect(of(foreign(composes), two)).toEqual([]);
    expect(of(foreign("profile-of: two@1.0.0\n"), two)).toEqual([]);
  });
});
