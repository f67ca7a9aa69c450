import { describe, expect, it } from "vitest";
import { collectFacts } from "../../../src/analysis/facts/collect-facts.ts";
import type { NamedValues } from "../../../src/analysis/facts/named-values.ts";
import { analysisOf, base, profile, requirements } from "../kitchen.ts";

/** A stamp on the order: a JWT of the guest, which the kitchen verifies. */
const stamp = (more: string) => `
messages:
  - { id: paper, title: paper, form: jwt, from: guest, to: kitchen, unknown: ignore, parameters: [
      { name: alg, in: jwt-header, presence: required, values: [ES256] },
      { name: jwk, in: jwt-header, presence: required, type: public-jwk },
      { name: jti, presence: required, type: string },
      { name: iat, presence: required, type: numeric-date } ] }
  - { id: order, extends: house#order, parameters: [{ name: stamp, presence: required, type: jwt, holds: stamp }] }
proofs:
  - id: stamp
    title: stamp
    mechanism: oven
    form: jwt
    message: paper
    from: guest
    to: kitchen
    protects: house#order
    key: { from: [paper.jwk], algorithm-from: [paper.alg], fit: asymmetric }
    checked: { by: kitchen }
${more}`;

const words = (values: NamedValues): string =>
  [
    ...(values.absent ? ["absent"] : []),
    ...(values.isComplement ? ["all but"] : []),
    ...values.literals,
    ...values.ranges.map(([from, to]) => `${from}..${to}`),
    ...values.relations.map((relation) => `=${relation}`),
  ].join(" ");

/** What the duties of the proof say, beside that it is verified. */
const saidBy = (more: string) => {
  const { set } = analysisOf({ house: base(), card: profile("card", [], stamp(more)) });
  return collectFacts(set)
    .table.all.filter(({ duty }) => duty.kind === "proof")
    .map(({ key, level, form, values }) => {
      return `${level} ${key.action} ${key.object} ${form} ${words(values)}`.trim();
    })
    .filter((text) => text !== "MUST verify proof is all but");
};

describe("a proof", () => {
  it("is taken at the ages of its window, and may be refused at each where the verifier may be stricter", () => {
    expect(saidBy("    window: { past: 5m, future: 30s }\n")).toEqual([
      "MUST accept jwt-claim iat age only absent -30..300",
    ]);
    expect(saidBy("    window: { past: 5m, future: 30s, stricter: true }\n")).toEqual([
      "MUST accept jwt-claim iat age only absent -30..300",
      "MAY accept jwt-claim iat age only absent",
    ]);
  });

  it("is remembered as long as it may be shown, or as long as is said", () => {
    const window = "    window: { past: 5m, future: 30s }\n";
    const memory = (more: string) => saidBy(`${window}    memory: { of: jti, scope: instance${more} }\n`).at(-1);
    expect(memory(", for: window")).toBe("MUST remember jwt-claim jti each 0..330");
    expect(memory(", for: 10m")).toBe("MUST remember jwt-claim jti each 0..600");
    expect(memory("")).toBe("MUST remember jwt-claim jti each all but");
  });

  it("comes as often as it may, or not at all", () => {
    expect(saidBy("    at-most: 1\n")).toEqual(["MUST accept number of proofs only absent 0..1"]);
    expect(saidBy("    at-most: 3\n")).toEqual(["MUST accept number of proofs only absent 0..3"]);
  });

  it("is too old for a window that is narrower", () => {
    const takes = (range: string) =>
      `role: kitchen, level: MUST, action: accept, object: paper.iat, range: { age: ${range} }`;
    const conflicts = (range: string) =>
      analysisOf({
        house: base(),
        card: profile("card", [], stamp(`    window: { past: 5m, future: 30s }\n${requirements(takes(range))}`)),
      })
        .conflicts()
        .map(({ behaviour }) => `${behaviour.object}: ${behaviour.values?.join() ?? ""}`);
    expect(conflicts("0s..300s")).toEqual([]);
    expect(conflicts("0s..10m")).toEqual(["jwt-claim iat age: 301..600"]);
  });
});
