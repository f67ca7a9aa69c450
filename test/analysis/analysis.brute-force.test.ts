import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assignment } from "../../src/analysis/conditions/assignment.ts";
import type { Conflict, Witness } from "../../src/analysis/verdicts/verdict.ts";
import { analysisOf } from "./kitchen.ts";
import {
  dutiesOf,
  filesOf,
  holds,
  isFollowedBySaying,
  isFollowedByTaking,
  isHard,
  isWish,
  named,
  profileIds,
  randomSet,
  sayings,
  skiesOf,
  takings,
  type OwnedDuty,
  type RandomDuty,
  type RandomSet,
  type Sky,
} from "./random-sets.ts";

const subsets: readonly (readonly string[])[] = Array.from({ length: 8 }, (_, set) =>
  profileIds.filter((_id, index) => ((set >> index) & 1) === 1),
);

/** What a duty asks of one choice, for both kinds of actions. */
interface Kind<Choice> {
  readonly choices: readonly Choice[];
  readonly follows: (duty: RandomDuty, choice: Choice) => boolean;
}
const saying: Kind<string> = { choices: sayings, follows: isFollowedBySaying };
const taking: Kind<readonly string[]> = { choices: takings, follows: isFollowedByTaking };

const inForce = (set: RandomSet, enabled: readonly string[], sky: Sky) =>
  dutiesOf(set, enabled).filter((one) => holds(one, sky, set, enabled));

const admissible = <Choice>(kind: Kind<Choice>, duties: readonly OwnedDuty[]) =>
  kind.choices.filter((choice) => duties.filter(isHard).every(({ duty }) => kind.follows(duty, choice)));

/** The situations of the set that a witness speaks of. */
function skiesIn(situation: Assignment, set: RandomSet): readonly Sky[] {
  return skiesOf(set).filter((sky) =>
    situation.every(({ variable, value }) => {
      if (variable === "rain") return value === String(sky.rain);
      return variable === "grant" && value === JSON.stringify(sky.grant);
    }),
  );
}

/** That a witness is true in every situation that it names, and false without any of its members or variables. */
function expectWitness<Choice>(witness: Witness, set: RandomSet, enabled: readonly string[], kind: Kind<Choice>): void {
  const items = witness.members.map(({ item }) => item);
  const members = dutiesOf(set, enabled).filter(({ item }) => items.includes(item));
  expect(members).toHaveLength(items.length);
  const skies = skiesIn(witness.situation, set);
  expect(skies.length).toBeGreaterThan(0);
  for (const sky of skies) {
    expect(members.every((one) => holds(one, sky, set, enabled))).toBe(true);
    expect(admissible(kind, members)).toEqual([]);
    for (const left of members) {
      expect(
        admissible(
          kind,
          members.filter((one) => one !== left),
        ),
      ).not.toEqual([]);
    }
  }
  for (const entry of witness.situation) {
    const wider = skiesIn(
      witness.situation.filter((one) => one !== entry),
      set,
    );
    expect(wider.some((sky) => !members.every((one) => holds(one, sky, set, enabled)))).toBe(true);
  }
}

function expectConflicts<Choice>(set: RandomSet, kind: Kind<Choice>): void {
  const { files, words } = filesOf(set);
  const analysis = analysisOf(files, words);
  const contradicts = (enabled: readonly string[]): boolean =>
    skiesOf(set).some((sky) => admissible(kind, inForce(set, enabled, sky)).length === 0);
  for (const enabled of subsets) {
    const composition = analysis.compose(["house", ...enabled]);
    expect(composition.conflicts.length > 0).toBe(contradicts(enabled));
    for (const conflict of composition.conflicts) {
      for (const witness of conflict.all) expectWitness(witness, set, enabled, kind);
    }
    expect(composition.undecided).toEqual([]);
  }
  const found = analysis.conflicts();
  for (const conflict of found) {
    expectWitness(conflict.witness, set, enabledBy(conflict), kind);
    expect(contradicts(enabledBy(conflict))).toBe(true);
  }
  // A set that contradicts, and none of its parts does, is told: by itself or in a cluster.
  for (const enabled of subsets) {
    const isLeast = !subsets.some(
      (part) => part.length < enabled.length && part.every((id) => enabled.includes(id)) && contradicts(part),
    );
    if (!contradicts(enabled) || !isLeast) continue;
    expect(found.some(({ profiles }) => enabled.every((id) => profiles.includes(id)))).toBe(true);
  }
}

const enabledBy = ({ witness }: Conflict): readonly string[] =>
  profileIds.filter((id) => witness.members.some((member) => member.profile.id === id));

