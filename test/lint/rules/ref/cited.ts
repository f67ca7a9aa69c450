import { findingsOf } from "../../../support/rule-examples.ts";

/** A requirement with what it cites. */
export const requirement = (source: string, more = "") =>
  `requirements:\n  - id: X\n    role: desk\n    level: MUST\n    action: other\n    phrase: look\n    source: ${JSON.stringify(source)}\n${more}`;

/** What a rule says of a profile. */
export function judge(rule: string, text: string): readonly string[] {
  return findingsOf(rule, { "profiles/example.yaml": text }).map((finding) => finding.message);
}
