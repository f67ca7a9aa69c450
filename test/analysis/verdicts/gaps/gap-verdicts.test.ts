import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "../../kitchen.ts";

describe("gaps", () => {
  const says = "role: guest, level: MAY, action: say, object: order.payment, values: [shells]";
  const refuses = "role: kitchen, level: MUST NOT, action: accept, object: order.payment, values: [shells]";

  it("S16: may be sent, must not be taken, in one profile and between two", () => {
    const alone = analysisOf({ house: base(), p: profile("p", [], requirements(says, refuses)) }).gaps();
    expect(alone).toMatchObject([
      { certainty: "proved", values: ['"shells"'], consumer: "kitchen", profiles: ["house", "p"], situation: [] },
    ]);
    const two = { house: base(), p: profile("p", [], requirements(says)), q: profile("q", [], requirements(refuses)) };
    const certain = analysisOf(two)
      .gaps()
      .filter((gap) => gap.certainty === "proved");
    expect(certain.some((gap) => gap.profiles.includes("p") && gap.profiles.includes("q"))).toBe(true);
  });

  it("of a base are told there, and not again of whoever builds on it", () => {
    const coins = "role: guest, level: MAY, action: say, object: order.payment, values: [coins]";
    const found = analysisOf({
      house: base("", requirements(says, refuses)),
      p: profile("p", [], requirements(coins)),
    });
    expect(found.gaps().map(({ profiles }) => profiles)).toEqual([["house"]]);
  });

  it("what is recommended is declared, and what is advised against is not", () => {
    const line = "{ name: wish, presence: optional, type: string, when: { grant: code } }";
    const cold = (action: string) => `action: ${action}, object: order.wish, values: [a], when: { grant: cc }`;
    const gaps = (level: string) => {
      const all = [`role: guest, level: ${level}, ${cold("say")}`, `role: kitchen, level: MUST NOT, ${cold("accept")}`];
      return analysisOf({ house: base(), p: profile("p", [line], requirements(...all)) }).gaps();
    };
    expect(gaps("SHOULD")).toMatchObject([{ certainty: "proved", values: ['"a"'] }]);
    expect(gaps("SHOULD NOT")).toEqual([]);
  });

  it("only what is declared can be sent, and a list that is refused is closed", () => {
    const only = "role: kitchen, level: MUST, action: accept-only, object: order.table, values: [a, b]";
    const open = analysisOf({ house: base(), p: profile("p", [], requirements(only)) }).gaps();
    expect(open).toMatchObject([{ certainty: "proved", isUnnamed: true, values: ["other"], isHard: false }]);
    const more = "role: guest, level: MAY, action: say, object: order.table, values: [c]";
    expect(analysisOf({ house: base(), p: profile("p", [], requirements(only, more)) }).gaps()).toMatchObject([
      { certainty: "proved", isUnnamed: false, values: ['"c"', "other"] },
    ]);
    const closed = profile("p", ["{ name: table, presence: required, values: [a] }"], requirements(only));
    expect(analysisOf({ house: base(), p: closed }).gaps()).toEqual([]);
    const beside = profile("p", ["{ name: table, presence: required, values: [c] }"], requirements(only));
    expect(analysisOf({ house: base(), p: beside }).gaps()).toMatchObject([
      { certainty: "proved", isHard: true, values: ['"c"'] },
    ]);
  });

  it("a floor leaves the rest open, and being stricter is possible", () => {
    const floor = "role: kitchen, level: MUST, action: accept, object: order.table, values: [a]";
    const values = ["{ name: table, presence: required, values: [a, b] }"];
    expect(analysisOf({ house: base(), p: profile("p", values, requirements(floor)) }).gaps()).toMatchObject([
      { certainty: "possible", values: ['"b"'] },
    ]);
    expect(analysisOf({ house: base(), p: profile("p", values) }).gaps()).toEqual([]);
    const only = (level: string) =>
      requirements(`role: kitchen, level: ${level}, action: accept-only, object: order.table, values: [a]`);
    for (const [level, certainty] of [
      ["MUST", "proved"],
      ["SHOULD", "possible"],
      ["MAY", "possible"],
    ] as const) {
      expect(analysisOf({ house: base(), p: profile("p", values, only(level)) }).gaps()).toMatchObject([
        { certainty, values: ['"b"'], consumer: "kitchen" },
      ]);
    }
  });

  it("with the profile at one end only", () => {
    const house = base();
    const p = profile("p", ["{ name: wish, presence: required, type: string }"]);
    const analysis = analysisOf({ house, p });
    // The order ignores what nobody declares.
    expect(analysis.gapsBetween(["p"], ["house"]).verdicts).toEqual([]);
    const strict = analysisOf({ house: house.replace("unknown: ignore", "unknown: refuse"), p });
    expect(strict.gapsBetween(["p"], ["house"]).verdicts).toMatchObject([
      { certainty: "proved", isHard: true, consumer: "kitchen" },
      { certainty: "proved", isHard: true, consumer: "cashier" },
    ]);
    expect(strict.gapsBetween(["house"], ["p"]).verdicts).toMatchObject([
      { certainty: "possible", values: ["absent"], consumer: "kitchen" },
      { certainty: "possible", values: ["absent"], consumer: "cashier" },
    ]);
  });

  it("on what a profile adds to messages of the base, not on messages of its own", () => {
    const house = base().replace("unknown: ignore", "unknown: refuse");
    const oneSided = (messages: string) =>
      analysisOf({ house, p: profile("p", [], `messages:\n${messages}`) })
        .oneSidedGaps("p")
        .verdicts.map(({ lacking, gap }) => `${lacking} ${gap.behaviour.object} ${gap.certainty}`);
    const bag = "parameters: [{ name: bag, presence: required, type: string }]";
    expect(oneSided(`  - { id: order, extends: house#order, ${bag} }\n`)).toContain("consumer json bag proved");
    // A kind of a message does not travel to who does not know it, nor does a message of one's own.
    expect(oneSided(`  - { id: takeaway, extends: house#order, ${bag} }\n`)).toEqual([]);
    expect(
      oneSided(`  - { id: slip, title: slip, form: json, from: guest, to: kitchen, unknown: refuse, ${bag} }\n`),
    ).toEqual([]);
  });

  it("of members that nobody declares, as the message says or who adds to it", () => {
    const bill = (id: string, more: string) =>
      profile(id, [], `messages:\n  - { id: bill, extends: house#bill, ${more} }\n`);
    const p = bill("p", "parameters: [{ name: tip, presence: required, type: integer }]");
    const gaps = (q: string) => analysisOf({ house: base(), p, q }).gapsBetween(["p"], ["q"]).verdicts;
    expect(gaps(profile("q"))).toMatchObject([{ certainty: "possible", consumer: "guest", isHard: true }]);
    expect(gaps(bill("q", "unknown: refuse"))).toMatchObject([{ certainty: "proved", consumer: "guest" }]);
    expect(gaps(bill("q", "unknown: ignore"))).toEqual([]);
  });
});
