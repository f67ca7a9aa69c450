import type { Evidence } from "../set/evidence.ts";

/** Something on its way: filled in before anybody else sees it. */
export type Building<T> = { -readonly [Key in keyof T]: T[Key] };

/** Evidence before it is looked up. */
export const emptyEvidence: Evidence = { sources: [], checks: [], serves: [] };
