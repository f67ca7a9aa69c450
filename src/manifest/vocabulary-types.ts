/**
 * The vocabulary: the words of one profile set. Every phrase here is printed, and the program knows none of them.
 * Source of truth beside `types.ts`.
 */
import type { Condition, Day, Id, Maturity, Place, Ref, Scalar, Text, ValueType } from "./types.ts";

/** The words that all profiles of a set share. */
export interface Vocabulary {
  /** The parties. */
  readonly roles: readonly Role[];
  /** Where a problem lies, from the lowest to the highest. */
  readonly layers: readonly Layer[];
  /** The problems that profiles solve. */
  readonly objectives: readonly Objective[];
  /** The ways to solve them. */
  readonly mechanisms: readonly Mechanism[];
  /** What a duty can ask. */
  readonly actions: readonly Action[];
  /** What a value can be compared with. */
  readonly relations?: readonly RelationWord[];
  /** What the places on the wire are called. */
  readonly places?: readonly PlaceWord[];
  /** What a condition can be about. */
  readonly variables?: readonly Variable[];
  /** Combinations that cannot occur. */
  readonly axioms?: readonly Axiom[];
  readonly threats?: readonly Threat[];
  /** Why a duty may have no test. */
  readonly "not-tested"?: readonly NotTestedReason[];
  /** The documents that profiles cite. */
  readonly references: readonly Reference[];
  /** Choices of which both sides need one in common. */
  readonly "negotiated-choices"?: readonly NegotiatedChoice[];
  /** What a server acts on, per revision of the protocol. */
  readonly "request-models"?: readonly RequestModel[];
}

export interface Role {
  readonly id: Id;
  /**
   * How a sentence names the role, with its article.
   * @examples ["the authorization server"]
   */
  readonly term: string;
  readonly means: Text;
}

export interface Layer {
  readonly id: Id;
  readonly title: string;
}

export interface Objective {
  readonly id: Id;
  /** A noun phrase. */
  readonly title: string;
  readonly layer: Id;
  /** The objective that this one is a part of. */
  readonly parent?: Id;
  /** The relationship that it protects. */
  readonly protects?: Text;
  /**
   * How many solutions a set bears: one; several that name each other and say how to choose; any number.
   */
  readonly exclusivity: "exclusive" | "alternatives" | "stackable";
  readonly means: Text;
  /** The question of a newcomer that it answers, for the choosing guide. */
  readonly question?: Text;
  /** Parameters that betray it: `message.parameter`, or `message.parameter=value`. */
  readonly signals?: readonly string[];
}

export interface Mechanism {
  readonly id: Id;
  readonly title: string;
  /** The document that defines it. */
  readonly reference?: string;
}

/** What the analysis takes an action for, whatever a group calls it. */
export type ActionMeaning =
  | "send"
  | "use"
  | "support"
  | "accept"
  | "accept-only"
  | "ignore"
  | "remember"
  | "advertise"
  | "cover"
  | "register"
  | "act"
  | "other";

export interface Action {
  readonly id: Id;
  /** one-of: one value is chosen; each-of: every value is decided on its own; act: done or not done. */
  readonly kind: "one-of" | "each-of" | "act";
  readonly means: ActionMeaning;
  /** What it may be said of. */
  readonly object: "parameter" | "message" | "proof" | "option" | "document" | "any" | "none";
  /**
   * The verb phrase. `{object}`, `{an object}`, `{message}`, `{values}`, `{relation}`, `{range}`, `{to}`, `{during}`, `{fails}` and
   * `{phrase}` are filled in; a part in square brackets vanishes when its field is absent.
   */
  readonly reads: string;
  /** The verb phrase where `to`, an option or the like asks for another one: first that fits is used. */
  readonly variants?: readonly ActionVariant[];
}

export interface ActionVariant {
  readonly object: "parameter" | "message" | "proof" | "option" | "document";
  readonly reads: string;
}

