import { describe, expect, it } from "vitest";
import { compositionFindings } from "../../src/lint/verdict-findings/composition-findings.ts";
import { analysisOf, base, profile, requirements, vocabulary } from "./kitchen.ts";

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
    .undecided()
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

  it("of one profile, in which plain contradictions are found still", () => {
    const variables = Array.from(
      { length: 12 },
      (_, at) => `  - { id: v${at}, values: [{ value: a }, { value: b }, { value: c }] }`,
    );
    const words = vocabulary.replace("variables:\n", `variables:\n${variables.join("\n")}\n`);
    const say = (level: string, more = "") =>
      `role: guest, level: ${level}, action: say, object: house#order.table${more}`;
    let seed = 7;
    const next = (count: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 16) % count;
    };
    const scattered = Array.from({ length: 60 }, (_, at) => {
      const when = [0, 1, 2].map((place) => `v${place * 4 + next(4)}: ${"abc"[next(3)]}`).join(", ");
      return say("SHOULD", `, values: [x${at}], because: x., when: { ${when} }`);
    });
    const judge = (...more: readonly string[]) => {
      const analysis = analysisOf(
        { house: base(), card: profile("card", [], requirements(...scattered, ...more)) },
        words,
      );
      expect(analysis.undecided().map(({ question }) => question)).toEqual(["contradiction"]);
      // Whether a recommendation can be followed somewhere is not known where some situations were not looked at.
      expect(analysis.tensions()).toEqual([]);
      return analysis
        .conflicts()
        .map(({ witness }) => [
          witness.members.map(({ item }) => item),
          witness.situation.map(({ variable, value }) => `${variable}=${value ?? ""}`),
        ]);
    };
    expect(judge(say("MUST"), say("MUST NOT", ", when: { rain: true }"))).toEqual([
      [["card#R-61", "card#R-62"], ["rain=true"]],
    ]);
    expect(judge(say("MUST", ", when: { rain: false }"), say("MUST NOT", ", when: { rain: true }"))).toEqual([]);
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
    const analysis = analysisOf({ ...files, other: profile("other", []) });
    expect(analysis.unreadable().map(({ id }) => id)).toEqual(["house#R-1"]);
    const composed = (...ids: readonly string[]) => {
      const { isCompatible, unreadable } = analysis.compose(ids);
      return [isCompatible, unreadable.map(({ id }) => id)];
    };
    expect(composed("card", "other")).toEqual(["unknown", ["house#R-1"]]);
    // Nothing yields where nobody uses the profile that it yields to.
    expect(composed("other")).toEqual(["yes", []]);
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

  it("of what one end sends and the other one does not know", () => {
    const refuses = `role: kitchen, level: MUST NOT, action: accept, object: order.wish, values: [a]${late}`;
    const house = base(`, { name: wish, presence: optional, type: string${dark} }`);
    const card = profile("card", [], requirements(refuses));
    const { undecided } = analysisOf({ house, card }).oneSidedGaps("card");
    expect(undecided.map(({ question, key }) => `${question}: ${key.action} ${key.object}`)).toContain(
      "one-sided gap: send json wish",
    );
  });

  it("of what one slot carries", () => {
    const slip = (id: string, when: string) =>
      profile(id, [`{ name: slip, presence: required, type: jwt, holds: ${id}-slip${when} }`], "") +
      `  - { id: ${id}-slip, title: slip, form: jwt, from: guest, to: kitchen, parameters: [{ name: typ, presence: required, values: [${id}] }] }\n`;
    const files = { house: base(), red: slip("red", dark), blue: slip("blue", late), green: slip("green", "") };
    const analysis = analysisOf(files);
    expect(analysis.undecidedSlots().map(({ line }) => line.id)).toEqual(["blue#order.slip"]);
    const composed = (...ids: readonly string[]) => {
      const composition = analysis.compose(ids);
      expect(analysis.interplay(ids).undecidedSlots).toEqual(composition.undecidedSlots);
      const told = compositionFindings(composition, ids, analysis.set).filter(({ rule }) => rule.startsWith("meta/"));
      return [composition.isCompatible, told.flatMap(({ message }) => /`([a-z#.]+)` carries/.exec(message)?.[1] ?? [])];
    };
    expect(composed("red", "blue")).toEqual(["unknown", ["blue#order.slip"]]);
    // What they have with others is another question, and so is what one of them has alone.
    expect(composed("red", "green")).toEqual(["no", []]);
    expect(composed("red")).toEqual(["yes", []]);
  });

  it("of more things in one slot than are compared", () => {
    const slip = (id: string, value: string) =>
      profile(id, [`{ name: slip, presence: optional, type: jwt, holds: ${id}-slip }`], "") +
      `  - { id: ${id}-slip, title: slip, form: jwt, from: guest, to: kitchen, parameters: [{ name: typ, presence: required, values: [${value}] }] }\n`;
    const ids = Array.from({ length: 92 }, (_, at) => `p${at}`);
    const analysis = analysisOf({ house: base(), ...Object.fromEntries(ids.map((id) => [id, slip(id, id)])) });
    expect(analysis.undecidedSlots()).toHaveLength(1);
    expect(analysis.compose(ids)).toMatchObject({ isCompatible: "unknown", undecidedSlots: [{}], slots: [] });
    expect(analysis.compose(ids.slice(1))).toMatchObject({ isCompatible: "yes", undecidedSlots: [], slots: [] });
  });
});
