import { runExample } from "../../../support/rule-examples.ts";

/** What a rule says of a profile; keys in `without` are not added to it. */
export function messagesOf(rule: string, text: string, without: readonly string[] = []): readonly string[] {
  return runExample([{ path: "profiles/example.yaml", text, without }])
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.message);
}
