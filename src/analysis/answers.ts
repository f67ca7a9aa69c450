/** The types of what an analysis answers, for who asks one from outside. */
export type { Answer } from "./budget.ts";
export type { Question, Undecided } from "./choices/problem.ts";
export type { Composition, Interplay } from "./compose/composition.ts";
export type { Exception, JointDuties, JointDuty } from "./compose/joint-duties.ts";
export type { AssignedValue, Assignment } from "./conditions/assignment.ts";
export type { Instance, UnknownMembers } from "./facts/instances.ts";
export type { Key, KeyKind } from "./facts/key.ts";
export type { Separation } from "./scope/separation.ts";
export type { Gap } from "./verdicts/gaps/gap.ts";
export type { OneSidedGap } from "./verdicts/gaps/one-sided-gaps.ts";
export type { Inherited } from "./verdicts/inheritance/inheritance.ts";
export type { Difference, Refinement } from "./verdicts/inheritance/refinement.ts";
export type { ReplacementVerdict } from "./verdicts/inheritance/replacement-verdicts.ts";
export type { Weakening } from "./verdicts/inheritance/weakening.ts";
export type {
  NegotiationVerdict,
  NoCommonChoice,
  NoFloor,
  OfChoice,
  OneSided,
} from "./verdicts/negotiation/negotiation.ts";
export type { SchemeFallback } from "./verdicts/negotiation/scheme-fallback.ts";
export type { Duplicate } from "./verdicts/overlap/duplicate.ts";
export type { Claim, Overlap } from "./verdicts/overlap/overlap.ts";
export type { ErrorClash, ErrorUse } from "./verdicts/slots/error-clashes.ts";
export type { OwnedLine } from "./verdicts/slots/slot-lines.ts";
export type { FixedBySome, SlotVerdict, UndecidedSlot } from "./verdicts/slots/slot-verdicts.ts";
export type { Behaviour, Conflict, Judged, KeyVerdict, Member, Tension, WayOut, Witness } from "./verdicts/verdict.ts";
