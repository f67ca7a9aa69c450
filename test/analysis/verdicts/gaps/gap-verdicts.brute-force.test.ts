import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analysisOf } from "../../kitchen.ts";
import {
  dutiesOf,
  filesOf,
  holds,
  isFollowedBySaying,
  isHard,
  named,
  profileIds,
  randomSet,
  sayings,
  skiesOf,
  type OwnedDuty,
  type RandomSet,
  type Sky,
} from "../../random-sets.ts";

type Stance = "refuses" | "must-take" | "may-refuse";

const subsets: readonly (readonly string[])[] = Array.from({ length: 8 }, (_, set) =>
  profileIds.filter((_id, index) => ((set >> index) & 1) === 1),
);

/** The duties that hold, of one action each. */
function inForce(set: RandomSet, enabled: readonly string[], sky: Sky) {
  const all = dutiesOf(set, enabled).filter((one) => holds(one, sky, set, enabled));
  return {
    saying: all.filter(({ duty }) => duty.action === "say"),
    taking: all.filter(({ duty }) => duty.action !== "say"),
  };
}

/** What the kitchen does with a word, the first that applies (docs/analysis.md 1.3.3). */
function stanceOn(word: string, saying: readonly OwnedDuty[], taking: readonly OwnedDuty[]): Stance {
  const some = (counts: (one: OwnedDuty["duty"]) => boolean): boolean => taking.some(({ duty }) => counts(duty));
  const isOutside = (one: OwnedDuty["duty"]) => word !== "absent" && !one.values.includes(word);
  const only = (level: string) => some((one) => one.action === "accept-only" && one.level === level && isOutside(one));
  const accept = (level: string) =>
    some(
      (one) => one.action === "accept" && one.level === level && one.choose === undefined && named(one).includes(word),
    );
  if (accept("MUST NOT") || only("MUST")) return "refuses";
  if (accept("MUST")) return "must-take";
  if (accept("SHOULD NOT") || only("SHOULD") || only("MAY")) return "may-refuse";
  const hard = saying.filter(isHard);
  if (word === "absent") return hard.every(({ duty }) => isFollowedBySaying(duty, word)) ? "must-take" : "may-refuse";
  // The line of the base declares every word.
  if (!hard.every(({ duty }) => isFollowedBySaying(duty, word))) return "may-refuse";
  const hasFloor = some((one) => one.action === "accept" && one.level === "MUST");
  return hasFloor ? "may-refuse" : "must-take";
}

describe("gaps are what trying every word in every situation finds", () => {
  it("for a guest who says something and a kitchen that takes it", () => {
    fc.assert(
      fc.property(randomSet("say", "accept", "accept-only"), fc.constantFrom(...subsets), (set, enabled) => {
        const { files, words } = filesOf(set);
        const found = analysisOf(files, words)
          .compose(["house", ...enabled])
          .gaps.filter(({ consumer, behaviour }) => consumer === "kitchen" && behaviour.object === "json table");
        const known = new Set(dutiesOf(set, enabled).flatMap(({ duty }) => duty.values));
        const label = (word: string) => (word === "absent" ? word : known.has(word) ? JSON.stringify(word) : "other");
        const expected = { refuses: new Set<string>(), "may-refuse": new Set<string>() };
        const isHardAt = { refuses: false, "may-refuse": false };
        for (const sky of skiesOf(set)) {
          const { saying, taking } = inForce(set, enabled, sky);
          const out = sayings.filter((word) =>
            saying.filter(isHard).every(({ duty }) => isFollowedBySaying(duty, word)),
          );
          const stances = out.map((word) => stanceOn(word, saying, taking));
          out.forEach((word, at) => {
            const stance = stances[at];
            if (stance === undefined || stance === "must-take") return;
            expected[stance].add(label(word));
            if (!stances.includes("must-take")) isHardAt[stance] = true;
          });
        }
        for (const stance of ["refuses", "may-refuse"] as const) {
          const certainty = stance === "refuses" ? "proved" : "possible";
          const own = found.filter((gap) => gap.certainty === certainty);
          expect(own.length).toBe(expected[stance].size > 0 ? 1 : 0);
          expect(new Set(own.flatMap(({ values }) => values))).toEqual(expected[stance]);
          expect(own.some(({ isHard: hard }) => hard)).toBe(isHardAt[stance]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
