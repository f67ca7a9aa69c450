import { nearest } from "./nearest.ts";
import type { RuleEntry } from "./rule-entry.ts";
import { bcp14Rules } from "./rules/bcp14.ts";
import { designRules } from "./rules/design.ts";
import { metaRules } from "./rules/meta.ts";
import { overlapRules } from "./rules/overlap.ts";
import { paramRules } from "./rules/param.ts";
import { publishRules } from "./rules/publish.ts";
import { refRules } from "./rules/ref.ts";
import { securityRules } from "./rules/security.ts";
import { sigRules } from "./rules/sig.ts";
import { structureRules } from "./rules/structure.ts";
import { versionRules } from "./rules/version.ts";

/** Every rule there is, group by group in the order in which people meet them. */
export const ruleTable = {
  ...structureRules,
  ...bcp14Rules,
  ...refRules,
  ...paramRules,
  ...sigRules,
  ...overlapRules,
  ...designRules,
  ...securityRules,
  ...publishRules,
  ...versionRules,
  ...metaRules,
} as const;

/** The table with its literal types: what `report` checks its callers against. */
export type RuleTable = typeof ruleTable;

/** The id of a rule, `group/name`. A published id is never given another meaning. */
export type RuleId = keyof RuleTable;

/** Every rule id in the order of the table. */
// The cast holds because `Object.keys` of a literal gives exactly its keys.
export const ruleIds: readonly RuleId[] = Object.keys(ruleTable) as RuleId[];

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(ruleTable, text);
}

/** What the table says about a rule. */
export function ruleEntry(rule: RuleId): RuleEntry {
  return ruleTable[rule];
}

/** The group of a rule: `overlap` of `overlap/rival-solution`. */
export function ruleGroup(rule: RuleId): string {
  return rule.slice(0, rule.indexOf("/"));
}

/** The rule that was probably meant by a text that is none. A bare name without its group is found as well. */
export function nearestRuleId(text: string): RuleId | undefined {
  const byName = ruleIds.filter((rule) => rule.slice(rule.indexOf("/") + 1) === text);
  if (byName.length === 1) return byName[0];
  const found = nearest(text, ruleIds);
  return found !== undefined && isRuleId(found) ? found : undefined;
}
