/**
 * The values that an atom allows: a finite set of value numbers or its complement, or whole numbers in intervals. The
 * complement of either is of the same form, so negation never leaves it (docs/analysis.md 1.1).
 */
export type Values = FiniteValues | IntervalValues;

/** Value numbers of an enumeration, ascending; with `isComplement` all others, also those that nobody names. */
export interface FiniteValues {
  readonly kind: "finite";
  readonly ids: readonly number[];
  readonly isComplement: boolean;
}

/** Closed intervals of whole numbers, ascending and apart from each other. */
export interface IntervalValues {
  readonly kind: "intervals";
  readonly parts: readonly (readonly [number, number])[];
}

/**
 * What a variable can be: true or false (value numbers 1 and 0), a whole number inside bounds, or an enumeration.
 * Enumerations are open here, so that a complement stays one when a vocabulary grows; that a finite one has no values but
 * those that it names is an axiom like any other.
 */
export interface ValueSpace {
  readonly kind: "boolean" | "enumeration" | "integer";
  readonly from: number;
  readonly to: number;
}

/** Nothing; of whatever kind the variable is. */
const noValues: FiniteValues = { kind: "finite", ids: [], isComplement: false };

/** A set of value numbers, or its complement; of true and false it is always listed. */
export function finiteValues(ids: Iterable<number>, isComplement: boolean, space: ValueSpace): FiniteValues {
  const sorted = [...new Set(ids)].sort((left, right) => left - right);
  if (!isComplement || space.kind !== "boolean") return { kind: "finite", ids: sorted, isComplement };
  return { kind: "finite", ids: [0, 1].filter((id) => !sorted.includes(id)), isComplement: false };
}

/** Intervals inside the bounds of their variable, joined where they touch. */
export function intervalValues(parts: readonly (readonly [number, number])[], space: ValueSpace): IntervalValues {
  const inside = parts
    .map(([low, high]): readonly [number, number] => [Math.max(low, space.from), Math.min(high, space.to)])
    .filter(([low, high]) => low <= high)
    .sort((left, right) => left[0] - right[0]);
  const joined: [number, number][] = [];
  for (const [low, high] of inside) {
    const last = joined.at(-1);
    if (last !== undefined && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else joined.push([low, high]);
  }
  return { kind: "intervals", parts: joined };
}

/** What both allow. */
export function meetValues(left: Values, right: Values): Values {
  if (left.kind === "intervals" || right.kind === "intervals") {
    return left.kind === "intervals" && right.kind === "intervals" ? meetIntervals(left, right) : noValues;
  }
  if (left.isComplement && right.isComplement) {
    const ids = [...new Set([...left.ids, ...right.ids])].sort((one, other) => one - other);
    return { kind: "finite", ids, isComplement: true };
  }
  const [listed, filter] = left.isComplement ? [right, left] : [left, right];
  const ids = listed.ids.filter((id) => filter.ids.includes(id) !== filter.isComplement);
  return { kind: "finite", ids, isComplement: false };
}

function meetIntervals(left: IntervalValues, right: IntervalValues): IntervalValues {
  const parts: (readonly [number, number])[] = [];
  for (const [low, high] of left.parts) {
    for (const [from, to] of right.parts) {
      if (Math.max(low, from) <= Math.min(high, to)) parts.push([Math.max(low, from), Math.min(high, to)]);
    }
  }
  return { kind: "intervals", parts };
}

/** What is not allowed. */
export function complementOf(values: Values, space: ValueSpace): Values {
  if (values.kind === "finite") return finiteValues(values.ids, !values.isComplement, space);
  const parts: (readonly [number, number])[] = [];
  let next = space.from;
  for (const [low, high] of values.parts) {
    if (low > next) parts.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= space.to) parts.push([next, space.to]);
  return { kind: "intervals", parts };
}

/** Whether nothing is allowed. The complement in an enumeration always allows what nobody names. */
export function isEmptyValues(values: Values): boolean {
  return values.kind === "finite" ? values.ids.length === 0 && !values.isComplement : values.parts.length === 0;
}

/** Whether everything is allowed. */
export function isFullValues(values: Values, space: ValueSpace): boolean {
  return isEmptyValues(complementOf(values, space));
}

/** Whether everything that `inner` allows is allowed by `outer`. */
export function includesValues(outer: Values, inner: Values, space: ValueSpace): boolean {
  return isEmptyValues(meetValues(inner, complementOf(outer, space)));
}

/** Equal sets of one variable have equal texts. */
export function textOfValues(values: Values): string {
  if (values.kind === "finite") return `${values.isComplement ? "!" : ""}${values.ids.join(",")}`;
  return values.parts.map(([low, high]) => `${low}..${high}`).join(",");
}
