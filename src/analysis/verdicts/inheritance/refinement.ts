import type { Profile } from "../../../model/set/profile.ts";
import { Budget, questionSteps } from "../../budget.ts";
import { labelsOf, problemsOf, type Problem } from "../../choices/problem.ts";
import { subregionsOf, type Subregion } from "../../conditions/subregions.ts";
import { meetRegions, type Region } from "../../conditions/region.ts";
import { assignmentIn, type Assignment } from "../../conditions/assignment.ts";
import type { Fact } from "../../facts/fact-table.ts";
import { Alignment } from "../../scope/alignment.ts";
import { behaviourOf } from "../clashes/clash-verdicts.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import type { Behaviour } from "../verdict.ts";

/** Whether everyone who conforms to one profile, where it applies, conforms to another (docs/analysis.md 1.4.5). */
export interface Refinement {
  readonly profile: Profile;
  readonly refined: Profile;
  /** `partly`: as far as the refined one applies at all; `outside` is a situation where it does not. */
  readonly answer: "yes" | "no" | "partly" | "unknown";
  /** Why not, or why it is not known: duties of the refined profile. */
  readonly differences: readonly Difference[];
  readonly outside?: Assignment;
}

/** A duty of the refined profile that is not implied. */
export interface Difference {
  readonly reason:
    "permits-more" | "prefers-otherwise" | "conflict" | "tension" | "opaque" | "budget" | "nothing-to-refine";
  /** The item of the refined profile; nothing where it is not about one. */
  readonly item?: string;
  readonly behaviour?: Behaviour;
  readonly situation?: Assignment;
  /** What the refining profile permits beyond it, in words. */
  readonly beyond?: readonly string[];
}

const unsure: ReadonlySet<Difference["reason"]> = new Set(["tension", "opaque", "budget"]);

/**
 * Whether a profile refines another. Of the refining one all effective duties count, without those of the other that it
 * narrows; of the refined one its own effective ones, with what it builds on. Messages of the
 * same name are laid side by side, and `serves` keeps only duties that serve an objective.
 */
export function refinementOf(
  profile: number,
  refined: number,
  index: ScopeIndex,
  serves?: ReadonlySet<string>,
): Refinement {
  return new RefinementJudge(profile, refined, index, serves).judge();
}

class RefinementJudge {
  readonly #profile: number;
  readonly #refined: number;
  readonly #index: ScopeIndex;
  readonly #serves: ReadonlySet<string> | undefined;
  readonly #own: Scope;
  readonly #other: Scope;
  readonly #alignment: Alignment;
  readonly #budget = new Budget(questionSteps * 10);

  constructor(profile: number, refined: number, index: ScopeIndex, serves: ReadonlySet<string> | undefined) {
    this.#profile = profile;
    this.#refined = refined;
    this.#index = index;
    this.#serves = serves;
    this.#own = new Scope(index, [profile]);
    this.#other = new Scope(index, [refined]);
    this.#alignment = new Alignment(this.#own);
  }

