import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const rule = "overlap/undeclared-objective";

/** A seal betrays safe lending, and safe maps are a part of that. */
const vocabulary = `objectives:
  - { id: safe-lending, title: a, layer: counter, exclusivity: exclusive, means: b, signals: [order.seal, order.card=wax] }
  - { id: safe-maps, title: a, layer: counter, exclusivity: exclusive, parent: safe-lending, means: b }
  - { id: renewal, title: a, layer: counter, exclusivity: alternatives, means: b }
`;
const solves = (objective: string) =>
  `solves: [{ objective: ${objective}, mechanism: library-card }]\nserves: [${objective}]\n`;
const order = (line: string) =>
  `messages:\n  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [${line}] }\n`;
const seal = "{ name: seal, presence: required, type: string }";
const found = (text: string, more: Readonly<Record<string, string>> = {}) =>
  findingsOf(rule, { "profiles/vocabulary.yaml": vocabulary, "profiles/one.yaml": text, ...more }).map(
    ({ message }) => message,
  );

describe("overlap/undeclared-objective", () => {
  it.each([
    ["the objective is claimed", solves("safe-lending") + order(seal)],
    ["a part of it is claimed", solves("safe-maps") + order(seal)],
    ["the parameter is forbidden", solves("renewal") + order("{ name: seal, presence: forbidden }")],
    ["the value is another one", solves("renewal") + order("{ name: card, presence: required, values: [ink] }")],
    ["nobody adopts the profile", `maturity: superseded\n${solves("renewal")}${order(seal)}`],
  ])("is silent where %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("is silent where the profile that it builds on claims it", () => {
    const base = { "profiles/base/counter.yaml": solves("safe-lending") };
    expect(found(`base: counter@1.0.0\n${solves("renewal")}${order(seal)}`, base)).toEqual([]);
  });

  it.each([
    ["a parameter", seal],
    ["a value", "{ name: card, presence: required, values: [ink, wax] }"],
  ])("finds what %s betrays, once", (_, line) => {
    expect(found(solves("renewal") + order(line))).toEqual([expect.stringContaining("`safe-lending`")]);
  });
});
