import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "./kitchen.ts";

/** A condition of so many alternatives that two of them take more steps to compare than a question may cost. */
const crowd = (more: string) => {
  const boxes = Array.from({ length: 80 }, (_, guests) => {
    return ["true", "false"].map((rain) => `{ guests: ${guests}, rain: ${rain}, ${more} }`);
  });
  return `[${boxes.flat().join(", ")}]`;
};
const dark = `, when: ${crowd("dark: true")}`;
const late = `, when: ${crowd("late: true")}`;
const say = (level: string, more: string) => `role: guest, level: ${level}, action: say, object: order.table${more}`;

/** What is said to be undecided: the action and its object. */
const undecidedIn = (files: Readonly<Record<string, string>>) =>
  analysisOf(files)
    .unsolved()
    .map(({ reason, key }) => `${reason}: ${key.action} ${key.object}`);

describe("what is too large to be compared is said, and never taken for clean", () => {
  it("between profiles", () => {
    const files = {
      house: base(),
      one: profile("one", [], requirements(say("MUST", dark))),
      two: profile("two", [], requirements(say("MUST NOT", late))),
    };
    expect(undecidedIn(files)).toEqual(["budget: send json table"]);
  });
});
