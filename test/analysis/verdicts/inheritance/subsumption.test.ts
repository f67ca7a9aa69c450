import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "../../kitchen.ts";

describe("subsumption", () => {
  const say = (level: string, values: string, more = "") =>
    `role: guest, level: ${level}, action: say, object: order.table, values: [${values}]${more}`;
  const judge = (duty: string, other: string) => {
    const analysis = analysisOf({ house: base(), p: profile("p", [], requirements(duty, other)) });
    const [one, two] = ["p#R-1", "p#R-2"].map((id) => {
      return analysis.set.profilesById.get("p")?.duties.find((found) => found.id === id);
    });
    if (one === undefined || two === undefined) throw new Error("the profile has two duties");
    return analysis.subsumes(one, two);
  };

  it("is a duty on the same key that holds as widely and leaves no more", () => {
    expect(judge(say("MUST", "a"), say("MUST", "a, b"))).toBe(true);
    expect(judge(say("MUST", "a, b"), say("MUST", "a"))).toBe(false);
    expect(judge(say("MUST", "a"), say("SHOULD", "a, b"))).toBe(true);
    expect(judge(say("SHOULD", "a"), say("MUST", "a"))).toBe(false);
    expect(judge(say("MUST", "a"), say("MUST", "a", ", when: { rain: true }"))).toBe(true);
    expect(judge(say("MUST", "a", ", when: { rain: true }"), say("MUST", "a"))).toBe(false);
    expect(judge(say("MUST", "a"), "role: guest, level: MUST, action: say, object: order.payment, values: [a]")).toBe(
      false,
    );
  });

  it("takes in a permission that stays, and no words", () => {
    expect(judge(say("MAY", "a"), say("MAY", "a"))).toBe(true);
    expect(judge(say("MUST", "a, b"), say("MAY", "a"))).toBe(true);
    expect(judge(say("MUST", "b"), say("MAY", "a"))).toBe(false);
    const smile = `role: guest, level: MUST, action: other, phrase: "smile"`;
    expect(judge(smile, smile)).toBe(false);
  });
});
