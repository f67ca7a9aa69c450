import type { Evidence } from "./evidence.ts";

/** Something on its way: filled in before anybody else sees it. */
export type Building<T> = { -readonly [Key in keyof T]: T[Key] };

/** A list that is kept as long as the set. One that was filled bit by bit has room for a dozen more. */
export function keptList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? nothing : list.slice();
}

/** The one list of those that hold nothing. */
const nothing: readonly never[] = Object.freeze([]);

/** Evidence before it is looked up. */
export const emptyEvidence: Evidence = { sources: [], checks: [], serves: [] };
