import { hash } from "node:crypto";
import { compareText } from "../../findings/sort.ts";
import { Budget, questionSteps } from "../budget.ts";
import { meetRegions, textOfRegion, type Region } from "../conditions/region.ts";
import type { FactTable } from "../facts/fact-table.ts";
import { textOfNamed } from "../facts/named-values.ts";
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
export function participantsOf(facts: readonly number[], scope: Scope): readonly (readonly string[])[] {
  const regions = new Map<string, Region[]>();
  for (const fact of new Set(facts)) {
    // Pieces of one statement are one statement: a duty split in two by its condition says what it said.
    const said = saidBy(fact, scope.index.facts.table);
    const known = regions.get(said);
    if (known === undefined) regions.set(said, [scope.regionOf(fact)]);
    else known.push(scope.regionOf(fact));
  }
  const participants = [...regions].map(([said, parts]) => [said, meaningOfStatements(parts.flat(), scope)]);
  return participants.sort((left, right) => compareText(left.join(), right.join()));
}

/** Profile, level and values of a fact. */
function saidBy(fact: number, table: FactTable): string {
  const { id } = table.profiles[table.profileOf(fact)] ?? {};
  return JSON.stringify([id, table.level(fact), table.form(fact), textOfNamed(table.values(fact))]);
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
