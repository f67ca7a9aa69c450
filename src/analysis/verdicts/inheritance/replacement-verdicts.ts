import { Budget, questionSteps } from "../../budget.ts";
import { problemsOf, type Undecided } from "../../choices/problem.ts";
import { subregionsOf, type Subregion } from "../../conditions/subregions.ts";
import { meetRegions, type Region } from "../../conditions/region.ts";
import { assignmentIn, type Assignment } from "../../conditions/assignment.ts";
import type { Override } from "../../facts/collect-facts.ts";
import type { Fact } from "../../facts/fact-table.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import type { Judged } from "../verdict.ts";

/** A `replaces` that takes away more than the profile needs (docs/analysis.md 1.4.3). */
export interface ReplacementVerdict {
  readonly kind: "replacement";
  /**
   * `needless`: with the inherited duty back nothing would change. `bare`: the profile says nothing in its place.
   * `over-wide`: only a part is needed; `rest` says what the other part is.
   */
  readonly nature: "needless" | "bare" | "over-wide";
  readonly rest?: "needless" | "bare";
  readonly profile: Profile;
  /** Position in its `replaces`. */
  readonly index: number;
  /** A situation in which it is not needed. */
  readonly situation: Assignment;
}

/** What one inherited statement has in one subregion in which it yields. */
type Need = "needed" | "needless" | "bare";

/**
 * Judges every `replaces` of a set. Of several that free the same only so many are needless as nobody needs when these are
 * gone: what was found to be needless does not count for those that are judged after it. What is built on is judged first.
 */
export function replacementVerdicts(index: ScopeIndex): Judged<ReplacementVerdict> {
  const { table } = index.facts;
  const undecided: Undecided[] = [];
  const depthOf = ({ profile }: Override): number => table.profiles[profile]?.lineage.length ?? 0;
  const needless = new Set<Override>();
  const found = new Map<Override, ReplacementVerdict>();
  for (const one of [...index.facts.overrides].sort((left, right) => depthOf(left) - depthOf(right))) {
    const budget = new Budget(questionSteps);
    const scope = new Scope(index, [one.profile]);
    const verdict = judge(one, scope, needless, budget);
    if (!budget.isExceeded && !scope.hasCut(one.facts)) {
      if (verdict !== undefined) found.set(one, verdict);
      if (verdict?.nature === "needless") needless.add(one);
      continue;
    }
    const [fact] = one.facts;
    if (fact !== undefined) {
      undecided.push({ key: fact.key, question: "replacement", reason: "budget" });
    }
  }
  return { verdicts: index.facts.overrides.flatMap((one) => found.get(one) ?? []), undecided };
}

/** Nothing where the replacement is as wide as it needs to be, or where the budget did not last. */
function judge(
  override: Override,
  scope: Scope,
  needless: ReadonlySet<Override>,
  budget: Budget,
): ReplacementVerdict | undefined {
  const { table, space } = scope.index.facts;
  // The type of a line is no choice; two types of one slot are judged elsewhere.
  if (override.written.written.of === "type") return undefined;
  const zone = scope.zoneOf(override);
  const isGone = (one: Override): boolean => one === override || needless.has(one);
  const subregions: { readonly need: Need; readonly subregion: Subregion }[] = [];
  let freed: Region = [];
  for (const fact of override.facts) {
    const region = meetRegions(zone, scope.regionWithout(fact, isGone), budget);
    freed = [...freed, ...region];
    subregions.push(...needsOf(fact, region, override, scope, budget));
  }
  const profile = table.profiles[override.profile];
  if (profile === undefined) return undefined;
  const verdict = { kind: "replacement", profile, index: override.index } as const;
  const start = space.findReachable(freed, budget);
  // Where nothing yields the replacement changes nothing.
  if (start === undefined) return { ...verdict, nature: "needless", situation: [] };
  const needed = subregions.filter(({ need }) => need === "needed").flatMap(({ subregion }) => subregion.region);
  const bare = subregions.filter(({ need }) => need === "bare").flatMap(({ subregion }) => subregion.region);
  if (needed.length === 0) {
    const where = bare.length === 0 ? freed : bare;
    const begin = space.findReachable(where, budget) ?? start;
    return {
      ...verdict,
      nature: bare.length === 0 ? "needless" : "bare",
      situation: assignmentIn(where, begin, space),
    };
  }
  const rest = space.findReachableOutside(freed, needed, budget);
  if (rest === undefined) return undefined;
  const isBare = space.findReachable(meetRegions([rest], bare, budget), budget) !== undefined;
  // Everywhere outside what is needed: the situation names what tells it apart.
  const outside = subregions.filter(({ need }) => need !== "needed").flatMap(({ subregion }) => subregion.region);
  return {
    ...verdict,
    nature: "over-wide",
    rest: isBare ? "bare" : "needless",
    situation: assignmentIn(outside, rest, space),
  };
}

/** For each subregion in which a statement yields: whether it would narrow anything, and whether the profile speaks there. */
function needsOf(
  fact: Fact,
  region: Region,
  override: Override,
  scope: Scope,
  budget: Budget,
): readonly { readonly need: Need; readonly subregion: Subregion }[] {
  const { space } = scope.index.facts;
  const facts = scope.factsOn(fact.key.id);
  const own = facts.filter(({ profile }) => profile === override.profile);
  if (fact.form === "opaque") {
    return subregionsOf(
      own.map((one) => scope.regionOf(one)),
      region,
      space,
      budget,
    ).map((subregion) => {
      return { need: subregion.holds.includes(true) ? "needed" : "bare", subregion };
    });
  }
  const found: { need: Need; subregion: Subregion }[] = [];
  for (const problem of problemsOf(fact.key, facts)) {
    const back = problem.rows.find((row) => row.facts.includes(fact));
    if (back === undefined) continue;
    const others = problem.rows.filter((row) => row !== back);
    const regions = [...others.flatMap((row) => row.facts.slice(0, 1)), ...own].map((one) => scope.regionOf(one));
    for (const subregion of subregionsOf(regions, region, space, budget)) {
      const active = others.filter((_, position) => subregion.holds[position] === true);
      const hard = active.reduce((bits, row) => bits & row.hard, problem.all);
      const preferred = active.reduce((bits, row) => bits & row.preferred, hard);
      const narrows =
        back.usable !== 0n
          ? (hard & back.usable) === 0n
          : (hard & ~back.hard) !== 0n || (back.hard === problem.all && (preferred & ~back.preferred) !== 0n);
      const speaks = own.some((_, position) => subregion.holds[others.length + position] === true);
      found.push({ need: !narrows ? "needless" : speaks ? "needed" : "bare", subregion });
    }
  }
  return found;
}
