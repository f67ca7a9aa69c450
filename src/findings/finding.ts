import type { Span } from "../text/source-file.ts";
import type { Severity } from "./rule-entry.ts";
import type { RuleId } from "./rule-table.ts";

export type { Severity } from "./rule-entry.ts";

/** `proved`: decided from structured facts. `possible`: a heuristic, a partial snapshot or an opaque condition is involved. */
export type Certainty = "proved" | "possible";

/**
 * What became of a finding. Only `open` ones count for the exit code.
 * `suppressed` by a comment at the node, `accepted` by the adoption file, `acknowledged` by the acknowledgements.
 */
export type Status = "open" | "suppressed" | "accepted" | "acknowledged";

/** Another place that belongs to the finding. */
export interface Related {
  readonly span: Span;
  /** What stands there. */
  readonly message: string;
}

/** Everything told to an author. Made by `report` only. */
export interface Finding {
  readonly rule: RuleId;
  /** As maturity and configuration weigh it. */
  readonly severity: Severity;
  /** What was found, then what was expected; names in backticks, no final stop. */
  readonly message: string;
  /** What to do, as an imperative. */
  readonly help: string;
  /** Where it stands: file and offsets. `LineMaps` makes lines and columns of them. */
  readonly span: Span;
  readonly related: readonly Related[];
  /** Ids of the profiles concerned, in the order of the profile set; empty for configuration and vocabulary. */
  readonly profiles: readonly string[];
  readonly certainty: Certainty;
  /** The section of the standard that the rule enforces, where there is one: `RFC 9421 section 2.5`. */
  readonly reference?: string;
  /** The finding by meaning, not by line: rule, profiles and `key`. Sixteen hexadecimal digits. */
  readonly fingerprint: string;
  readonly status: Status;
  /** Why it is not open: the reason of the suppression, acceptance or acknowledgement. */
  readonly justification?: string;
}

/** A stage's value with everything it has to say; the value is missing where nothing sensible could be made. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}
