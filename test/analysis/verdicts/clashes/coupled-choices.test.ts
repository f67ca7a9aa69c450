import { describe, expect, it } from "vitest";
import type { Conflict } from "../../../../src/analysis/verdicts/verdict.ts";
import { analysisOf, base, manifest, requirements } from "../../kitchen.ts";

/** Three parameters that choices are made between. */
const lines = ["a", "b", "c"].map((name) => `, { name: ${name}, presence: optional, type: string }`).join("");
const choice = (id: string, kind: string, of: string) =>
  `messages:\n  - { id: order, extends: house#order, choices: [{ id: ${id}, kind: ${kind}, of: [${of}] }] }\n`;
const say = (level: string, name: string) => `role: guest, level: ${level}, action: say, object: house#order.${name}`;
const card = (id: string, ...texts: readonly string[]) => manifest(id, `base: house@1.0.0\n${texts.join("")}`);

/** Who contradicts whom, with the items of the witness; in the set, and where two are composed. */
function found(house: string, one: string, two: string) {
  const analysis = analysisOf({ house, one, two });
  const itemsOf = (conflicts: readonly Conflict[]) =>
    conflicts.map(({ witness }) => witness.members.map(({ item }) => item).join(" "));
  return { inSet: itemsOf(analysis.conflicts()), composed: itemsOf(analysis.compose(["one", "two"]).conflicts) };
}
describe("choices between parameters that share one", () => {
  const one = card("one", choice("left", "exactly-one", "a, b"), requirements(say("MUST NOT", "a")));
  const two = (level: string) => card("two", choice("right", "exactly-one", "b, c"), requirements(say(level, "c")));

  it("are solved together, whichever of two profiles makes them", () => {
    const all = ["one#order.left one#R-1 two#order.right two#R-1"];
    expect(found(base(lines), one, two("MUST"))).toEqual({ inSet: all, composed: all });
    expect(found(base(lines), one, two("MUST NOT"))).toEqual({ inSet: [], composed: [] });
  });

  it("are told once, and where the base has the first of them", () => {
    const house = base(lines).replace(
      "unknown: ignore,",
      "unknown: ignore, choices: [{ id: first, kind: at-most-one, of: [a, b] }],",
    );
    const both = card("two", requirements(say("MUST", "b"), say("MUST", "c")));
    const all = ["one#order.right two#R-1 two#R-2"];
    const choosing = card("one", choice("right", "exactly-one", "b, c"));
    expect(found(house, choosing, both)).toEqual({ inSet: all, composed: all });
    expect(found(house, choosing, card("two", requirements(say("MUST", "b"))))).toEqual({ inSet: [], composed: [] });
  });
});