export interface RelationWord {
  /**
   * @pattern ^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$
   */
  readonly id: string;
  /** A noun phrase without "to" or "with". */
  readonly reads: Text;
  /** How it fails, as a verb phrase, where "differs from" is wrong. */
  readonly fails?: Text;
  readonly type?: ValueType;
  /** The role whose own value it is, and the phrase when that role acts. */
  readonly own?: { readonly role: Id; readonly reads: Text };
  readonly many?: boolean;
}

export interface PlaceWord {
  readonly place: Place;
  /** The noun after the name: "header field", "claim". */
  readonly noun: string;
  readonly plural: string;
}

export interface Variable {
  /**
   * @pattern ^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$
   */
  readonly id: string;
  /** The values, for a finite variable. */
  readonly values?: readonly VariableValue[];
  /** The bounds, for a number. */
  readonly range?: { readonly from: number; readonly to: number; readonly unit?: string };
  /** A noun phrase, for values without a clause. */
  readonly reads?: Text;
}

export interface VariableValue {
  readonly value: Scalar;
  /** The clause a sentence uses: subject first, no "when". */
  readonly says?: Text;
}

/** A combination that cannot occur. */
export interface Axiom {
  readonly never: Condition;
  readonly because: Text;
}

export interface Threat {
  readonly id: Id;
  readonly title: string;
  readonly means?: Text;
  /** Objectives whose duties answer it. */
  readonly "answered-by": readonly Id[];
}

export interface NotTestedReason {
  readonly id: Id;
  readonly means: Text;
}

/** A document that profiles cite. */
export interface Reference {
  /**
   * The name in a source: `RFC 9449`, `MCP-AUTH`.
   * @pattern ^[A-Za-z0-9][A-Za-z0-9 .+-]*$
   * @maxLength 60
   */
  readonly id: string;
  readonly title: string;
  readonly kind?: "normative" | "informative";
  /** The revision of a draft, or the version of a living document. */
  readonly version?: string;
  readonly date?: Day;
  /**
   * @pattern ^https://[^\s<>"]+$
   */
  readonly url?: string;
  readonly maturity?: Maturity | "individual-draft" | "adopted-draft" | "standard";
  /** The document that replaced it. */
  readonly "replaced-by"?: string;
  /** The manifest that models it, where there is one. */
  readonly profile?: Id;
  /** Its sections, as far as they are known. */
  readonly sections?: SectionIndex;
}

/** Sections of a document. Only a complete index can show that a section does not exist. */
export interface SectionIndex {
  readonly complete: boolean;
  /** Where the index was taken from. */
  readonly from: Text;
  readonly entries: readonly SectionEntry[];
}

export interface SectionEntry {
  /**
   * @pattern ^[0-9A-Z]+(\.[0-9A-Za-z]+)*$
   */
  readonly number?: string;
  readonly title?: string;
}

export interface NegotiatedChoice {
  readonly id: Id;
  readonly title: string;
  readonly values: readonly NegotiatedValue[];
  readonly advertised?: readonly { readonly by: Id; readonly in: Ref }[];
  readonly "picked-by": Id;
}

export interface NegotiatedValue {
  readonly id: string;
  readonly title?: string;
  /** Parameters that realise it: `message.parameter` or `message.parameter=value`. */
  readonly "realised-by"?: readonly string[];
}

/** What a request of one revision consists of and what the server acts on. */
export interface RequestModel {
  readonly id: Id;
  readonly title: string;
  readonly message: Ref;
  readonly members: readonly ModelMember[];
  readonly headers: readonly ModelHeader[];
  readonly checks: readonly ModelCheck[];
}

export interface ModelMember {
  readonly pointer: string;
  /** Whether the effect of the request depends on it. */
  readonly acts: boolean;
  readonly variable?: string;
  readonly when?: Condition;
}

export interface ModelHeader {
  readonly name: string;
  readonly acts: boolean;
  /** The members that it repeats. */
  readonly mirrors?: readonly string[];
  readonly when?: Condition;
}

/** A comparison that needs no key. */
export interface ModelCheck {
  readonly id: Id;
  readonly title: Text;
  /** The duty or document that switches it on. */
  readonly "on-by"?: string;
}
