import { findingsOf } from "../../../support/rule-examples.ts";

const others =
  '  - { at: security, id: security, none: "Nothing." }\n  - { at: privacy, id: privacy, none: "Nothing." }\n';

/** What a rule says of the text of a section. */
export function inSection(rule: string, text: string): readonly string[] {
  const section = `sections:\n  - { at: overview, id: how, text: ${JSON.stringify(text)} }\n${others}`;
  return findingsOf(rule, { "profiles/example.yaml": section }).map((finding) => finding.message);
}
