import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../src/analysis/analysis.ts";
import { analysisOf, base, manifest, profile, requirements, vocabulary } from "../kitchen.ts";
import {
  dutiesOf,
  filesOf,
  holds,
  isFollowedBySaying,
  isFollowedByTaking,
  isHard,
  profileIds,
  randomSet,
  sayings,
  skiesOf,
  takings,
  type OwnedDuty,
} from "../random-sets.ts";

const sets = fc.oneof(randomSet("say"), randomSet("say", "accept", "accept-only"));

const jointOf = (analysis: Analysis, ...ids: readonly string[]) => {
  const { duties, replaced } = analysis.jointDuties(ids);
  return {
    duties: duties.map(({ duty, alsoSaidBy, covers, exceptions }) =>
      [
        duty.id,
        ...alsoSaidBy.map(({ id }) => `= ${id}`),
        ...covers.map(({ id }) => `> ${id}`),
        ...exceptions.map(({ by }) => `except ${by.id}`),
      ].join(" "),
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

  it("let no line that says only that it is there stand for one that says what it carries", () => {
    const red = `messages:
  - { id: red, title: red, form: jwt, from: guest, to: kitchen, parameters: [{ name: typ, presence: required, values: [r] }] }
  - { id: order, extends: house#order, parameters: [{ name: slip, presence: required, HOLDS }] }
`;
    const listed = (holds: string) =>
      jointOf(
        analysisOf({
          house: base(", { name: slip, presence: required, type: jwt }"),
          one: profile("one", [], red.replace("HOLDS", holds)),
        }),
        "one",
      ).duties.filter((one) => one.includes("order.slip"));
    expect(listed("holds: red")).toEqual(["one#order.slip > house#order.slip"]);
    expect(listed("type: jwt")).toEqual(["house#order.slip = one#order.slip"]);
  });

  it("name of two that come to the same the one that is built on", () => {
    const everyGrant = requirements(cook("MUST", ", when: { grant: [code, cc, other] }"));
    const analysis = analysisOf({ house: base("", requirements(cook("MUST"))), one: profile("one", [], everyGrant) });
    expect(jointOf(analysis, "one").duties).toContain("house#R-1 > one#R-1");
    const other = analysisOf({ house: base("", everyGrant), one: profile("one", [], requirements(cook("MUST"))) });
    expect(jointOf(other, "one").duties).toContain("house#R-1 > one#R-1");
  });

  it("name what is implied of values that are decided one by one", () => {
    const accept = (level: string, more: string) =>
      `role: kitchen, level: ${level}, action: accept, object: order.table${more}`;
    const covers = (weak: string, strong: string) => {
      const files = { house: base("", requirements(weak)), one: profile("one", [], requirements(strong)) };
      return jointOf(analysisOf(files), "one").duties.includes("one#R-1 > house#R-1");
    };
    const must = (values: string) => accept("MUST", `, values: [${values}]`);
    expect(covers(must("a"), must("a, b"))).toBe(true);
    expect(covers(must("a, b"), must("a"))).toBe(false);
    expect(covers(accept("SHOULD", ", values: [a]"), must("a, b"))).toBe(true);
    expect(covers(accept("MUST", ", values: [a, b], choose: at-least-one"), must("a"))).toBe(true);
    // Of a permission nothing is decided by what says nothing of its value.
    expect(covers(accept("MAY", ", values: [a]"), must("a, b"))).toBe(true);
    expect(covers(accept("MAY", ", values: [a]"), must("b"))).toBe(false);
    expect(covers(accept("MUST NOT", ", values: [a]"), accept("MUST NOT", ", values: [a, b]"))).toBe(true);
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
    expect(part.duties).toContain("house#order.scheme except one");
  });

  it("tell of what binds on where a replacement takes a part of it, and only where it does", () => {
    const house = base(", { name: scheme, presence: required, values: [plain] }");
    const heir = (id: string, when: string) =>
      manifest(
        id,
        `base: house@1.0.0
replaces: [{ duty: "house#order.scheme", of: values, because: A reason.${when} }]
messages: [{ id: order, extends: house#order, parameters: [{ name: scheme, presence: required, values: [${id}]${when} }] }]
`,
      );
    const rain = heir("rain", ", when: { rain: true }");
    const analysis = analysisOf({ house, rain, one: heir("one", ""), two: heir("two", "") });
    expect(jointOf(analysis, "rain").duties).toContain("house#order.scheme except rain");
    expect(jointOf(analysis, "rain").replaced).toEqual([]);
    // Its values yield to both, its presence to none.
    expect(jointOf(analysis, "one", "two").duties).toContain("house#order.scheme except one except two");
  });

  it("leave out what yields to several of them everywhere", () => {
    const heir = (id: string) =>
      manifest(id, `base: house@1.0.0\nreplaces: [{ duty: "house#R-1", because: A reason. }]\n`);
    const house = base("", requirements(cook("MUST")));
    const { duties, replaced } = jointOf(analysisOf({ house, one: heir("one"), two: heir("two") }), "one", "two");
    expect(replaced).toEqual(["house#R-1 by one"]);
    expect(duties).not.toContain("house#R-1");
  });

  it("keep what is built on, where two duties come to the same", () => {
    const house = base("", requirements(cook("MUST", ", when: { rain: [true, false] }")));
    const heir = profile("one", [], requirements(cook("MUST")));
    expect(jointOf(analysisOf({ house, one: heir }), "one").duties).toEqual(
      expect.arrayContaining([expect.stringMatching(/^house#R-1 [=>] one#R-1$/)]),
    );
  });

  it("lose no duty of random sets, and imply nothing that is stronger", () => {
    fc.assert(
      fc.property(sets, fc.subarray([...profileIds], { minLength: 1 }), (random, profiles) => {
        const { files, words } = filesOf(random);
        const { duties, replaced } = analysisOf(files, words).jointDuties(profiles);
        const told = duties.flatMap(({ duty, alsoSaidBy, covers }) => [duty, ...alsoSaidBy, ...covers]);
        const all = dutiesOf(random, profiles);
        const ids = [...told, ...replaced.map(({ duty }) => duty)].map(({ id }) => id);
        expect(ids.filter((id) => id.includes("#R-")).sort()).toEqual(all.map(({ item }) => item).sort());
        // Whoever follows all that is listed follows all that is not: tried in every situation.
        const listed = all.filter(({ item }) => duties.some(({ duty }) => duty.id === item));
        const left = all.filter((one) => !listed.includes(one) && isHard(one));
        for (const sky of skiesOf(random)) {
          const now = (one: OwnedDuty): boolean => holds(one, sky, random, profiles);
          const [binding, unlisted] = [listed.filter((one) => isHard(one) && now(one)), left.filter(now)];
          const follows = (isFollowed: (one: OwnedDuty) => boolean): void => {
            if (binding.every(isFollowed)) expect(unlisted.filter((one) => !isFollowed(one))).toEqual([]);
          };
          for (const saying of sayings) {
            follows(({ duty }) => duty.action !== "say" || isFollowedBySaying(duty, saying));
          }
          for (const taking of takings) {
            follows(({ duty }) => duty.action === "say" || isFollowedByTaking(duty, taking));
          }
        }
      }),
      { numRuns: 200 },
    );
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
