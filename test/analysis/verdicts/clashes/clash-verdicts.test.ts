import { describe, expect, it } from "vitest";
import { analysisOf, base, inWords, profile, requirements, vocabulary } from "../../kitchen.ts";

const conflictsOf = (files: Readonly<Record<string, string>>, words = vocabulary) =>
  analysisOf(files, words).conflicts().map(inWords);
const tensionsOf = (files: Readonly<Record<string, string>>) => analysisOf(files).tensions().map(inWords);

/** Header with a scheme, as base and profile write it. */
const schemeLine = (scheme: string, more = "") =>
  `{ name: Authorization, in: http-header, presence: required, type: string, scheme: ${scheme}${more} }`;

const withScheme = base(`, ${schemeLine("Bearer")}`);

const replaces = (when = "") =>
  `replaces:\n  - { duty: house#order.Authorization, of: scheme, ${when}because: "It has another." }\n`;

/** A requirement that the kitchen takes a value of the order. */
const kitchenOn = (action: string, level: string, rest: string) =>
  `role: kitchen, level: ${level}, action: ${action}, object: order.table, ${rest}`;

const guestSays = (level: string, rest: string) =>
  `role: guest, level: ${level}, action: say, object: order.table${rest === "" ? "" : `, ${rest}`}`;

describe("conflicts of the seed fixtures", () => {
  it("S1: a scheme of the base and one of a profile, without replacement", () => {
    const found = analysisOf({
      house: withScheme,
      card: profile("card", [schemeLine("DPoP", ", when: { bound: true }")]),
    });
    expect(found.conflicts().map(inWords)).toEqual([
      "singleton guest send http-header authorization [house#order.Authorization MUST scheme bearer; card#order.Authorization MUST scheme dpop] when bound=true",
    ]);
    expect(found.conflicts()[0]).toMatchObject({ profiles: ["card", "house"], witness: { certainty: "proved" } });
    expect(found.conflicts()[0]?.waysOut.map((way) => way.kind)).toEqual([
      "exclude",
      "replace",
      "relax",
      "relax",
      "declare-relation",
      "acknowledge",
    ]);
    expect(found.tensions()).toEqual([]);
    expect(found.undecided()).toEqual([]);
  });

  it("S2: replaced where the profile needs it", () => {
    const card = profile("card", [schemeLine("DPoP", ", when: { bound: true }")], replaces("when: { bound: true }, "));
    expect(conflictsOf({ house: withScheme, card })).toEqual([]);
  });

  it("S3: replaced too narrowly", () => {
    const card = profile("card", [schemeLine("DPoP")], replaces("when: { bound: true }, "));
    const [found, ...others] = analysisOf({ house: withScheme, card }).conflicts();
    expect(others).toEqual([]);
    expect(found && inWords(found)).toBe(
      "singleton guest send http-header authorization [house#order.Authorization MUST absent|scheme bearer; card#order.Authorization MUST scheme dpop] when bound=false",
    );
    expect(found?.waysOut.some((way) => way.kind === "widen-replaces")).toBe(true);
  });

  it("S4: replaced too widely is no conflict", () => {
    const card = profile("card", [schemeLine("DPoP", ", when: { bound: true }")], replaces());
    expect(conflictsOf({ house: withScheme, card })).toEqual([]);
  });

  it("S5: two values that must be supported", () => {
    const one = profile("one", [], requirements(kitchenOn("support", "MUST", "values: [oak]")));
    const two = profile("two", [], requirements(kitchenOn("support", "MUST", "values: [elm]")));
    expect(conflictsOf({ house: base(), one, two })).toEqual([]);
  });

  it("S6: one that must be supported, and only another that is accepted", () => {
    const one = profile("one", [], requirements(kitchenOn("support", "MUST", "values: [oak]")));
    const two = profile("two", [], requirements(kitchenOn("accept-only", "MUST", "values: [elm]")));
    expect(conflictsOf({ house: base(), one, two })).toEqual([
      'contradiction kitchen accept json table {"oak"} [one#R-1 MUST taken; two#R-1 MUST not taken] when always',
    ]);
  });

  it("S7: at least one of two, and neither", () => {
    const one = profile("one", [], requirements(kitchenOn("support", "MUST", "values: [a, b], choose: at-least-one")));
    const two = profile("two", [], requirements(kitchenOn("support", "MUST NOT", "values: [a]")));
    const three = profile("three", [], requirements(kitchenOn("support", "MUST NOT", "values: [b]")));
    const found = analysisOf({ house: base(), one, two, three }).conflicts();
    expect(found.map(({ profiles }) => profiles)).toEqual([["one", "three", "two"]]);
    expect(found[0]?.witness.members.map((member) => member.item)).toEqual(["one#R-1", "three#R-1", "two#R-1"]);
    expect(conflictsOf({ house: base(), one, two })).toEqual([]);
  });

  it("S8: a closed type of which no value is left", () => {
    const closed = base(", { name: hot, presence: optional, type: boolean }");
    const one = profile("one", ["{ name: hot, presence: optional, not: [true] }"]);
    const two = profile("two", ["{ name: hot, presence: optional, not: [false] }"]);
    const three = profile("three", ["{ name: hot, presence: required }"]);
    expect(conflictsOf({ house: closed, one, two, three })).toEqual([
      "contradiction guest send json hot [one#order.hot MUST NOT absent|false; three#order.hot MUST false|true; two#order.hot MUST NOT absent|true] when always",
    ]);
    expect(conflictsOf({ house: closed, one, two })).toEqual([]);
  });

  const lists = (when: (index: number) => string = () => "") => ({
    one: profile("one", [`{ name: size, presence: optional, values: [1, 2]${when(0)} }`]),
    two: profile("two", [`{ name: size, presence: optional, values: [2, 3]${when(1)} }`]),
    three: profile("three", [`{ name: size, presence: optional, values: [1, 3]${when(2)} }`]),
  });
  const sized = (presence: string) => base(`, { name: size, presence: ${presence}, type: integer }`);

  it("S9: three lists that pairwise meet, with presence required", () => {
    const [found, ...others] = analysisOf({ house: sized("required"), ...lists() }).conflicts();
    expect(others).toEqual([]);
    expect(found?.witness.members.map((member) => member.item)).toEqual([
      "house#order.size",
      "one#order.size",
      "three#order.size",
      "two#order.size",
    ]);
  });

  it("S10: the same with presence optional", () => {
    expect(conflictsOf({ house: sized("optional"), ...lists() })).toEqual([]);
  });

  it("S11: the same in three regions that never meet", () => {
    const regions = lists((index) => `, when: { ${["rain", "dark", "late"][index] ?? ""}: true }`);
    const words = `${vocabulary}axioms:\n  - { never: { rain: true, dark: true, late: true }, because: Never. }\n`;
    expect(conflictsOf({ house: sized("required"), ...regions }, words)).toEqual([]);
    expect(conflictsOf({ house: sized("required"), ...regions })).toHaveLength(1);
  });

  it("S12 to S15: what is preferred or permitted is no conflict", () => {
    const one = profile("one", [], requirements(guestSays("SHOULD", "")));
    const two = profile("two", [], requirements(guestSays("MUST NOT", "")));
    expect(conflictsOf({ house: base(), one, two })).toEqual([]);
  });
});

