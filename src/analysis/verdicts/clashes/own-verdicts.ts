import type { Undecided } from "../../choices/problem.ts";
import { conflictsFrom, tensionsFrom } from "./clash-verdicts.ts";
import { placedProblemsOf } from "../../scope/placed-problem.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import { Signatures } from "./signatures.ts";
import type { Conflict, KeyVerdict, Tension } from "../verdict.ts";

/** Contradictions and tensions, and the keys on which they could not be decided. */
export interface Clashes {
  readonly conflicts: readonly Conflict[];
  readonly tensions: readonly Tension[];
  readonly undecided: readonly Undecided[];
}

/**
 * Contradictions and tensions of each profile with itself and with what it builds on. What it builds on is judged there,
 * not again in every profile on top of it. Most keys of most profiles say what thousands of others say, so what was
 * clean once, statement by statement, is not looked at again.
 */
export function ownClashes(index: ScopeIndex): Clashes {
  const { table } = index.facts;
  const judge = new OwnJudge(index);
  // An earlier edition is a record: nobody can mend it.
  const positions = [...table.profiles.keys()].filter((one) => table.profiles[one]?.placement !== "edition");
  return joinClashes(positions.map((one) => judge.clashesOf(one)));
}

/** The clashes of several units as those of one. */
export function joinClashes(units: readonly Clashes[]): Clashes {
  return {
    conflicts: units.flatMap(({ conflicts }) => conflicts),
    tensions: units.flatMap(({ tensions }) => tensions),
    undecided: units.flatMap(({ undecided }) => undecided),
  };
}

class OwnJudge {
  readonly #index: ScopeIndex;
  readonly #signatures: Signatures;
  readonly #clean = new Set<string>();

  constructor(index: ScopeIndex) {
    this.#index = index;
    this.#signatures = new Signatures(index);
  }

  clashesOf(position: number): Clashes {
    const found = { conflicts: [] as Conflict[], tensions: [] as Tension[], undecided: [] as Undecided[] };
    const index = this.#index;
    const { table } = index.facts;
    const lineage = index.closure(position).slice(1);
    let scope: Scope | undefined;
    for (const key of keysToJudge(position, index)) {
      const isChoice = table.keys.at(key).members !== undefined;
      if (!isChoice && table.ofKey(key).length < 2) continue;
      const facts = [...table.on(key, position)];
      let owners = String(facts.length);
      for (const one of lineage) {
        const more = table.on(key, one);
        facts.push(...more);
        owners += `,${more.length}`;
      }
      if (!isChoice && (facts.length < 2 || this.#signatures.isSettled(key, facts))) continue;
      const signature = isChoice ? undefined : this.#signatures.of(key, facts, owners);
      if (signature !== undefined && this.#clean.has(signature)) continue;
      scope ??= new Scope(index, [position]);
      const problems = placedProblemsOf(table.keys.at(key), scope.factsOn(key), scope, found.undecided);
      const conflicts = conflictsFrom(problems, scope);
      const tensions = tensionsFrom(problems, scope);
      if (problems.some((one) => one.isIncomplete)) {
        found.undecided.push({ key: table.keys.at(key), question: "contradiction", reason: "budget" });
      }
      if (signature !== undefined && conflicts.length + tensions.length === 0) this.#clean.add(signature);
      found.conflicts.push(...conflicts.filter((one) => !isInherited(one, position, index)));
      found.tensions.push(...tensions.filter((one) => !isInherited(one, position, index)));
    }
    return found;
  }
}

/** The keys that a profile can have brought into contradiction: its own, and those on which two of its roots meet. */
function keysToJudge(position: number, index: ScopeIndex): ReadonlySet<number> {
  const keys = new Set(index.facts.table.keysOf(position));
  const { base, profileOf } = index.facts.table.profiles[position] ?? {};
  if (base !== undefined && profileOf !== undefined && !profileOf.lineage.includes(base)) {
    for (const one of index.closure(index.facts.positionOf.get(profileOf) ?? -1)) {
      for (const key of index.facts.table.keysOf(one)) keys.add(key);
    }
  }
  for (const key of [...keys]) for (const choice of index.choicesOf(key)) keys.add(choice);
  return keys;
}

/** Whether all of it stands in one profile that this one builds on. */
function isInherited({ profiles }: KeyVerdict, position: number, index: ScopeIndex): boolean {
  const { table } = index.facts;
  const profile = table.profiles[position];
  return (
    profile?.lineage.some((one) => {
      const known = new Set([one.id, ...one.lineage.map((ancestor) => ancestor.id)]);
      return profiles.every((id) => known.has(id));
    }) === true
  );
}
