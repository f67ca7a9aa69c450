import type { Analysis } from "../analysis/analysis.ts";
import type { Finding } from "../findings/finding.ts";
import type { RuleId } from "../findings/rule-table.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";

/** What a rule may know beside the profile set. */
export interface LintContext {
  /** The day at which expiry is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What follows from all duties of the set together; nothing of it is computed before it is asked for. */
  readonly analysis: Analysis;
}

/** One check over a profile set. It reads the set, changes nothing and yields findings made by `report`. */
export interface LintRule {
  /** The rules of the table that it decides. */
  readonly rules: readonly RuleId[];
  check(set: ProfileSet, context: LintContext): Iterable<Finding>;
}

/** Declares a rule. `check` is a generator: it yields a finding for each fault it meets. */
export function defineRule(
  rules: RuleId | readonly RuleId[],
  check: (set: ProfileSet, context: LintContext) => Iterable<Finding>,
): LintRule {
  return { rules: typeof rules === "string" ? [rules] : rules, check };
}
