import type * as Written from "../manifest/types.ts";
import type { RelationWord } from "../manifest/vocabulary-types.ts";
import type { Evidence } from "./evidence.ts";
import type { ChoiceLine, CoverLine, Message, ParameterLine, Proof } from "./message.ts";
import type { Path } from "./path.ts";
import type { SourceReference } from "./source-reference.ts";

/** What a reference by id leads to. */
export type Target =
  | Message
  | ParameterLine
  | ChoiceLine
  | CoverLine
  | Proof
  | OptionTarget
  | RelationTarget
  | DocumentTarget
  | RoleTarget
  | StepTarget
  | RequirementTarget
  | ErrorTarget;

export interface OptionTarget {
  readonly kind: "option";
  readonly id: string;
  readonly profile: string;
  readonly path: Path;
  readonly option: Written.Option;
}

export interface RelationTarget {
  readonly kind: "relation";
  readonly relation: RelationWord;
}

/** A section of a cited document. */
export interface DocumentTarget {
  readonly kind: "document";
  readonly source: SourceReference;
}

export interface RoleTarget {
  readonly kind: "role";
  readonly role: string;
}

export interface StepTarget {
  readonly kind: "step";
  readonly id: string;
  readonly profile: string;
  readonly path: Path;
  readonly step: Written.Step;
}

export interface RequirementTarget {
  readonly kind: "requirement";
  readonly id: string;
  readonly profile: string;
  readonly path: Path;
  readonly requirement: Written.Requirement;
}

/** An answer that says no, with the message that carries it. */
export interface ErrorTarget {
  readonly kind: "error";
  readonly id: string;
  readonly profile: string;
  readonly path: Path;
  readonly error: Written.ErrorResponse;
  readonly evidence: Evidence;
  readonly message?: Message;
}
