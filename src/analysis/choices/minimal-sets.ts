import type { Budget } from "../budget.ts";

/**
 * All irreducible sets of rows whose sets have nothing in common: no member can be taken away. Every element of `all`
 * must be excluded by some member, so the search takes the elements in turn and branches over who excludes it. Rows by
 * position, ascending. Over budget the list is incomplete and the budget says so.
 */
export function minimalEmptySets(sets: readonly bigint[], all: bigint, budget: Budget): readonly (readonly number[])[] {
  const common = sets.reduce((left, right) => left & right, all);
  if (common !== 0n || all === 0n) return [];
  const found = new Map<string, readonly number[]>();
  const excluders = new Map<bigint, readonly number[]>();
  const excludersOf = (element: bigint): readonly number[] => {
    let known = excluders.get(element);
    if (known === undefined) {
      known = sets.flatMap((set, index) => ((set & element) === 0n ? [index] : []));
      excluders.set(element, known);
    }
    return known;
  };
  const seen = new Set<string>();
  const search = (left: bigint, chosen: readonly number[]): void => {
    if (!budget.spend()) return;
    if (left === 0n) {
      const sorted = [...chosen].sort((one, other) => one - other);
      if (isMinimal(sets, sorted, all)) found.set(sorted.join(), sorted);
      return;
    }
    const element = left & -left;
    for (const index of excludersOf(element)) {
      const next = [...chosen, index];
      const key = [...next].sort((one, other) => one - other).join();
      if (seen.has(key)) continue;
      seen.add(key);
      search(left & (sets[index] ?? 0n), next);
      if (budget.isExceeded) return;
    }
  };
  search(all, []);
  return [...found.values()];
}

function isMinimal(sets: readonly bigint[], chosen: readonly number[], all: bigint): boolean {
  return chosen.every((left) => {
    return chosen.reduce((common, index) => (index === left ? common : common & (sets[index] ?? 0n)), all) !== 0n;
  });
}

/** One irreducible part of a set of rows that has a property which adding rows never takes away. */
export function irreducible(rows: readonly number[], holds: (rows: readonly number[]) => boolean): readonly number[] {
  let kept = rows;
  for (const row of rows) {
    const rest = kept.filter((one) => one !== row);
    if (holds(rest)) kept = rest;
  }
  return kept;
}
