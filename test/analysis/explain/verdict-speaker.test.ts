import { describe, expect, it } from "vitest";
import { VerdictSpeaker } from "../../../src/analysis/explain/verdict-speaker.ts";
import { waysOutWords } from "../../../src/analysis/explain/way-out-words.ts";
import { analysisOf, base, profile, requirements } from "../kitchen.ts";

const analysis = analysisOf({
  house: base(),
  one: profile("one", [], requirements("role: guest, level: MUST, action: say, object: order.table, values: [a, b]")),
  two: profile(
    "two",
    [],
    requirements('role: guest, level: MUST NOT, action: say, object: order.table, when: { grant: "cc" }'),
  ),
});
const speaker = new VerdictSpeaker(analysis.set);

describe("words of a verdict", () => {
  const [conflict] = analysis.conflicts();

  it("say who can do what in no way, where, and what each permits", () => {
    expect(conflict).toBeDefined();
    if (conflict === undefined) return;
    expect(speaker.behaviour(conflict.behaviour)).toBe("send member `table` of `house#order`");
    expect(speaker.situation(conflict.witness.situation)).toBe("where `grant` is `cc`");
    const said = conflict.witness.members.map((member) => speaker.permits(member, conflict.behaviour.action));
    expect(said).toEqual(["`a` or `b`", "its absence"]);
    expect(waysOutWords(conflict.waysOut, speaker)).toBe(
      "Exclude `grant` `cc` from the condition of `one#R-1`, relax `one#R-1`, relax `two#R-1` or acknowledge it with a reason in the acknowledgements",
    );
  });

  it("name values of acceptance, acts and channels without an object", () => {
    const accept = { role: "kitchen", action: "accept", object: "json table", channel: "house#order", values: ['"a"'] };
    expect(speaker.behaviour(accept)).toBe("accept `a` as member `table` of `house#order`");
    expect(speaker.behaviour({ role: "kitchen", action: "cook", object: "message", channel: "house#order" })).toBe(
      "`cook` `message` of `house#order`",
    );
    expect(speaker.values(["taken", "not taken"], "accept")).toBe("taking it or not taking it");
    expect(speaker.permits({ permits: [], excludes: [] }, "send")).toBe("nothing");
    expect(speaker.permits({ permits: ["absent", "other"], excludes: ['"a"'] }, "send")).toBe(
      "any value but `a` or its absence",
    );
    expect(speaker.value("=menu.price")).toBe("the price on the menu");
    expect(speaker.value("=one#slip.json kind")).toBe("the value of member `kind` of `one#slip`");
    expect(speaker.situation([])).toBe("in every situation");
  });

  it("show neither more values nor more conditions than a reader takes in", () => {
    const many = Array.from({ length: 9 }, (_, index) => `"v${index}"`);
    expect(speaker.values(many, "send")).toBe("`v0`, `v1`, `v2`, `v3`, `v4`, `v5` or 3 more");
    const situation = Array.from({ length: 6 }, (_, index) => ({ variable: `x${index}`, value: "true" }));
    expect(speaker.situation(situation)).toBe(
      "where `x0` is `true`, `x1` is `true`, `x2` is `true`, `x3` is `true` and 2 more hold",
    );
  });
});
