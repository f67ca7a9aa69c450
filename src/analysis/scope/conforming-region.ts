import { Budget, questionSteps } from "../budget.ts";
import { everywhere, meetRegions, subtractRegions, variablesOf, type Box, type Region } from "../conditions/region.ts";
import type { FiniteValues } from "../conditions/values.ts";
import { absentLiteral } from "../conditions/variable-table.ts";
import type { Fact } from "../facts/fact-table.ts";
import type { Key } from "../facts/key.ts";
import { slotOf } from "../facts/slot.ts";
import type { Scope } from "./scope.ts";

/**
 * The situations in which a role can be that conforms with what it sends: that a parameter is left out is no situation for
 * whoever must send it. Considered are parameters that `regions` tell apart and that the role of the key itself sends, and
 * what the profiles of the scope require of them. Everything else stays: others may do what they must not.
 */
export function conformingRegion(key: Key, regions: readonly Region[], scope: Scope): Region {
  const budget = new Budget(questionSteps);
  let left: Region = everywhere;
  for (const variable of variablesOf(...regions)) {
    for (const { region, values } of ruledOut(variable, key, scope)) {
      const box: Box = [{ variable, values }];
      left = subtractRegions(left, meetRegions(region, [box], budget), scope.index.facts.space.spaceOf, budget);
    }
  }
  // What is too large to be taken away is judged like what may be.
  return budget.isExceeded ? everywhere : left;
}

interface RuledOut {
  readonly region: Region;
  readonly values: FiniteValues;
}

/** What the role of a key must not send as the parameter that a variable stands for, with where that is. */
function ruledOut(variable: number, key: Key, scope: Scope): readonly RuledOut[] {
  const { table, instances, parameterOf } = scope.index.facts;
  const line = parameterOf(variable);
  if (line === undefined) return [];
  const sent = table.keys.find(key.role, "send", slotOf(line), instances.ofLine(line).root.id);
  // A choice cannot be presupposed where it is judged itself.
  if (sent === undefined || sent.id === key.id) return [];
  return scope.factsOn(sent.id).flatMap((fact) => {
    const values = excludedBy(fact, variable, scope);
    return values === undefined ? [] : [{ region: scope.regionOf(fact), values }];
  });
}

/** The values of a variable that a statement on its parameter excludes; nothing where it excludes none for sure. */
function excludedBy({ level, form, values }: Fact, variable: number, { index }: Scope): FiniteValues | undefined {
  const { space } = index.facts;
  if (form !== "is" || (level !== "MUST" && level !== "MUST NOT")) return undefined;
  const { absent, isComplement, literals, ranges, relations } = values;
  const finite = (ids: readonly number[], isRest: boolean): FiniteValues => {
    return { kind: "finite", ids, isComplement: isRest };
  };
  const absence = space.table.knownValueId(variable, absentLiteral);
  if (absence === undefined || ranges.length + relations.length > 0) return undefined;
  if (literals.length === 0) {
    // All values, or ⊥ alone.
    if (absent === isComplement) return undefined;
    return finite([absence], absent === (level === "MUST"));
  }
  if (isComplement) return undefined;
  const named = literals.flatMap((literal) => space.table.knownValueId(variable, literal) ?? []);
  const permitted = [...(absent ? [absence] : []), ...named].sort((left, right) => left - right);
  if (level === "MUST NOT") return permitted.length === 0 ? undefined : finite(permitted, false);
  if (named.length === literals.length) return finite(permitted, true);
  // A value that no condition names is one of the rest, which then stays as a whole.
  const others = space.table.valueIdsOf(variable).filter((id) => !permitted.includes(id));
  return others.length === 0 ? undefined : finite(others, false);
}
