import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "../../kitchen.ts";

describe("overlaps", () => {
  const solving = (id: string, mechanism: string, objective = "warm-food", more = "") =>
    profile(id, [], `solves: [{ objective: ${objective}, mechanism: ${mechanism} }]\n${more}`);
  const heat = (level: string, values: string) =>
    `serves: [warm-food]\n${requirements(`role: guest, level: ${level}, action: say, object: order.table, values: [${values}]`)}`;
  const judge = (files: Readonly<Record<string, string>>) =>
    analysisOf({ house: base(), ...files })
      .overlaps()
      .map(({ nature, claims, isDeclared }) => [nature, claims.map((claim) => claim.profile.id), isDeclared]);

  it("are rivals where mechanisms differ and nobody says how they relate", () => {
    expect(judge({ a: solving("a", "oven"), b: solving("b", "lamp") })).toEqual([["rival", ["a", "b"], false]]);
    const says = 'relations: [{ kind: alternative, profile: a, because: "Taste." }]\n';
    expect(judge({ a: solving("a", "oven"), b: solving("b", "lamp", "warm-food", says) })).toEqual([]);
    expect(judge({ a: solving("a", "oven"), b: solving("b", "lamp", "hot-soup") })).toEqual([
      ["rival", ["a", "b"], false],
    ]);
    expect(judge({ a: solving("a", "oven", "good-mood"), b: solving("b", "lamp", "good-mood") })).toEqual([]);
    // Of alternatives a reader has to be told how to choose; of one that takes the place of another there is no choice.
    const quick = (relation: string) =>
      judge({
        a: solving("a", "oven", "quick-food"),
        b: solving("b", "lamp", "quick-food", `relations: [${relation}]\n`),
      });
    const to = 'profile: a, because: "Taste."';
    expect(quick(`{ kind: alternative, ${to} }`)).toEqual([["rival", ["a", "b"], false]]);
    expect(quick(`{ kind: alternative, ${to}, choose: "By hunger." }`)).toEqual([]);
    expect(quick(`{ kind: supersedes, ${to} }`)).toEqual([]);
    const apart = (when: string) => `applies: { bound: ${when} }\n`;
    expect(
      judge({
        a: solving("a", "oven", "warm-food", apart("true")),
        b: solving("b", "lamp", "warm-food", apart("false")),
      }),
    ).toEqual([]);
  });

  it("are redundant, nested or divergent where the mechanism is the same", () => {
    const pair = (left: string, right: string) =>
      judge({ a: solving("a", "oven", "warm-food", left), b: solving("b", "oven", "warm-food", right) });
    expect(pair(heat("MUST", "x"), heat("MUST", "x"))).toEqual([["redundant", ["a", "b"], false]]);
    expect(pair(heat("MUST", "x"), heat("MUST", "x, z"))).toEqual([["nested", ["a", "b"], false]]);
    expect(pair(heat("MUST", "x, w"), heat("MUST", "x, z"))).toEqual([["divergent", ["a", "b"], false]]);
  });
});
