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
    .map(({ question, key }) => `${question}: ${key.action} ${key.object}`);

describe("what is too large to be compared is said, and never taken for clean", () => {
  it("between profiles", () => {
    const files = {
      house: base(),
      one: profile("one", [], requirements(say("MUST", dark))),
      two: profile("two", [], requirements(say("MUST NOT", late))),
    };
    expect(undecidedIn(files)).toEqual(["contradiction: send json table"]);
  });

  it("of what is weakened", () => {
    const files = {
      house: base("", requirements(say("MUST", dark))),
      card: profile("card", [], requirements(say("MAY", late))),
    };
    expect(undecidedIn(files)).toEqual(["weakening: send json table"]);
  });

  it("of a negotiated choice", () => {
    const support = (role: string, more: string) =>
      `role: ${role}, level: MUST, action: support, object: order.payment, values: [coins, card], choose: at-least-one${more}`;
    const house = base("", requirements(support("guest", dark), support("cashier", late)));
    expect(undecidedIn({ house })).toEqual(["negotiation: support json payment"]);
  });

  it("of what yields", () => {
    const files = {
      house: base("", requirements(say("MUST", dark))),
      card: profile(
        "card",
        [],
        `replaces:\n  - { duty: house#R-1${late}, because: "It has none." }\n${requirements(say("MUST NOT", late))}`,
      ),
    };
    expect(undecidedIn(files)).toEqual([
      "contradiction: send json table",
      "weakening: send json table",
      "replacement: send json table",
    ]);
    // What is left of a duty is not known, so it stays among those that bind.
    const joint = analysisOf(files).jointDuties(["card"]);
    expect(joint.replaced).toEqual([]);
    expect(joint.duties.map(({ duty }) => duty.id)).toContain("house#R-1");
  });

  it("of where something yields", () => {
    const files = {
      house: base("", requirements(say("MUST", ""))),
      card: profile(
        "card",
        [],
        `applies: ${crowd("dark: true")}\nreplaces:\n  - { duty: house#R-1${late}, because: "It has none." }\n`,
      ),
    };
    expect(
      analysisOf(files)
        .unreadable()
        .map(({ id }) => id),
    ).toEqual(["house#R-1"]);
  });

  it("of a case that is checked", () => {
    const cases = `cases: [{ when: ${crowd("late: true")}, values: [a] }]`;
    const line = `{ name: wish, presence: optional, type: string${dark}, checked: { by: kitchen }, ${cases} }`;
    expect(
      analysisOf({ house: base(), card: profile("card", [line]) })
        .unreadable()
        .map(({ kind }) => kind),
    ).toContain("check");
  });

  it("of a scheme that may pass still", () => {
    const line = (scheme: string, more: string) =>
      `{ name: Authorization, in: http-header, presence: required, type: string, scheme: ${scheme}${more} }`;
    const files = {
      house: base(`, ${line("Bearer", dark)}`),
      card: profile(
        "card",
        [line("Card", late)],
        `replaces:\n  - { duty: house#order.Authorization, of: scheme, because: "It has another." }\n`,
      ),
    };
    expect(undecidedIn(files)).toContain("fallback: send http-header authorization");
  });

  it("of what one slot carries", () => {
    const slip = (id: string, when: string) =>
      profile(id, [`{ name: slip, presence: required, type: jwt, holds: ${id}-slip${when} }`], "") +
      `  - { id: ${id}-slip, title: slip, form: jwt, from: guest, to: kitchen, parameters: [{ name: typ, presence: required, values: [${id}] }] }\n`;
    const analysis = analysisOf({ house: base(), red: slip("red", dark), blue: slip("blue", late) });
    expect(analysis.undecidedSlots().map(({ line }) => line.id)).toEqual(["blue#order.slip"]);
  });
});
