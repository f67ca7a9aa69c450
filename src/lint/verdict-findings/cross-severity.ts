import type { Severity } from "../../findings/finding.ts";
import type { Coexistence } from "../../model/set/declared-relations.ts";

/**
 * How much something weighs that is an error where people meet it: a warning between profiles of which nobody said that
 * they are used together, because nobody need meet it.
 */
export function crossSeverity(coexistence: Coexistence): Severity {
  return coexistence === "open" || coexistence === "apart" ? "warning" : "error";
}
