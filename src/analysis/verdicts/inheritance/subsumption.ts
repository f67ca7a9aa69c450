import type { Duty } from "../../../model/set/duty.ts";
import { Budget, questionSteps } from "../../budget.ts";
import { problemsOf } from "../../choices/problem.ts";
import type { Region } from "../../conditions/region.ts";
import type { Fact } from "../../facts/fact-table.ts";
import type { ScopeIndex } from "../../scope/scope.ts";

/**
 * Whether one duty subsumes another: for each statement of the other it has one on the same key that holds wherever that
 * does and leaves no more (docs/analysis.md 1.4.4).
 */
export function subsumes(duty: Duty, other: Duty, index: ScopeIndex): boolean {
  const { table } = index.facts;
  const [ours, theirs] = [table.ofDuty(duty), table.ofDuty(other)];
  const regionOf = ({ region }: Fact): Region => region;
  if (theirs.length === 0) return false;
  return theirs.every((weaker) => ours.some((stronger) => leavesNoMore(stronger, weaker, regionOf, "stay", index)));
}

/**
 * Whether a statement leaves no more than another one of the same key, in every choice that the other one is about, wherever
 * that holds. Words are compared with nothing, and a statement that is about no choice is implied by nothing.
 *
 * `permissions`: whether it is enough that they `stay`, as in docs/analysis.md 1.4.4, or whether they have to be `decided` by
 * something hard, so that nobody needs to read them any more.
 */
export function leavesNoMore(
  stronger: Fact,
  weaker: Fact,
  regionOf: (fact: Fact) => Region,
  permissions: "stay" | "decided",
  index: ScopeIndex,
): boolean {
  if (weaker.key !== stronger.key || weaker.form === "opaque" || stronger.form === "opaque") return false;
  const { space } = index.facts;
  if (space.isCovered(regionOf(weaker), regionOf(stronger), new Budget(questionSteps)) !== "yes") return false;
  return leavesNoMoreThere(stronger, weaker, permissions);
}

/** The same of two statements on one key, neither of them in words, where both hold. */
export function leavesNoMoreThere(stronger: Fact, weaker: Fact, permissions: "stay" | "decided"): boolean {
  const choices = problemsOf(weaker.key, [stronger, weaker]).flatMap(({ rows, all }) => {
    const row = rows.find(({ facts }) => facts.includes(weaker));
    const own = rows.find(({ facts }) => facts.includes(stronger)) ?? { hard: all, preferred: all };
    return row === undefined ? [] : [{ row, own, isHard: own.hard !== all }];
  });
  return (
    choices.length > 0 &&
    choices.every(({ row, own, isHard }) => {
      if (row.usable !== 0n) return (isHard || permissions === "stay") && (row.usable & ~own.hard) === 0n;
      return (own.hard & ~row.hard) === 0n && (own.preferred & ~row.preferred) === 0n;
    })
  );
}
