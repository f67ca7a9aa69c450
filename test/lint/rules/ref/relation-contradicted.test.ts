import { describe, expect, it } from "vitest";
import { onCounter } from "./counter.ts";

describe("ref/relation-contradicted", () => {
  const rule = "ref/relation-contradicted";
  const must = (level: string) =>
    `requirements: [{ id: R-1, role: borrower, level: ${level}, action: include, object: "counter#order.shelf" }]\n`;
  const other = (level: string) => ({
    "profiles/two.yaml": `base: counter@1.0.0\nsolves: [{ objective: renewal, mechanism: one-time-slip }]\nserves: [renewal]\n${must(level)}`,
  });
  const relation = (kind: string) =>
    `relations: [{ kind: ${kind}, profile: two, because: A reason., choose: A rule. }]\n`;

  it("finds a composition that cannot be, and an alternative to nothing", () => {
    expect(onCounter(rule, `${must("MUST")}${relation("composes-with")}`, other("MUST NOT"))).toHaveLength(1);
    expect(onCounter(rule, `${must("MUST")}${relation("composes-with")}`, other("SHOULD"))).toEqual([]);
    expect(onCounter(rule, `${must("MUST")}${relation("alternative")}`, other("MUST NOT"))).toHaveLength(1);
  });
});
