import type { Duty } from "../../model/set/duty.ts";
import type { Answer } from "../budget.ts";
import type { Undecided } from "../choices/problem.ts";
import type { ErrorClash } from "../verdicts/slots/error-clashes.ts";
import type { Gap } from "../verdicts/gaps/gap.ts";
import type { NegotiationVerdict } from "../verdicts/negotiation/negotiation.ts";
import type { SlotVerdict, UndecidedSlot } from "../verdicts/slots/slot-verdicts.ts";
import type { Conflict, KeyVerdict, Tension } from "../verdicts/verdict.ts";

/** Profiles used together, judged jointly (docs/analysis.md 1.5.1). */
export interface Composition {
  /** Whether they can be: nothing contradicts, no gap is new, no slot or identifier means two things. */
  readonly isCompatible: Answer;
  readonly conflicts: readonly Conflict[];
  readonly tensions: readonly Tension[];
  /** Preferences and permissions that are lost in a part of their region only. */
  readonly partialLosses: readonly KeyVerdict[];
  readonly gaps: readonly Gap[];
  /** Gaps that none of the profiles has alone. */
  readonly newGaps: readonly Gap[];
  readonly negotiations: readonly NegotiationVerdict[];
  /** Of these what none of the profiles has alone. */
  readonly newNegotiations: readonly NegotiationVerdict[];
  readonly slots: readonly SlotVerdict[];
  /** Identifiers that more than one of the profiles uses. */
  readonly sharedIdentifiers: readonly string[];
  /** Errors that nobody can tell apart. */
  readonly errors: readonly ErrorClash[];
  readonly undecided: readonly Undecided[];
  /** One line of each position on the wire of which it could not be decided whether it is used for different things. */
  readonly undecidedSlots: readonly UndecidedSlot[];
  /** Duties whose condition, or that of a `replaces` that they yield to, was too large to be read. */
  readonly unreadable: readonly Duty[];
}

/** What profiles have together that none of them has alone. */
export type Interplay = Pick<
  Composition,
  | "isCompatible"
  | "conflicts"
  | "tensions"
  | "partialLosses"
  | "newGaps"
  | "newNegotiations"
  | "slots"
  | "sharedIdentifiers"
  | "errors"
  | "undecided"
  | "undecidedSlots"
  | "unreadable"
>;
