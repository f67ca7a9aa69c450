import type * as Written from "../../manifest/types.ts";
import type { RelationWord, Variable } from "../../manifest/vocabulary-types.ts";
import type { Evidence, SourceReference } from "./evidence.ts";
import type { YamlPath } from "../../syntax/places.ts";

/** A message with everything inherited looked up. */
export interface Message {
  readonly kind: "message";
  /** `dpop#proof`: unique in the set. */
  readonly id: string;
  /** `proof`: the anchor on the page of its profile. */
  readonly name: string;
  /** The id of the profile that writes it. */
  readonly profile: string;
  readonly path: YamlPath;
  readonly written: Written.Message;
  /** The message that it adds lines to. */
  readonly extends?: Message;
  /** Own or inherited. */
  readonly title: string;
  readonly article?: "a" | "an";
  readonly form: Written.Form;
  readonly from: string;
  readonly to: readonly string[];
  readonly unknown?: "ignore" | "refuse";
  readonly scheme?: string;
  readonly evidence: Evidence;
  readonly choices: readonly ChoiceLine[];
  /** The lines written here, in order. */
  readonly lines: readonly ParameterLine[];
  /** All lines that hold for the message: inherited first, each in its order. */
  readonly allLines: readonly ParameterLine[];
}

/** A parameter line of a message, a proof or the capability settings. */
export interface ParameterLine {
  readonly kind: "parameter";
  /** `dpop#proof.jti`: unique in the set. */
  readonly id: string;
  /** `proof.jti`: the anchor on the page of its profile. */
  readonly anchor: string;
  readonly name: string;
  readonly place: Written.Place;
  readonly owner: Message | Proof | SettingsOwner;
  readonly profile: string;
  readonly path: YamlPath;
  readonly written: Written.Parameter;
  /** The line of the extended message with the same name and place, to which this one adds. */
  readonly inherits?: ParameterLine;
  /** The type: own, inherited, or that of what the value is equal to. */
  readonly type?: Written.ValueType;
  /** Whether it carries a list: own or inherited. */
  readonly many?: Written.Parameter["many"];
  readonly when?: ResolvedCondition;
  readonly evidence: Evidence;
  /** What `equals` or `within` names. */
  readonly related?: Target;
  /** What `holds` names. */
  readonly holds?: Target;
}

/** The settings object of the capability of a profile, as the owner of parameter lines. */
export interface SettingsOwner {
  readonly kind: "settings";
  readonly id: string;
  readonly name: "capability";
  readonly profile: string;
  readonly title: string;
  readonly declaredBy: readonly string[];
}

/** A choice between parameters of a message. */
export interface ChoiceLine {
  readonly kind: "choice";
  readonly id: string;
  readonly anchor: string;
  readonly message: Message;
  readonly path: YamlPath;
  readonly written: Written.Choice;
  readonly of: readonly ParameterLine[];
  readonly when?: ResolvedCondition;
  readonly evidence: Evidence;
}

/** A proof with its references looked up. */
export interface Proof {
  readonly kind: "proof";
  readonly id: string;
  readonly name: string;
  readonly profile: string;
  readonly path: YamlPath;
  readonly written: Written.Proof;
  readonly title: string;
  readonly article?: "a" | "an";
  readonly from: string;
  readonly to: string;
  readonly protects: Message;
  /** The message that is the proof, for a proof of form `jwt`. */
  readonly message?: Message;
  readonly covers: readonly CoverLine[];
  readonly lines: readonly ParameterLine[];
  readonly keyFrom: readonly Target[];
  readonly algorithmFrom: readonly Target[];
  readonly evidence: Evidence;
}

/** A covered component of a proof. */
export interface CoverLine {
  readonly kind: "cover";
  /** `http-message-signatures#presentation-signature.@method`. */
  readonly id: string;
  readonly anchor: string;
  /** The component identifier as RFC 9421 writes it, without the quotes of the name: `content-digest;key="sha-256"`. */
  readonly identifier: string;
  readonly proof: Proof;
  readonly path: YamlPath;
  readonly written: Written.CoveredComponent;
  readonly when?: ResolvedCondition;
  readonly evidence: Evidence;
}

/** A formula with its references looked up. */
export interface Binding {
  readonly kind: "binding";
  readonly id: string;
  readonly name: string;
  readonly profile: string;
  readonly path: YamlPath;
  readonly written: Written.RequestBinding;
  readonly proof: Proof;
  readonly carrier: ParameterLine;
  readonly evidence: Evidence;
}

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

/** A choice that a profile leaves to whoever deploys it. */
export interface OptionTarget {
  readonly kind: "option";
  readonly id: string;
  readonly profile: string;
  readonly path: YamlPath;
  readonly option: Written.Option;
}

/** A relation between two values, as the vocabulary names it. */
export interface RelationTarget {
  readonly kind: "relation";
  readonly relation: RelationWord;
}

/** A section of a cited document. */
export interface DocumentTarget {
  readonly kind: "document";
  readonly source: SourceReference;
}

/** A role of the vocabulary, by its id. */
export interface RoleTarget {
  readonly kind: "role";
  readonly role: string;
}

/** A step of the flow of a profile. */
export interface StepTarget {
  readonly kind: "step";
  readonly id: string;
  readonly profile: string;
  readonly path: YamlPath;
  readonly step: Written.Step;
}

/** A requirement as it is written; the duty that it makes has the same id. */
export interface RequirementTarget {
  readonly kind: "requirement";
  readonly id: string;
  readonly profile: string;
  readonly path: YamlPath;
  readonly requirement: Written.Requirement;
}

/** An answer that says no, with the message that carries it. */
export interface ErrorTarget {
  readonly kind: "error";
  readonly id: string;
  readonly profile: string;
  readonly path: YamlPath;
  readonly error: Written.ErrorResponse;
  readonly evidence: Evidence;
  readonly message?: Message;
}

/** One statement about one thing. */
export type ConditionAtom =
  | { readonly kind: "variable"; readonly variable: Variable; readonly values: readonly Written.Scalar[] }
  | {
      readonly kind: "situation";
      readonly situation: Written.Situation;
      readonly profile: string;
      readonly holds: boolean;
    }
  | { readonly kind: "presence"; readonly parameter: ParameterLine; readonly present: boolean }
  | { readonly kind: "value"; readonly parameter: ParameterLine; readonly values: readonly Written.Scalar[] };

/** Statements that all hold; in the written order. */
export type Conjunction = readonly ConditionAtom[];

/** Boxes of which at least one holds. No condition at all is `undefined`, never an empty list. */
export type ResolvedCondition = readonly Conjunction[];
