import { findingsOf } from "../../../support/rule-examples.ts";

/** The counter: an order with an optional shelf. */
export const counterText = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: shelf, presence: optional, type: string }] }
`;

/** The findings of a rule in profiles that build on the counter, by their ids. */
export const onCounter = (
  rule: string,
  files: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) =>
  findingsOf(rule, {
    "profiles/base/counter.yaml": counterText,
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`profiles/${name}.yaml`, `base: counter@1.0.0\n${text}`]),
    ),
    ...more,
  });

/** A requirement to send the shelf. */
export const must = (level: string, more = "") =>
  `requirements: [{ id: R-1, role: borrower, level: ${level}, action: include, object: "counter#order.shelf"${more} }]\n`;

/** A relation that says how to choose. */
export const relation = (kind: string, profile: string) =>
  `relations: [{ kind: ${kind}, profile: ${profile}, because: A reason., choose: A rule. }]\n`;

/** That a profile is used together with `one`. */
export const composes = `relations: [{ kind: composes-with, profile: one, because: A reason. }]\n`;

/** A configuration in which `one` and `two` are used together. */
export const bundle = { "auth-profiles.yaml": "bundles: [{ id: both, profiles: [one, two] }]\n" };

/** How much findings weigh. */
export const severities = (findings: readonly { readonly severity: string }[]) =>
  findings.map(({ severity }) => severity);

/** A duty to verify the shelf. */
export const verify = `{ id: V, role: desk, level: MUST, action: verify, object: "counter#order.shelf" }`;

/** A duty to repeat the order. */
export const repeat = `{ id: R, role: desk, level: MUST, action: repeat, object: "counter#order" }`;

/** Requirements of a profile. */
export const duties = (...all: readonly string[]) => `requirements: [${all.join(", ")}]\n`;
