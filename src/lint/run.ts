import type { Finding } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import type { RuleId } from "../findings/rule-table.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";
import type { LintContext, LintRule } from "./rule.ts";

/** Findings of one rule that anybody could want to read; what is beyond is counted. */
const findingLimit = 10_000;

/** Runs rules over a profile set, in their order. Of a rule without end the first findings are kept. */
export function lintProfileSet(
  set: ProfileSet,
  rules: readonly LintRule[],
  context: LintContext,
  limit: number = findingLimit,
): readonly Finding[] {
  const kept: Finding[] = [];
  const counts = new Map<RuleId, number>();
  const firstBeyond = new Map<RuleId, Finding>();
  for (const rule of rules) {
    for (const finding of rule.check(set, context)) {
      const count = (counts.get(finding.rule) ?? 0) + 1;
      counts.set(finding.rule, count);
      if (count <= limit) kept.push(finding);
      else if (count === limit + 1) firstBeyond.set(finding.rule, finding);
    }
  }
  for (const [rule, { span, profiles }] of firstBeyond) {
    const params = { count: (counts.get(rule) ?? 0) - limit, rule };
    kept.push(report("meta/budget-exceeded", "tooManyFindings", params, { span, profiles, key: rule }));
  }
  return kept;
}
