import { compareText } from "../../findings/sort.ts";
import type { Scalar } from "../../manifest/types.ts";
import { literalOf } from "../conditions/variable-table.ts";

/**
 * The values that a statement names, before anybody knows which values others name: literals, intervals of numbers and
 * relations, or all values but these. Whether the thing may be left out (⊥ in docs/analysis.md 1.2) is said apart.
 */
export interface NamedValues {
  /** Whether ⊥ belongs to the set. */
  readonly absent: boolean;
  /** Whether the set is everything but what is listed; ⊥ is not touched by it. */
  readonly isComplement: boolean;
  /** JSON texts, sorted. */
  readonly literals: readonly string[];
  readonly ranges: readonly (readonly [number, number])[];
  /** What the value is equal to; one value, fixed elsewhere. */
  readonly relations: readonly string[];
}

const none = { absent: false, isComplement: false, literals: [], ranges: [], relations: [] } as const;

/** Every value, without ⊥. */
export const anything: NamedValues = { ...none, isComplement: true };

/** ⊥ alone. */
export const onlyAbsent: NamedValues = { ...none, absent: true };

/** No value at all. */
export const nothing: NamedValues = none;

/** Some literals, without ⊥. */
export function literals(values: readonly Scalar[]): NamedValues {
  return { ...none, literals: [...new Set(values.map(literalOf))].sort(compareText) };
}

/** Whole numbers in closed intervals, without ⊥; durations in seconds. */
export function ranges(...parts: readonly (readonly [number, number])[]): NamedValues {
  return { ...none, ranges: parts };
}

/** What a relation fixes, without ⊥. */
export function relation(name: string): NamedValues {
  return { ...none, relations: [name] };
}

/** An authentication scheme, whose name has no case. */
export function scheme(name: string): NamedValues {
  return { ...none, literals: [`scheme ${name.toLowerCase()}`] };
}

/** The same, and ⊥. */
export function orAbsent(values: NamedValues): NamedValues {
  return { ...values, absent: true };
}

/** Every value but some; ⊥ belongs to it if it belonged to these. */
export function allBut(values: NamedValues): NamedValues {
  return { ...values, isComplement: !values.isComplement };
}

/** Equal sets that are written alike have equal texts. Part of fingerprints: another text would make acknowledgements lapse. */
export function textOfNamed({ absent, isComplement, literals: listed, ranges: parts, relations }: NamedValues): string {
  return JSON.stringify([absent, isComplement, listed, parts, relations]);
}