  judge(): Refinement {
    const { table, space } = this.#index.facts;
    const [profile, refined] = [table.profiles[this.#profile], table.profiles[this.#refined]];
    if (profile === undefined || refined === undefined) throw new RangeError("no such profile");
    const applies = this.#own.applies(this.#profile);
    const shared = meetRegions(applies, this.#other.applies(this.#refined), this.#budget);
    const differences = this.#differences(shared);
    const beyond = space.findReachableOutside(applies, this.#other.applies(this.#refined), this.#budget);
    const isApart = space.findReachable(shared, this.#budget) === undefined;
    const definite = differences.some(({ reason }) => !unsure.has(reason));
    const answer =
      definite || isApart ? "no" : differences.length > 0 ? "unknown" : beyond === undefined ? "yes" : "partly";
    const outside = beyond === undefined ? {} : { outside: assignmentIn([beyond], beyond, space) };
    return { profile, refined, answer: this.#budget.isExceeded ? "unknown" : answer, differences, ...outside };
  }

  #differences(within: Region): readonly Difference[] {
    const { table } = this.#index.facts;
    const found: Difference[] = [];
    const isAsked = (fact: Fact): boolean => this.#counts(fact) && fact.level !== "MAY";
    if (!table.ofProfile(this.#refined).some(isAsked)) found.push({ reason: "nothing-to-refine" });
    for (const id of this.#other.keys()) {
      const key = table.keys.at(id);
      const asked = this.#other.factsOn(id).filter(isAsked);
      if (asked.length === 0) continue;
      const given = this.#alignment.factsFor(key).filter((fact) => this.#isGiven(fact));
      // What both inherit from the same statement, and neither changed, is implied.
      if (asked.every((fact) => given.includes(fact) && this.#index.overridesOf(fact).length === 0)) continue;
      for (const fact of asked) if (fact.form === "opaque") found.push(...this.#opaque(fact, given, within));
      const facts = [...new Set([...asked, ...given])];
      for (const problem of problemsOf(key, facts)) {
        found.push(...this.#compare(problem, new Set(asked), new Set(given), within));
      }
    }
    return distinct(found);
  }

  /** Whether a statement of the refined profile is compared. */
  #counts({ duty }: Fact): boolean {
    return this.#serves === undefined || duty.evidence.serves.some((objective) => this.#serves?.has(objective));
  }

  /** A profile that narrows another has to imply it by what it says itself. */
  #isGiven({ profile }: Fact): boolean {
    return profile !== this.#refined || this.#profile === this.#refined;
  }

  /** Words can be compared only with the same words. */
  #opaque(fact: Fact, given: readonly Fact[], within: Region): readonly Difference[] {
    const { space } = this.#index.facts;
    const region = meetRegions(within, this.#alignment.regionHere(this.#other.regionOf(fact)), this.#budget);
    const cover = given
      .filter((one) => {
        return one.level === fact.level && one.values === fact.values && one.form === "opaque";
      })
      .flatMap((one) => this.#own.regionOf(one));
    if (space.isCovered(region, cover, this.#budget) === "yes") return [];
    const { role, action, object, channel } = fact.key;
    return [{ reason: "opaque", item: fact.item, behaviour: { role, action, object, channel } }];
  }

  #compare(
    problem: Problem,
    asked: ReadonlySet<Fact>,
    given: ReadonlySet<Fact>,
    within: Region,
  ): readonly Difference[] {
    const { space } = this.#index.facts;
    const isOf = (set: ReadonlySet<Fact>) => (row: Problem["rows"][number]) => set.has(row.facts[0]);
    const ours = problem.rows.filter(isOf(given));
    const theirs = problem.rows.filter((row) => isOf(asked)(row) && row.usable === 0n);
    const regions = [
      ...ours.map((row) => this.#own.regionOf(row.facts[0])),
      ...theirs.map((row) => this.#alignment.regionHere(this.#other.regionOf(row.facts[0]))),
    ];
    const subregions = subregionsOf(regions, within, space, this.#budget);
    if (this.#budget.isExceeded) return [{ reason: "budget", behaviour: behaviourOf(problem) }];
    return subregions.flatMap((subregion) => {
      const active = ours.filter((_, position) => subregion.holds[position] === true);
      const hard = active.reduce((bits, row) => bits & row.hard, problem.all);
      const preferred = active.reduce((bits, row) => bits & row.preferred, problem.all);
      const wanted = theirs.filter((_, position) => subregion.holds[ours.length + position] === true);
      return wanted.flatMap((row) => this.#judge(row, hard, preferred, subregion, problem));
    });
  }

  #judge(
    row: Problem["rows"][number],
    hard: bigint,
    preferred: bigint,
    subregion: Subregion,
    problem: Problem,
  ): readonly Difference[] {
    const { space } = this.#index.facts;
    const where = {
      item: row.facts[0].item,
      behaviour: behaviourOf(problem),
      situation: assignmentIn(subregion.region, subregion.reachable, space),
    };
    if (hard === 0n) return [{ reason: "conflict", ...where }];
    if ((hard & ~row.hard) !== 0n) {
      return [{ reason: "permits-more", ...where, beyond: labelsOf(problem, hard & ~row.hard) }];
    }
    if (row.hard !== problem.all) return [];
    if ((hard & preferred) === 0n) return [{ reason: "tension", ...where }];
    const isFollowed = (preferred & ~row.preferred) === 0n;
    return isFollowed
      ? []
      : [{ reason: "prefers-otherwise", ...where, beyond: labelsOf(problem, preferred & ~row.preferred) }];
  }
}

/** One difference for each item, key and reason. */
function distinct(found: readonly Difference[]): readonly Difference[] {
  const kept = new Map<string, Difference>();
  for (const one of found) {
    const { role = "", action = "", object = "", channel = "" } = one.behaviour ?? {};
    const key = JSON.stringify([one.reason, one.item, role, action, object, channel]);
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()];
}
