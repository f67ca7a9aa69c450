import { runExample } from "../../../support/rule-examples.ts";

/** The rules that judge the words of a requirement. */
export const wordRules = /^bcp14\/(?:phrase|multiple-duties|no-actor|invalid-combination|keyword-mismatch) /;

/** What is found in the words of a requirement: the rule and the message. */
export function judge(phrase: string, level = "MUST", more = ""): readonly string[] {
  const text = `requirements:\n  - id: X-1\n    role: desk\n    level: ${level}\n    action: other\n    because: reason\n    phrase: ${JSON.stringify(phrase)}\n${more}`;
  return runExample([{ path: "profiles/example.yaml", text }])
    .map((finding) => `${finding.rule} ${finding.message}`)
    .filter((line) => wordRules.test(line));
}
