import { findingsOf } from "../../../support/rule-examples.ts";

/** What the profile builds on. */
export const counter = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: proof, presence: required, type: string }, { name: shelf, presence: optional, type: string, values: [north, south] }] }
requirements:
  - { id: B-1, role: desk, level: MUST, action: verify, object: order.proof }
  - { id: B-2, role: desk, level: SHOULD, action: repeat, object: order, because: It helps. }
`;

/** The findings of a rule in a profile that builds on the counter. */
export const onCounter = (rule: string, text: string, more: Readonly<Record<string, string>> = {}) =>
  findingsOf(rule, {
    "profiles/base/counter.yaml": counter,
    "profiles/one.yaml": `base: counter@1.0.0\n${text}`,
    ...more,
  });

/** A line that adds to the order. */
export const line = (text: string, more = "") =>
  `${more}messages: [{ id: order, extends: "counter#order", parameters: [{ ${text} }] }]\n`;

/** A requirement of the desk. */
export const duty = (text: string) => `requirements: [{ id: R-1, role: desk, ${text} }]\n`;

/** A replacement of the proof. */
export const replaces = (more = "") =>
  `replaces: [{ duty: "counter#order.proof", of: presence, because: A reason.${more} }]\n`;
