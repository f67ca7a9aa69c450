import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../../src/analysis/analysis.ts";
import { counter, duty, line, replaces } from "../../../lint/rules/ref/counter.ts";
import { resolveExample } from "../../../support/rule-examples.ts";

describe("what becomes of an inherited duty", () => {
  const verdictsOf = (text: string) => {
    const set = resolveExample({
      "profiles/base/counter.yaml": counter,
      "profiles/one.yaml": `base: counter@1.0.0\n${text}`,
    });
    const found = analyseSet(set).inheritance("one");
    return Object.fromEntries(found.map(({ duty: { anchor }, verdict }) => [anchor, verdict]));
  };

  it("is told for each of them", () => {
    expect(verdictsOf("")).toEqual({
      "order.proof": "unrelated",
      "order.shelf": "unrelated",
      "order.shelf.value": "unrelated",
      "B-1": "unrelated",
      "B-2": "unrelated",
    });
    expect(verdictsOf(line("name: shelf, presence: required, values: [north]"))).toMatchObject({
      "order.shelf": "stronger",
      "order.shelf.value": "stronger",
      "order.proof": "unrelated",
    });
    expect(verdictsOf(line("name: proof, presence: optional"))["order.proof"]).toBe("weaker");
    expect(verdictsOf(line("name: proof, presence: optional", replaces()))["order.proof"]).toBe("replaced");
    expect(verdictsOf(duty('level: MUST, action: verify, object: "counter#order.proof"'))["B-1"]).toBe("equal");
    expect(verdictsOf(duty('level: MUST, action: repeat, object: "counter#order"'))["B-2"]).toBe("stronger");
  });
});
