import type { Answer } from "../budget.ts";
import type { Unsolved } from "../choices/problem.ts";
import { conflictsFrom, partialLossesFrom, tensionsFrom } from "./clash-verdicts.ts";
import { channelKeysOf, gapsOn, type Gap } from "./gap.ts";
import { advertisedVariables, negotiationVerdicts, type NegotiationVerdict } from "./negotiation.ts";
import { problemCellsOf } from "./problem-cells.ts";
import { Scope, type ScopeIndex } from "./scope.ts";
import type { SlotVerdict } from "./slot-verdicts.ts";
import type { Conflict, KeyVerdict, Tension } from "./verdict.ts";

/** Profiles used together, judged jointly (the analysis, section 1.5). */
export interface Composition {
  /** Whether they can be: nothing contradicts, no gap is new, no slot or identifier means two things. */
  readonly isCompatible: Answer;
  readonly conflicts: readonly Conflict[];
  readonly tensions: readonly Tension[];
  /** Preferences and permissions that are lost in a part of their region only. */
  readonly partialLosses: readonly KeyVerdict[];
  readonly gaps: readonly Gap[];
  /** Gaps that none of the profiles has alone. */
  readonly newGaps: readonly Gap[];
  readonly negotiations: readonly NegotiationVerdict[];
  /** Of these what none of the profiles has alone. */
  readonly newNegotiations: readonly NegotiationVerdict[];
  readonly slots: readonly SlotVerdict[];
  /** Identifiers that more than one of the profiles uses. */
  readonly sharedIdentifiers: readonly string[];
  readonly unsolved: readonly Unsolved[];
}

/** Composes profiles by position: per key all of them together, never only in pairs. */
export function compositionOf(
  profiles: readonly number[],
  index: ScopeIndex,
  slots: readonly SlotVerdict[],
): Composition {
  const { table } = index.facts;
  const unsolved: Unsolved[] = [];
  const scope = new Scope(index, profiles);
  const conflicts: Conflict[] = [];
  const tensions: Tension[] = [];
  const partialLosses: KeyVerdict[] = [];
  for (const id of keysOf(scope)) {
    const facts = scope.factsOn(id);
    if (facts.length < 2) continue;
    const cells = problemCellsOf(table.keys.at(id), facts, scope, unsolved);
    conflicts.push(...conflictsFrom(cells, scope));
    tensions.push(...tensionsFrom(cells, scope));
    partialLosses.push(...partialLossesFrom(cells, scope));
    if (cells.some((one) => one.isIncomplete)) unsolved.push({ key: table.keys.at(id), reason: "budget" });
  }
  const advertised = advertisedVariables(index);
  const gaps = gapsIn(scope, unsolved, advertised);
  const alone = profiles.map((one) => new Scope(index, [one]));
  const newGaps = gapsIn(scope, unsolved, advertised, scope, alone);
  const enabled = new Set(scope.enabled.map((one) => table.profiles[one]));
  const own = slots.filter(({ lines }) => {
    return new Set(lines.filter(({ profile }) => enabled.has(profile)).map(({ profile }) => profile)).size > 1;
  });
  const identifiers = [...enabled].flatMap((profile) => profile?.manifest.identifier ?? []);
  const sharedIdentifiers = [...new Set(identifiers.filter((one, at) => identifiers.indexOf(one) !== at))];
  const negotiations = negotiationVerdicts(scope);
  const known = new Set(alone.flatMap((one) => negotiationVerdicts(one)).map(({ fingerprint }) => fingerprint));
  const newNegotiations = negotiations.filter(({ fingerprint }) => !known.has(fingerprint));
  const certain =
    newNegotiations.some(({ kind }) => kind === "no-common-choice") ||
    conflicts.some(({ witness }) => witness.certainty === "certain") ||
    newGaps.some(({ certainty }) => certainty === "certain") ||
    own.length > 0 ||
    sharedIdentifiers.length > 0;
  const isUnsure = unsolved.length > 0 || conflicts.length > 0 || newGaps.some((gap) => !gap.isUnnamed);
  return {
    isCompatible: certain ? "no" : isUnsure ? "unknown" : "yes",
    conflicts,
    tensions,
    partialLosses,
    gaps,
    newGaps,
    negotiations,
    newNegotiations,
    slots: own,
    sharedIdentifiers,
    unsolved,
  };
}

/** The gaps of a scope with both ends in it, or of a producer and a consumer that enabled other profiles. */
export function gapsIn(
  producer: Scope,
  unsolved: Unsolved[],
  advertised: ReadonlySet<number>,
  taker: Scope = producer,
  apart: readonly Scope[] = [],
): readonly Gap[] {
  const { keys } = producer.index.facts.table;
  const ids = new Set([...producer.keys(), ...taker.keys()]);
  return [...ids].flatMap((id) => {
    return channelKeysOf(keys.at(id), producer).flatMap((channel) =>
      gapsOn(channel, producer, taker, unsolved, advertised, apart),
    );
  });
}

/** Keys of a scope, and the choices between parameters that its keys are members of. */
function keysOf(scope: Scope): readonly number[] {
  const keys = scope.keys();
  const choices = keys.flatMap((key) => scope.index.choicesOf(key));
  return [...new Set([...keys, ...choices])].sort((left, right) => left - right);
}
