import { findingsOf } from "../../../support/rule-examples.ts";

/** Words of a set in which a role serves data. */
export const words = (server: string) => `relations:
  - { id: card.number, reads: the number on the library card, type: string }
  - { id: slip.unseen, reads: a value not seen before, type: string }
  - { id: reader.name, reads: the name of the reader, type: string, identifies: borrower }
roles:
  - { id: borrower, term: the borrower, means: Who reads. }
  - { id: desk, term: the desk, means: Who lends.${server === "desk" ? ", data-plane: true" : ""} }
  - { id: ledger, term: the ledger, means: Who keeps the record.${server === "ledger" ? ", data-plane: true" : ""} }
`;

/** The variable by which a profile tells those apart that have it. */
export const peer = `variables:
  - id: peer.supports
    values: [{ value: true, says: the other side announces it }, { value: false, says: the other side does not announce it }]
`;

/** An order with a card and more lines. */
export const order = (more = "") => `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: card, presence: required, type: string }${more}] }
`;

/** What a rule says of a profile, in a set where one role serves data. */
export const onDataPlane = (rule: string, text: string, server = "desk", more: Readonly<Record<string, string>> = {}) =>
  findingsOf(rule, { "profiles/vocabulary.yaml": words(server), "profiles/one.yaml": text, ...more }).map(
    ({ message }) => message,
  );

/** One requirement. */
export const duty = (text: string) => `requirements: [{ id: R-1, ${text} }]\n`;
