import type { Finding } from "./finding.ts";
import { report } from "./report.ts";
import { nearestRuleId } from "./rule-table.ts";
import type { Span } from "../text/source-file.ts";

/** The finding about a text that should be a rule id and is none, with the rule that was probably meant. */
export function reportUnknownRule(rule: string, span: Span): Finding {
  const suggestion = nearestRuleId(rule);
  return suggestion === undefined
    ? report("meta/unknown-rule", "unknown", { rule }, { span })
    : report("meta/unknown-rule", "near", { rule, suggestion }, { span });
}
