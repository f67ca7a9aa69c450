import { findingsOf } from "../../../support/rule-examples.ts";

/** What a rule says of a profile, without what it says of the vocabulary. */
export function judge(rule: string, text: string): readonly string[] {
  return findingsOf(rule, { "profiles/example.yaml": text })
    .filter((finding) => finding.span.file.path === "profiles/example.yaml")
    .map((finding) => finding.message);
}

/** A message with lines. */
export const message = (lines: string, id = "m") =>
  `messages:\n  - { id: ${id}, title: slip, form: json, from: borrower, to: desk, unknown: ignore, parameters: [${lines}] }\n`;
