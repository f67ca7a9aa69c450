import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.ts";
import { analysisOf, base, manifest, profile, requirements, vocabulary } from "./kitchen.ts";

const jointOf = (analysis: Analysis, ...ids: readonly string[]) => {
  const { duties, replaced } = analysis.jointDuties(ids);
  return {
    duties: duties.map(({ duty, alsoSaidBy, covers }) =>
      [duty.id, ...alsoSaidBy.map(({ id }) => `= ${id}`), ...covers.map(({ id }) => `> ${id}`)].join(" "),
    ),
    replaced: replaced.map(({ duty, by }) => `${duty.id} by ${by.id}`),
  };
};

const cook = (level: string, more = "") => `role: kitchen, level: ${level}, action: cook, object: order${more}`;
const say = (level: string, more = "") => `role: guest, level: ${level}, action: say, object: order.table${more}`;

describe("joint duties", () => {
  it("say the same once, and name what else says it", () => {
    const analysis = analysisOf({
      house: base(),
      one: profile("one", [], requirements(cook("MUST"))),
      two: profile("two", [], requirements(cook("MUST"))),
    });
    const { duties } = jointOf(analysis, "one", "two");
    expect(duties).toContain("one#R-1 = two#R-1");
    expect(duties.filter((one) => one.startsWith("two#R-1"))).toEqual([]);
  });

  it("name what a stronger duty implies, where it holds as well", () => {
    const strong = profile("one", [], requirements(cook("MUST")));
    const weak = profile("two", [], requirements(cook("SHOULD"), cook("MUST", ", when: { rain: true }")));
    const narrow = profile("three", [], requirements(cook("MUST", ", when: { rain: true }")));
    const wide = profile("four", [], requirements(cook("SHOULD")));
    const analysis = analysisOf({ house: base(), one: strong, two: weak, three: narrow, four: wide });
    expect(jointOf(analysis, "one", "two").duties).toContain("one#R-1 > two#R-1 > two#R-2");
    const { duties } = jointOf(analysis, "three", "four");
    expect(duties).toEqual(expect.arrayContaining(["three#R-1", "four#R-1"]));
  });

  it("keep a permission that is narrower than what is required, and what is said in words", () => {
    const analysis = analysisOf({
      house: base(),
      one: profile(
        "one",
        [],
        requirements(say("MUST", ", values: [a]"), `role: guest, level: MUST, action: other, phrase: "smile"`),
      ),
      two: profile(
        "two",
        [],
        requirements(say("MAY", ", values: [b]"), `role: guest, level: MUST, action: other, phrase: "smile"`),
      ),
    });
    expect(jointOf(analysis, "one", "two").duties).toEqual(
      expect.arrayContaining(["one#R-1", "two#R-1", "one#R-2", "two#R-2"]),
    );
  });

  it("leave out what yields wherever it would hold, and keep what yields in a part", () => {
    const house = base(", { name: scheme, presence: required, type: string }");
    const heir = (when: string) =>
      manifest(
        "one",
        `base: house@1.0.0
replaces: [{ duty: "house#order.scheme", because: A reason.${when} }]
messages: [{ id: order, extends: house#order, parameters: [{ name: scheme, presence: optional${when} }] }]
`,
      );
    const all = jointOf(analysisOf({ house, one: heir("") }), "one");
    expect(all.replaced).toEqual(["house#order.scheme by one"]);
    expect(all.duties.some((one) => one.startsWith("house#order.scheme"))).toBe(false);
    const part = jointOf(analysisOf({ house, one: heir(", when: { rain: true }") }), "one");
    expect(part.replaced).toEqual([]);
    expect(part.duties).toContain("house#order.scheme");
  });

  it("lose none of the duties of the profiles and of what they build on", () => {
    const files = {
      house: base("", requirements(cook("MUST"), say("SHOULD"))),
      one: profile("one", ["{ name: table, presence: required, values: [a, b] }"], requirements(cook("MUST"))),
      two: profile(
        "two",
        ["{ name: scope, presence: recommended }"],
        requirements(say("MUST", ", values: [a]"), cook("MAY")),
      ),
      three: profile("three", [], "profile-of: one@1.0.0\n"),
    };
    const analysis = analysisOf(files, vocabulary);
    for (const ids of [["one"], ["one", "two"], ["two", "three"], ["three", "one", "two"]]) {
      const { duties, replaced } = analysis.jointDuties(ids);
      const told = [
        ...duties.flatMap(({ duty, alsoSaidBy, covers }) => [duty, ...alsoSaidBy, ...covers]),
        ...replaced.map(({ duty }) => duty),
      ];
      const profiles = new Set(
        ids.flatMap((id) => {
          const own = analysis.set.profilesById.get(id);
          return own === undefined ? [] : [own, ...own.lineage];
        }),
      );
      const effective = [...profiles].flatMap((one) => one.duties.map(({ id }) => id));
      expect(told.map(({ id }) => id).sort()).toEqual(effective.sort());
    }
  });
});
