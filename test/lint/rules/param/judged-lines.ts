import { findingsOf } from "../../../support/rule-examples.ts";

/** A line, by its keys. */
export interface Line {
  readonly [key: string]: unknown;
}

/** A message with lines. */
export function message(lines: readonly Line[], more: Line = {}): string {
  const value = { id: "m", title: "slip", form: "jwt", from: "desk", to: "borrower", unknown: "ignore", ...more };
  return `messages:\n  - ${JSON.stringify({ ...value, parameters: lines })}\n`;
}

/** What a rule says of a profile. */
export function judge(rule: string, text: string): readonly string[] {
  return findingsOf(rule, { "profiles/example.yaml": text }).map((finding) => finding.message);
}

/** A required text. */
export const line = (name: string, more: Line = {}): Line => ({ name, presence: "required", type: "string", ...more });
