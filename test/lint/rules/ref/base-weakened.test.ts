import { describe, expect, it } from "vitest";
import { counter, duty, line, onCounter, replaces } from "./counter.ts";

describe("ref/base-weakened", () => {
  const rule = "ref/base-weakened";

  it.each([
    ["an optional line for a required one", line("name: proof, presence: optional"), ["error"]],
    ["a lower level", duty('level: SHOULD, action: verify, object: "counter#order.proof"'), ["error"]],
    ["a permission for a recommendation", duty('level: MAY, action: repeat, object: "counter#order"'), ["warning"]],
    ["a value that is ruled out", line("name: shelf, presence: optional, values: [north, west]"), ["error"]],
    ["a list inside the inherited one", line("name: shelf, presence: optional, values: [north]"), []],
    ["a prohibition", line("name: shelf, presence: forbidden"), []],
    ["what is replaced", line("name: proof, presence: optional", replaces()), []],
  ])("%s", (_, text, severities) => {
    expect(onCounter(rule, text).map(({ severity }) => severity)).toEqual(severities);
  });

  it("tells leave and advice to do what is forbidden, and does not tell it again as a tension", () => {
    const forbids = {
      "profiles/base/counter.yaml": `${counter}  - { id: B-3, role: desk, level: MUST NOT, action: verify, object: order.shelf }\n`,
    };
    const told = (level: string) => {
      const text = duty(`level: ${level}, action: verify, object: "counter#order.shelf"`);
      expect(onCounter("overlap/soft-tension", text, forbids)).toEqual([]);
      return onCounter(rule, text, forbids).map(({ severity, message }) => [severity, message]);
    };
    const said = (level: string) =>
      `\`one#R-1\` (${level}) lets \`desk\` \`verify\` parameter \`shelf\` of \`counter#order\`, which the inherited \`counter#B-3\` (MUST NOT) rules out, in every situation`;
    expect(told("MAY")).toEqual([["error", said("MAY")]]);
    expect(told("SHOULD, because: It helps.")).toEqual([["error", said("SHOULD")]]);
    expect(told("SHOULD NOT, because: It helps.").map(([severity]) => severity)).toEqual(["error"]);
  });
});
