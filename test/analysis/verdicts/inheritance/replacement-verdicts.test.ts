import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "../../kitchen.ts";

const schemeLine = (scheme: string, more = "") =>
  `{ name: Authorization, in: http-header, presence: required, type: string, scheme: ${scheme}${more} }`;
const withScheme = base(`, ${schemeLine("Bearer")}`);
const bound = ", when: { bound: true }";
const replaces = (when = "", of = "of: scheme, ") =>
  `replaces:\n  - { duty: house#order.Authorization, ${of}${when}because: "It has another." }\n`;

describe("replacements", () => {
  const judge = (card: string) =>
    analysisOf({ house: withScheme, card })
      .replacements()
      .map(({ nature, rest, situation }) => [
        nature,
        rest,
        situation.map((one) => `${one.variable}=${one.value ?? "?"}`),
      ]);

  it("S2: as wide as needed", () => {
    expect(judge(profile("card", [schemeLine("DPoP", bound)], replaces("when: { bound: true }, ")))).toEqual([]);
  });

  it("S4: wider than the line that takes the place", () => {
    const found = judge(profile("card", [schemeLine("DPoP", bound)], replaces()));
    expect(found).toEqual([["over-wide", "bare", ["bound=false"]]]);
  });

  it("nothing in its place", () => {
    expect(judge(profile("card", [], replaces()))).toEqual([["bare", undefined, []]]);
  });

  it("nothing that would change", () => {
    expect(judge(profile("card", [schemeLine("Bearer")], replaces()))).toEqual([["needless", undefined, []]]);
  });

  it("a condition that never holds where the profile applies", () => {
    const card = profile(
      "card",
      [schemeLine("DPoP", bound)],
      `applies: { bound: false }\n${replaces("when: { bound: true }, ")}`,
    );
    expect(judge(card)).toEqual([["needless", undefined, []]]);
  });

  it("of advice and of permissions, where the profile says otherwise", () => {
    const say = (level: string, value: string) =>
      `role: guest, level: ${level}, action: say, object: order.table, values: [${value}]`;
    const natures = (inherited: string, own: string) => {
      const card = profile(
        "card",
        [],
        `replaces:\n  - { duty: house#R-1, because: "It has another." }\n${requirements(own)}`,
      );
      return analysisOf({ house: base("", requirements(inherited)), card })
        .replacements()
        .map(({ nature }) => nature);
    };
    expect(natures(say("SHOULD", "a"), say("SHOULD", "b"))).toEqual([]);
    expect(natures(say("SHOULD", "a"), say("MUST", "a"))).toEqual(["needless"]);
    expect(natures(say("MAY", "a"), say("MUST NOT", "a"))).toEqual([]);
    expect(natures(say("MAY", "a"), say("MUST", "a"))).toEqual(["needless"]);
  });

  it("the whole line, of which the profile keeps a part", () => {
    const card = profile("card", [schemeLine("DPoP", bound)], replaces("when: { bound: true }, ", ""));
    expect(judge(card)).toEqual([]);
  });
});
