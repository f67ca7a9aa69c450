import type { Finding } from "../finding.ts";
import type { RuleId } from "../rule-table.ts";
import type { Span } from "../../text/source-file.ts";

/** A comment in a manifest that silences one rule at the node it stands before. */
export interface Suppression {
  readonly rule: string;
  readonly reason?: string;
  /** The last day on which it holds, `2027-01-31`. */
  readonly until?: string;
  /** The comment. */
  readonly span: Span;
  /** The node: findings that start in this half-open range of offsets are meant. */
  readonly nodeStart: number;
  readonly nodeEnd: number;
}

/** One entry of the adoption file. As many entries as findings: a second one of the same kind is a new finding. */
export interface AcceptedEntry {
  readonly rule: string;
  readonly fingerprint: string;
  /** Where the finding stood when it was accepted. */
  readonly file: string;
  readonly message: string;
  /** The entry itself. */
  readonly span: Span;
}

/** One entry of the acknowledgements: a finding that the group decided to live with. */
export interface AcknowledgementEntry {
  readonly rule: string;
  readonly fingerprint: string;
  readonly profiles: readonly string[];
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, `2027-01-31`. */
  readonly until?: string;
  /** Where it claims that the profiles never meet: the variable that tells their deployments apart. */
  readonly separatedBy?: { readonly variable?: string };
  readonly span: Span;
}

/** Which findings a run could have made at all. */
export interface FindingSubject {
  readonly rule: RuleId;
  /** The file where the finding stood, where that is known. */
  readonly file?: string;
  readonly profiles: readonly string[];
}

/** What a group decided about findings, and on which day that is judged. */
export interface Decisions {
  readonly suppressions: readonly Suppression[];
  readonly accepted: readonly AcceptedEntry[];
  readonly acknowledgements: readonly AcknowledgementEntry[];
  /** `2026-11-24`. Never taken from the clock here. */
  readonly asOf: string;
  /**
   * Whether this run would have met such a finding: an entry about a rule that did not run, or a file that was not
   * read, is not unused. Everything is in scope without it.
   */
  readonly couldBeFound?: (scope: FindingSubject) => boolean;
}

/** What one kind of decision made of the findings. */
export interface Disposition {
  /** The findings in the order in which they came, some with another status. */
  readonly findings: readonly Finding[];
  /** What is to be said about the decisions themselves. */
  readonly additional: readonly Finding[];
}
