import type * as Written from "../../manifest/types.ts";
import type { Action } from "../../manifest/vocabulary-types.ts";
import type {
  ChoiceLine,
  CoverLine,
  ErrorTarget,
  Message,
  ParameterLine,
  Proof,
  ResolvedCondition,
  Target,
} from "./message.ts";
import type { Evidence } from "./evidence.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Level } from "../../manifest/types.ts";

/** What every duty has, whichever way it was written. One duty is one sentence, one checklist entry, one trace row. */
export interface DutyBase {
  /** `dpop#proof.jti.check`: permanent and unique in the set. */
  readonly id: string;
  /** `proof.jti.check`: the anchor on the page of its profile. */
  readonly anchor: string;
  /** The id of the profile that lays it on somebody. */
  readonly profile: string;
  /** The role that must comply. */
  readonly role: string;
  readonly level: Written.Level;
  readonly word?: Written.Word;
  readonly when?: ResolvedCondition;
  readonly unless?: ResolvedCondition;
  readonly evidence: Evidence;
  /** The error that follows, if the profile says which. */
  readonly error?: ErrorTarget;
  /** Where it was written. */
  readonly path: YamlPath;
}

/** The presence of a parameter; with its value where the presence is required. Anchor: the line's. */
export interface PresenceDuty extends DutyBase {
  readonly kind: "presence";
  readonly line: ParameterLine;
}

/** The value of a parameter that need not be present, or whose value has a lower level. Anchor: `.value`. */
export interface ValueDuty extends DutyBase {
  readonly kind: "value";
  readonly line: ParameterLine;
}

/** The presence where the condition of the line does not hold. Anchor: `.otherwise`. */
export interface OtherwiseDuty extends DutyBase {
  readonly kind: "otherwise";
  readonly line: ParameterLine;
}

/** The value in one of several situations. Anchor: `.case-1` and so on. */
export interface CaseDuty extends DutyBase {
  readonly kind: "case";
  readonly line: ParameterLine;
  readonly rule: Written.ValueRule;
  /** What `equals` or `within` of the case names. */
  readonly related?: Target;
}

/**
 * The receiver refuses what breaks a line. Anchor: `.check`, with the role behind it where there are several. Made from
 * the `checked` of the line, else from that of its message, which speaks for the lines that can be broken: required and
 * forbidden ones, and those with a rule on the value at the level of MUST.
 */
export interface CheckDuty extends DutyBase {
  readonly kind: "check";
  readonly line: ParameterLine;
}

/** Some of several parameters travel. Anchor: the choice's. */
export interface ChoiceDuty extends DutyBase {
  readonly kind: "choice";
  readonly choice: ChoiceLine;
}

/** The sender covers a component. Anchor: the component's. */
export interface CoverDuty extends DutyBase {
  readonly kind: "cover";
  readonly cover: CoverLine;
}

/**
 * What a proof asks of its verifier without a requirement: verify it with the key, refuse what is outside the window,
 * refuse what was seen before, refuse a message that carries too many or covers too little. Anchor: `.verify`,
 * `.window`, `.memory`, `.at-most`, `.coverage`.
 */
export interface ProofDuty extends DutyBase {
  readonly kind: "proof";
  readonly aspect: "verify" | "window" | "memory" | "at-most" | "coverage" | "stricter-window";
  readonly proof: Proof;
}

/** A requirement of the manifest. Anchor: its id. */
export interface RequirementDuty extends DutyBase {
  readonly kind: "requirement";
  readonly written: Written.Requirement;
  readonly action: Action;
  readonly objects: readonly Target[];
  readonly related?: Target;
  readonly to?: Target;
  readonly during?: Target;
}

/** A statement that binds a role. */
export type Duty =
  | PresenceDuty
  | ValueDuty
  | OtherwiseDuty
  | CaseDuty
  | CheckDuty
  | ChoiceDuty
  | CoverDuty
  | ProofDuty
  | RequirementDuty;

/** The message that a duty is about, where it is about one: it groups the duty in the document. */
export type DutyHome = Message | Proof | undefined;

/** All levels, from the strictest to the weakest; a prohibition stands behind the requirement of its strength. */
export const levels: readonly Level[] = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY"];
