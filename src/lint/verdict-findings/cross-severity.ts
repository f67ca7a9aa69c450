import type { Severity } from "../../findings/finding.ts";
import type { Togetherness } from "../../model/set/declared-relations.ts";

/**
 * How much something weighs that is an error where people meet it: a warning between profiles of which nobody said that
 * they are used together, because nobody need meet it.
 */
export function crossSeverity(togetherness: Togetherness): Severity {
  return togetherness === "open" || togetherness === "apart" ? "warning" : "error";
}
