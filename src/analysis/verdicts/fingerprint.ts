import { createHash } from "node:crypto";
import { compareText } from "../../findings/sort.ts";
import { Budget, questionSteps } from "../budget.ts";
import { meetRegions, textOfRegion, type Region } from "../conditions/region.ts";
import type { FactTable } from "../facts/fact-table.ts";
import { textOfNamed } from "../facts/named-values.ts";
import type { Behaviour } from "./verdict.ts";
import type { PlacedRow } from "./problem-cells.ts";
import type { Scope } from "./scope.ts";

/** Raised when the same relation would get another fingerprint; acknowledgements of an older scheme then lapse. */
const scheme = 1;

/** Sixteen hexadecimal digits of a meaning. */
export function hashOf(meaning: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([scheme, meaning]), "utf8")
    .digest("hex")
    .slice(0, 16);
}

/**
 * The fingerprint of a verdict on a key: over the kind of relation, the key without any value class, and for each duty
 * that takes part its profile, level, values as written and sorted, and the diagram of its effective condition (the
 * analysis, section 1.8). A split by value and complement, another order or other words keep it.
 */
export function fingerprintOfRows(
  relation: string,
  { role, action, object, channel }: Behaviour,
  rows: readonly PlacedRow[],
  scope: Scope,
): string {
  const { table } = scope.index.facts;
  const facts = new Map<string, { readonly fact: number; readonly regions: Region[] }>();
  for (const row of rows) {
    for (const fact of row.facts) {
      // Pieces of one statement are one statement: a duty split in two by its condition says what it said.
      const said = saidBy(fact, table);
      const known = facts.get(said);
      if (known === undefined) facts.set(said, { fact, regions: [scope.regionOf(fact)] });
      else known.regions.push(scope.regionOf(fact));
    }
  }
  const participants = [...facts].map(([said, { regions }]) => [said, meaningOf(regions.flat(), scope)]);
  participants.sort((left, right) => compareText(left.join(), right.join()));
  return hashOf([relation, [role, action, object, channel], participants]);
}

/** Profile, level and values of a fact. */
function saidBy(fact: number, table: FactTable): string {
  const { id } = table.profiles[table.profileOf(fact)] ?? {};
  return JSON.stringify([id, table.level(fact), table.form(fact), textOfNamed(table.values(fact))]);
}

/** The canonical text of a region; the sorted written form where that would cost too much. */
export function meaningOf(region: Region, scope: Scope): string {
  const { space } = scope.index.facts;
  return space.diagram(region) ?? `written ${textOfRegion(region)}`;
}

/** What all of some regions have in common. */
export function jointRegion(regions: readonly Region[]): Region {
  const budget = new Budget(questionSteps);
  return regions.reduce<Region>((joint, region) => meetRegions(joint, region, budget), [[]]);
}