describe("tensions of the seed fixtures", () => {
  const pair = (left: string, right: string) => ({
    house: base(),
    one: profile("one", [], requirements(left)),
    two: profile("two", [], requirements(right)),
  });

  it("S12: recommended here, forbidden there", () => {
    expect(tensionsOf(pair(guestSays("SHOULD", "values: [a]"), guestSays("MUST NOT", "values: [a]")))).toEqual([
      'lost guest send json table [one#R-1 SHOULD "a"; two#R-1 MUST NOT absent|other] when always',
    ]);
  });

  it("S13: forbidden in one situation only", () => {
    const found = pair(guestSays("SHOULD", "values: [a]"), guestSays("MUST NOT", "values: [a], when: { grant: cc }"));
    expect(tensionsOf(found)).toEqual([]);
  });

  it("S14: two recommendations for two situations", () => {
    const found = pair(
      guestSays("SHOULD", "values: [a], when: { grant: code }"),
      guestSays("SHOULD", "values: [b], when: { grant: cc }"),
    );
    expect(tensionsOf(found)).toEqual([]);
  });

  it("two recommendations for one situation", () => {
    const found = pair(guestSays("SHOULD", "values: [a]"), guestSays("SHOULD", "values: [b], when: { grant: cc }"));
    expect(tensionsOf(found)).toEqual([
      'joint guest send json table [one#R-1 SHOULD "a"; two#R-1 SHOULD "b"] when grant="cc"',
    ]);
  });

  it("S15: permitted here, forbidden there", () => {
    expect(tensionsOf(pair(guestSays("MAY", "values: [a]"), guestSays("MUST NOT", "values: [a]")))).toEqual([
      'lost guest send json table [one#R-1 MAY "a"; two#R-1 MUST NOT absent|other] when always',
    ]);
  });

  it("a general recommendation with a narrower one of the same profile is no tension", () => {
    const one = profile(
      "one",
      [],
      requirements(guestSays("SHOULD", "values: [a]"), guestSays("SHOULD", "values: [b], when: { grant: cc }")),
    );
    expect(tensionsOf({ house: base(), one })).toEqual([]);
  });

  it("one that a profile has with itself is told of every profile that has it", () => {
    const torn = (id: string) =>
      profile(id, [], requirements(guestSays("SHOULD", "values: [a]"), guestSays("MUST NOT", "values: [a]")));
    const alone = analysisOf({ house: base(), one: torn("one"), two: torn("two") })
      .tensions()
      .filter(({ profiles }) => profiles.length === 1);
    expect(alone.map(({ profiles }) => profiles)).toEqual([["one"], ["two"]]);
  });

  it("two recommendations of one profile for the same situations are one, however these are written", () => {
    const twice = (left: string, right: string) =>
      tensionsOf({
        house: base(),
        one: profile(
          "one",
          [],
          requirements(guestSays("SHOULD", `values: [a]${left}`), guestSays("SHOULD", `values: [b]${right}`)),
        ),
      });
    expect(twice("", "")).toHaveLength(1);
    expect(twice(", when: { rain: true }", ", unless: { rain: false }")).toHaveLength(1);
  });

  it("a profile that forbids an option of its base narrows it; of a profile beside it, it revokes it", () => {
    const forbids = profile("forbids", ["{ name: table, presence: forbidden }"]);
    expect(tensionsOf({ house: base(), forbids })).toEqual([]);
    const offers = profile("offers", ["{ name: table, presence: optional }"]);
    expect(tensionsOf({ house: base(), forbids, offers })).toEqual([
      "lost guest send json table [offers#order.table MAY other; forbids#order.table MUST NOT absent] when always",
    ]);
  });
});
