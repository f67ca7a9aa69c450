import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "../../kitchen.ts";

describe("duplicates", () => {
  it("are equal in key, level, values and condition, and not inherited", () => {
    const say = (more: string) =>
      requirements(`role: guest, level: MUST, action: say, object: order.table, values: [a]${more}`);
    const judge = (left: string, right: string) =>
      analysisOf({ house: base(), p: profile("p", [], say(left)), q: profile("q", [], say(right)) })
        .duplicates()
        .map(({ duties }) => duties.map(({ duty }) => duty.id));
    expect(judge("", "")).toEqual([["p#R-1", "q#R-1"]]);
    expect(judge(", when: { bound: true }", "")).toEqual([]);
    expect(judge(", when: { bound: true }", ", unless: { bound: false }")).toEqual([["p#R-1", "q#R-1"]]);
  });
});
