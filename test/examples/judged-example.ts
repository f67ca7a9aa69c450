import { judgeExamples } from "../../src/examples/judge-examples.ts";
import { resolveExample } from "../support/rule-examples.ts";

/** What is found in the examples of a manifest: the place and the words. */
export async function judge(text: string): Promise<readonly string[]> {
  const findings = await judgeExamples(resolveExample({ "profiles/example.yaml": text }));
  return findings.map(({ span, message }) => `[${span.file.text.slice(span.start, span.end)}] ${message}`);
}

/** A message with these lines. */
export const request = (lines: string, more = "") => `
messages:
  - id: loan
    title: loan
    form: http-request
    from: borrower
    to: desk
    unknown: ignore
    ${more}
    parameters:
${lines}
`;

/** An example of it. */
export const shown = (inputs: string) => `
examples:
  - id: plain
    title: Plain
    message: loan
${inputs}
`;
