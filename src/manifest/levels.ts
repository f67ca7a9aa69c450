import type { Level } from "./types.ts";

/** All levels, from the strictest to the weakest; a prohibition stands behind the requirement of its strength. */
export const levels: readonly Level[] = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY"];
