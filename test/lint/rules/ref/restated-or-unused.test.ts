import { describe, expect, it } from "vitest";
import { duty, line, onCounter } from "./counter.ts";

describe("ref/restated-or-unused", () => {
  it("finds a requirement that is inherited, and a source that is not used", () => {
    const rule = "ref/restated-or-unused";
    expect(onCounter(rule, duty('level: MUST, action: verify, object: "counter#order.proof"'))).toHaveLength(1);
    expect(
      onCounter(rule, duty('level: MUST, action: verify, object: "counter#order.proof", when: { loan.kind: map }')),
    ).toEqual([]);
    // What a line requires is required, whichever way it is said again; a line says more than the presence.
    expect(
      onCounter(rule, duty('level: MUST, action: include, object: "counter#order.proof"').replace("desk", "borrower")),
    ).toHaveLength(1);
    expect(onCounter(rule, line("name: proof, presence: required"))).toEqual([]);
    expect(onCounter(rule, "sources: [LEND]\n")).toHaveLength(1);
    expect(onCounter(rule, "sources: [LEND]\nsource: LEND §1\n")).toEqual([]);
    expect(onCounter(rule, "sources: [LEND]\nterms: [{ term: seal, means: Wax., source: LEND }]\n")).toEqual([]);
  });
});
