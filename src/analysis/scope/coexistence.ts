import type { Profile } from "../../model/set/profile.ts";
import type { ScopeIndex } from "./scope.ts";

/** Whether two profiles stand side by side: they are two, and neither builds on the other. */
export function areIndependent(one: Profile, other: Profile): boolean {
  return one !== other && !one.lineage.includes(other) && !other.lineage.includes(one);
}

/** The same of profiles by position. */
export function areIndependentAt(one: number, other: number, index: ScopeIndex): boolean {
  return one !== other && !index.closure(one).includes(other) && !index.closure(other).includes(one);
}
