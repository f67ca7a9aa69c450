import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "../kitchen.ts";

describe("composition", () => {
  it("has nothing against a profile that another one of it takes away", () => {
    const say = (level: string) => requirements(`role: guest, level: ${level}, action: say, object: order.table`);
    const analysis = analysisOf({
      house: base("", say("MUST")),
      p: profile("p", [], 'replaces:\n  - { duty: house#R-1, because: "Nobody asks." }\n'),
      q: profile("q", [], say("MUST NOT")),
    });
    expect(analysis.compose(["q"]).conflicts).toHaveLength(1);
    expect(analysis.compose(["p", "q"]).conflicts).toEqual([]);
  });

  it("says what is lost in part, what gaps are new and whether it can be used", () => {
    const say = (level: string, more: string) =>
      requirements(`role: guest, level: ${level}, action: say, object: order.table, values: [a]${more}`);
    const files = {
      house: base(),
      p: profile("p", [], say("SHOULD", "")),
      q: profile("q", [], say("MUST NOT", ", when: { grant: cc }")),
      // Alone it knows a wish only where it does not refuse one.
      r: profile(
        "r",
        ["{ name: wish, presence: optional, type: string, when: { grant: code } }"],
        requirements(
          "role: kitchen, level: MUST NOT, action: accept, object: order.wish, values: [a], when: { grant: cc }",
        ),
      ),
      s: profile("s", ["{ name: wish, presence: optional, type: string }"]),
    };
    const analysis = analysisOf(files);
    const two = analysis.compose(["p", "q"]);
    expect(two.isCompatible).toBe("yes");
    expect(two.partialLosses.map(({ profiles }) => profiles)).toEqual([["p", "q"]]);
    const refused = analysis.compose(["r", "s"]);
    expect(refused.isCompatible).toBe("no");
    expect(refused.newGaps).toMatchObject([
      { certainty: "proved", values: ['"a"'], situation: [{ variable: "grant", value: '"cc"' }] },
    ]);
    // What nobody names, and need not be taken, stands against nothing.
    const floor = "role: kitchen, level: MUST, action: accept, object: order.wish, values: [a], when: { grant: cc }";
    const line = "{ name: wish, presence: optional, type: string, when: { grant: code } }";
    const open = analysisOf({ ...files, r: profile("r", [line], requirements(floor)) }).compose(["r", "s"]);
    expect(open.newGaps).toMatchObject([{ certainty: "possible", isUnnamed: true }]);
    expect(open.isCompatible).toBe("yes");
    expect(analysis.compose(["p", "r"]).newGaps).toEqual([]);
    expect(analysis.compose(["p"]).newGaps).toEqual([]);
  });
});
