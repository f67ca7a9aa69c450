import { describe, expect, it } from "vitest";
import { analysisOf, base, requirements } from "../../kitchen.ts";

describe("negotiated choices", () => {
  const support = (role: string, values: string, choose = "") =>
    `role: ${role}, level: MUST, action: support, object: order.payment, values: [${values}]${choose}`;
  const judge = (...all: readonly string[]) => analysisOf({ house: base("", requirements(...all)) }).negotiations();
  const one = ", choose: at-least-one";

  it("S17: each at least one of two", () => {
    const [found, ...others] = judge(support("guest", "coins, card", one), support("cashier", "coins, card", one));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: "no-common-choice", supports: [["coins"], ["card"]], others: 1 });
  });

  it("S18: one side both, the other at least one", () => {
    expect(judge(support("guest", "coins, card"), support("cashier", "coins, card", one))).toEqual([]);
  });

  it("one side without a floor, and a value that one side alone speaks of", () => {
    expect(judge(support("guest", "coins"))).toMatchObject([{ kind: "no-floor", role: "cashier" }]);
    const only = "role: cashier, level: MUST, action: accept-only, object: order.payment, values: [card]";
    const found = judge(support("guest", "coins"), support("cashier", "card"), only);
    expect(found.map(({ kind }) => kind)).toEqual(["one-sided", "one-sided", "no-common-choice"]);
    expect(found[0]).toMatchObject({ role: "guest", value: "coins", isClosed: true });
  });
});