describe("contradictions are those that trying every choice in every situation finds", () => {
  it("for one choice", () => {
    fc.assert(
      fc.property(randomSet("say"), (set) => expectConflicts(set, saying)),
      { numRuns: 30 },
    );
  }, 60_000);

  it("for values that are decided one by one, and choices between them", () => {
    fc.assert(
      fc.property(randomSet("accept", "accept-only"), (set) => expectConflicts(set, taking)),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe("tensions are those that trying every choice in every situation finds", () => {
  /** Situations in which a duty holds and something conforms. */
  const livingIn = (one: OwnedDuty, set: RandomSet, enabled: readonly string[]) =>
    skiesOf(set).filter((sky) => {
      return holds(one, sky, set, enabled) && admissible(saying, inForce(set, enabled, sky)).length > 0;
    });

  const canBeFollowed = (one: OwnedDuty, sky: Sky, set: RandomSet, enabled: readonly string[]) =>
    admissible(saying, inForce(set, enabled, sky)).some((choice) => {
      return one.duty.level === "MAY" ? named(one.duty).includes(choice) : isFollowedBySaying(one.duty, choice);
    });

  it("for what can be followed nowhere, and what is lost in part", () => {
    fc.assert(
      fc.property(randomSet("say"), fc.constantFrom(...subsets), (set, enabled) => {
        const { files, words } = filesOf(set);
        const found = analysisOf(files, words).compose(["house", ...enabled]);
        const soft = dutiesOf(set, enabled).filter((one) => !isHard(one));
        const followed = soft.map((one) =>
          livingIn(one, set, enabled).map((sky) => canBeFollowed(one, sky, set, enabled)),
        );
        const lost = soft.filter((_, at) => (followed[at]?.length ?? 0) > 0 && followed[at]?.includes(true) === false);
        const partly = soft.filter((_, at) => followed[at]?.includes(true) === true && followed[at].includes(false));
        const softItems = (all: typeof found.tensions | typeof found.partialLosses) =>
          new Set(
            all.flatMap((one) =>
              one.all.flatMap(({ members }) => members.filter((member) => member.isPreference).map(({ item }) => item)),
            ),
          );
        const told = found.tensions.filter(({ nature }) => nature === "lost");
        expect(softItems(told)).toEqual(new Set(lost.map(({ item }) => item)));
        expect(softItems(found.partialLosses)).toEqual(new Set(partly.map(({ item }) => item)));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("for what cannot be followed together", () => {
    fc.assert(
      fc.property(randomSet("say"), fc.constantFrom(...subsets), (set, enabled) => {
        const { files, words } = filesOf(set);
        const found = analysisOf(files, words).compose(["house", ...enabled]);
        const isStrictlyInside = (inner: OwnedDuty, outer: OwnedDuty): boolean => {
          const [ours, theirs] = [inner, outer].map((one) =>
            skiesOf(set)
              .filter((sky) => holds(one, sky, set, enabled))
              .map((sky) => JSON.stringify(sky)),
          );
          return (
            ours !== undefined &&
            theirs !== undefined &&
            ours.length < theirs.length &&
            ours.every((sky) => theirs.includes(sky))
          );
        };
        const bad = skiesOf(set).some((sky) => {
          const duties = inForce(set, enabled, sky).filter(({ duty }) => duty.level !== "MAY");
          const open = admissible(saying, duties);
          if (open.length === 0) return false;
          const sets = Array.from({ length: 2 ** duties.length }, (_, bits) =>
            duties.filter((_one, at) => (bits >> at) & 1),
          );
          const isEmpty = (some: readonly OwnedDuty[]) =>
            !sayings.some((choice) => some.every(({ duty }) => isFollowedBySaying(duty, choice)));
          return sets.some((some) => {
            if (!isEmpty(some) || some.some((left) => isEmpty(some.filter((one) => one !== left)))) return false;
            const wishes = some.filter(isWish);
            if (wishes.length < 2) return false;
            const everyOne = wishes.every((one) =>
              livingIn(one, set, enabled).some((at) => canBeFollowed(one, at, set, enabled)),
            );
            const isOfOne = new Set(wishes.map(({ owner }) => owner)).size === 1;
            const isException =
              isOfOne && wishes.some((inner) => wishes.some((outer) => isStrictlyInside(inner, outer)));
            return everyOne && !isException;
          });
        });
        expect(found.tensions.some(({ nature }) => nature === "joint")).toBe(bad);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe("refinement is what trying every choice in every situation finds", () => {
  it("for the hard duties of two profiles", () => {
    fc.assert(
      fc.property(randomSet("say"), (written) => {
        const set: RandomSet = {
          ...written,
          house: [{ level: "MUST", action: "say", values: ["a", "b"] }],
          profiles: written.profiles.map((all) =>
            all.map((one) => (one.level === "SHOULD" || one.level === "SHOULD NOT" ? { ...one, level: "MUST" } : one)),
          ),
        };
        const { files, words } = filesOf(set);
        const found = analysisOf(files, words).refines("q", "r");
        const asked = (set.profiles[2] ?? []).filter(({ level }) => level !== "MAY");
        const isRefined = skiesOf(set).every((sky) => {
          const given = admissible(saying, inForce(set, ["q"], sky));
          const wanted = inForce(set, ["r"], sky).filter(isHard);
          if (wanted.length === 0) return true;
          return (
            given.length > 0 && given.every((choice) => wanted.every(({ duty }) => isFollowedBySaying(duty, choice)))
          );
        });
        expect(found.answer).toBe(asked.length > 0 && isRefined ? "yes" : "no");
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
