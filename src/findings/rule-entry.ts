/** How much a finding weighs. `off` is a configuration value, never the severity of a finding. */
export type Severity = "error" | "warning" | "info";

/**
 * Whether a tool may mend what the rule finds. `safe` keeps the meaning of the manifest, `unsafe` is a guess that a
 * person confirms, `none` needs a decision.
 */
export type Fix = "safe" | "unsafe" | "none";

/** One message of a rule. Holes are written `{name}`; no other braces may stand in a template. */
export interface MessageTemplate {
  /** What was found, then what was expected; names in backticks, no final stop. */
  readonly text: string;
  /** What to do, as an imperative. May use holes of its own. */
  readonly help: string;
}

/** Everything the table says about one rule. */
export interface RuleEntry {
  /** The severity where every profile concerned is a candidate or stable. */
  readonly severity: Severity;
  /** Whether a tool may mend it. */
  readonly fix: Fix;
  /** One line for `rules` and for reports of other tools. */
  readonly summary: string;
  /** The rule guesses: its findings are `possible` unless the caller knows better. */
  readonly heuristic?: true;
  /** An error stays an error for profiles at `idea` and `draft`; `within`: where it concerns one profile only. */
  readonly structural?: true | "within";
  /** Not lowered for profiles kept as a record either: without it the file would not be what it claims to be. */
  readonly everywhere?: true;
  /** The section of the standard that the rule enforces: `RFC 9421 section 2.5`. */
  readonly reference?: string;
  /** What it can say, by a name of its own. */
  readonly messages: Readonly<Record<string, MessageTemplate>>;
}

/** The rules of one group, by full id. */
export type RuleGroup = Readonly<Record<`${string}/${string}`, RuleEntry>>;
