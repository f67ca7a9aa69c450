import type { Finding } from "../../../../src/findings/finding.ts";
import { findingsOf } from "../../../support/rule-examples.ts";

/** The findings of a rule. */
export const foundBy = (rule: string, files: Readonly<Record<string, string>>): readonly Finding[] =>
  findingsOf(rule, files);

/** What a rule says of a profile. */
export const messagesOf = (rule: string, text: string): readonly string[] =>
  foundBy(rule, { "profiles/a.yaml": text }).map(({ message }) => message);

/** A slip of the ledger with these lines. */
export const token = (lines: string, to = "desk") => `messages:
  - { id: slip, title: slip, form: jwt, from: ledger, to: ${to}, unknown: ignore, parameters: [${lines}] }
`;

/** The algorithm of a slip. */
export const alg = (rule: string) => `{ name: alg, in: jwt-header, presence: required, type: jws-algorithm, ${rule} }`;

/** A slip that is presented in a form; what its lines and the requirements of the desk are. */
export const presented = (
  lines: string,
  requirements = "[]",
  carrier = "name: slip, presence: required, type: jwt, holds: slip, credential: true",
) => `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ ${carrier} }] }
  - { id: slip, title: slip, form: jwt, from: ledger, to: desk, unknown: ignore, parameters: [${lines}] }
requirements: ${requirements}
`;
