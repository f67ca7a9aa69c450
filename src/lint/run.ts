import type { Finding } from "../findings/finding.ts";
import type { ProfileSet } from "../model/profile-set.ts";
import type { LintContext, LintRule } from "./rule.ts";

/** Runs rules over a profile set, in their order. */
export function lintProfileSet(set: ProfileSet, rules: readonly LintRule[], context: LintContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) for (const finding of rule.check(set, context)) findings.push(finding);
  return findings;
}
