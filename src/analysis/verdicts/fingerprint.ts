import { hash } from "node:crypto";
import { compareText } from "../../findings/sort.ts";
import { Budget, questionSteps } from "../budget.ts";
import { meetRegions, textOfRegion, type Region } from "../conditions/region.ts";
import type { Fact } from "../facts/fact-table.ts";
import { textOfNamed } from "../facts/named-values.ts";
import { groupBy } from "../group-by.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { Behaviour } from "./verdict.ts";
import type { PlacedRow } from "../scope/placed-problem.ts";
import type { Scope } from "../scope/scope.ts";

/** Raised when the same relation would get another fingerprint; acknowledgements of an older scheme then lapse. */
const scheme = 1;

/** Sixteen hexadecimal digits of a meaning. */
export function hashOf(meaning: unknown): string {
  return hash("sha256", JSON.stringify([scheme, meaning])).slice(0, 16);
}

/**
 * The fingerprint of a verdict on a key: over the kind of relation, the key without any value class, and for each duty
 * that takes part its profile, level, values as written and sorted, and the diagram of its effective condition (docs/analysis.md
 * 1.8). A split by value and complement, another order or other words keep it.
 */
export function fingerprintOfRows(
  relation: string,
  { role, action, object, channel }: Behaviour,
  rows: readonly PlacedRow[],
  scope: Scope,
): string {
  const participants = participantsOf(
    rows.flatMap((row) => row.facts),
    scope,
  );
  return hashOf([relation, [role, action, object, channel], participants]);
}

/** What facts say and where, sorted; without the items that say it. */
export function participantsOf(facts: readonly Fact[], scope: Scope): readonly (readonly string[])[] {
  const { profiles } = scope.index.facts.table;
  // Pieces of one statement are one statement: a duty split in two by its condition says what it said.
  const bySaying = groupBy(new Set(facts), (fact) => saidBy(fact, profiles[fact.profile]));
  const participants = [...bySaying].map(([said, pieces]) => {
    const region = pieces.flatMap((fact) => scope.regionOf(fact));
    return [said, meaningOfStatements(region, scope)];
  });
  return participants.sort((left, right) => compareText(left.join(), right.join()));
}

/** Profile, level and values of a fact. */
function saidBy({ level, form, values }: Fact, profile: Profile | undefined): string {
  return JSON.stringify([profile?.id, level, form, textOfNamed(values)]);
}

/** The canonical text of a region; the sorted written form where that would cost too much. */
export function meaningOfStatements(region: Region, scope: Scope): string {
  const { space } = scope.index.facts;
  return space.diagram(region) ?? `written ${textOfRegion(region)}`;
}

/** What all of some regions have in common. */
export function jointRegion(regions: readonly Region[]): Region {
  const budget = new Budget(questionSteps);
  return regions.reduce<Region>((joint, region) => meetRegions(joint, region, budget), [[]]);
}
