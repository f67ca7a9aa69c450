import type { Undecided } from "../../choices/problem.ts";
import type { Key } from "../../facts/key.ts";
import { areIndependentAt } from "../../scope/coexistence.ts";
import { conflictsFrom, tensionsFrom } from "./clash-verdicts.ts";
import { joinClashes, type Clashes } from "./own-verdicts.ts";
import { placedProblemsOf } from "../../scope/placed-problem.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";

/** Pairs of profiles that are looked at for two choices. */
const pairsPerChoices = 256;

/**
 * Contradictions and tensions of two profiles whose choices between parameters share a parameter: what one choice leaves
 * decides the other, which neither of them shows alone.
 */
export function coupledChoiceClashes(index: ScopeIndex, isEligible: (profile: number) => boolean): Clashes {
  const choices = index.facts.table.keys.all.filter(({ members }) => members !== undefined);
  const units = choices.flatMap((choice) => {
    const coupled = new Set((choice.members ?? []).flatMap(({ id }) => index.choicesOf(id)));
    return [...coupled].filter((other) => other > choice.id).flatMap((other) => clashesOf(choice, other));
  });
  return joinClashes(units);

  function clashesOf(choice: Key, other: number): readonly Clashes[] {
    const pairs = pairsOf(ownersOf(choice.id), ownersOf(other));
    if (pairs.length > pairsPerChoices)
      return [
        { conflicts: [], tensions: [], undecided: [{ key: choice, question: "contradiction", reason: "budget" }] },
      ];
    return pairs.map((pair) => {
      return judge(choice, pair, index);
    });
  }

  function ownersOf(key: number): ReadonlySet<number> {
    const { table } = index.facts;
    return new Set(table.speakersOn(key).filter(isEligible));
  }

  function pairsOf(left: ReadonlySet<number>, right: ReadonlySet<number>): readonly (readonly [number, number])[] {
    const found = new Map<string, readonly [number, number]>();
    for (const one of left) {
      for (const other of right) {
        if (areIndependentAt(one, other, index) && !index.areApart(one, other))
          found.set([one, other].sort().join(), one < other ? [one, other] : [other, one]);
      }
    }
    return [...found.values()];
  }
}

function judge(choice: Key, pair: readonly number[], index: ScopeIndex): Clashes {
  const { table } = index.facts;
  const undecided: Undecided[] = [];
  const scope = new Scope(index, pair);
  const key = table.keys.at(scope.leadOf(choice.id));
  const problems = placedProblemsOf(key, scope.factsOn(key.id), scope, undecided);
  if (problems.some((one) => one.isIncomplete)) undecided.push({ key, question: "contradiction", reason: "budget" });
  const ids = pair.map((profile) => table.profiles[profile]?.id ?? "");
  const isOfBoth = ({ profiles }: { readonly profiles: readonly string[] }): boolean => {
    return ids.every((id) => profiles.includes(id));
  };
  return {
    conflicts: conflictsFrom(problems, scope).filter(isOfBoth),
    tensions: tensionsFrom(problems, scope).filter(isOfBoth),
    undecided,
  };
}
