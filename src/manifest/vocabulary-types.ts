/**
 * The vocabulary: the words of one profile set. Every phrase here is printed, and the program knows none of them.
 * Source of truth beside `types.ts`.
 */
import type { Condition, Day, Id, Maturity, Place, Ref, Scalar, Source, Text, ValueType } from "./types.ts";

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
  /** What attackers do; each profile says what remains open. */
  readonly threats?: readonly Threat[];
  /** Why a duty may have no test. */
  readonly "not-tested"?: readonly NotTestedReason[];
  /** What the group holds its profiles to; printed with the structure of the folder. */
  readonly principles?: readonly Principle[];
  /** The documents that profiles cite. */
  readonly references: readonly Reference[];
  /** Prefixes of identifiers that somebody gives out. */
  readonly "identifier-prefixes"?: readonly IdentifierPrefix[];
  /** Choices of which both sides need one in common. */
  readonly "negotiated-choices"?: readonly NegotiatedChoice[];
  /** What a server acts on, per revision of the protocol. */
  readonly "request-models"?: readonly RequestModel[];
}

/** A party. */
export interface Role {
  /**
   * The name that manifests use; `{id}` in a text becomes the term.
   * @examples ["as"]
   */
  readonly id: Id;
  /**
   * How a sentence names the role, with its article.
   * @examples ["the authorization server"]
   */
  readonly term: string;
  /** Who that is, as a full sentence. */
  readonly means: Text;
  /**
   * Whether it serves the requests that the profiles protect, in any number of instances: nobody registers with it, and what
   * it has to remember, all instances have to.
   */
  readonly "data-plane"?: boolean;
  /** Whether what is laid on it binds every party, whichever other role that has. */
  readonly everyone?: boolean;
}

/** Where a problem lies. */
export interface Layer {
  /** The name that objectives use. */
  readonly id: Id;
  /**
   * A noun phrase in lower case.
   * @examples ["token binding"]
   */
  readonly title: string;
}

/** A problem that profiles solve. */
export interface Objective {
  /**
   * The name that `solves` and `serves` use.
   * @examples ["sender-constraining"]
   */
  readonly id: Id;
  /** A noun phrase. */
  readonly title: string;
  /** Where the problem lies. */
  readonly layer: Id;
  /** The objective that this one is a part of. */
  readonly parent?: Id;
  /** The relationship that it protects. */
  readonly protects?: Text;
  /**
   * How many solutions a set bears.
   * @enumDescriptions {
   *   "exclusive": "One: two profiles that solve it are rivals unless they say how they relate.",
   *   "alternatives": "Several that name each other and say how to choose.",
   *   "stackable": "Any number at once.",
   * }
   */
  readonly exclusivity: "exclusive" | "alternatives" | "stackable";
  /** What is achieved when it is solved, as a full sentence. */
  readonly means: Text;
  /** The question of a newcomer that it answers, for the choosing guide. */
  readonly question?: Text;
  /** Parameters that betray it: `message.parameter`, or `message.parameter=value`. */
  readonly signals?: readonly string[];
}

/** A way to solve a problem. */
export interface Mechanism {
  /**
   * The name that `solves` and proofs use.
   * @examples ["http-message-signature"]
   */
  readonly id: Id;
  /** A noun phrase. */
  readonly title: string;
  /** The document that defines it. */
  readonly reference?: string;
}

/**
 * What the analysis takes an action for, whatever a group calls it.
 * @enumDescriptions {
 *   "send": "Send a message.",
 *   "use": "Use one of several options or values.",
 *   "support": "Be able to deal with it.",
 *   "accept": "Take what arrives.",
 *   "accept-only": "Refuse everything else.",
 *   "ignore": "Take no notice of it.",
 *   "remember": "Keep it, to recognise it later.",
 *   "advertise": "Publish that it is supported.",
 *   "cover": "Cover it by a signature.",
 *   "register": "Register it beforehand.",
 *   "act": "Do something that values do not describe.",
 *   "other": "Anything else: the phrase of the requirement says it; needs `{phrase}`.",
 * }
 */
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

/** What a duty can ask. */
export interface Action {
  /**
   * The name that requirements use.
   * @examples ["accept-only"]
   */
  readonly id: Id;
  /**
   * How two duties with this action are compared.
   * @enumDescriptions {
   *   "one-of": "One value is chosen.",
   *   "each-of": "Every value is decided on its own.",
   *   "act": "Done or not done.",
   * }
   */
  readonly kind: "one-of" | "each-of" | "act";
  /** What the analysis takes it for, whatever the group calls it. */
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

/** The verb phrase for one kind of object. */
export interface ActionVariant {
  /** For which kind of object. */
  readonly object: "parameter" | "message" | "proof" | "option" | "document";
  /** The verb phrase, as `reads` of the action. */
  readonly reads: string;
}

/** What a value can be compared with. */
export interface RelationWord {
  /**
   * The name that `equals` and `within` use.
   * @pattern ^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$
   * @examples ["request.method"]
   */
  readonly id: string;
  /** A noun phrase without "to" or "with". */
  readonly reads: Text;
  /** How it fails, as a verb phrase, where "differs from" is wrong. */
  readonly fails?: Text;
  /** What its values look like. */
  readonly type?: ValueType;
  /** The role whose own value it is, and the phrase when that role acts. */
  readonly own?: {
    /** The role. */
    readonly role: Id;
    /** The noun phrase there: "its own issuer identifier". */
    readonly reads: Text;
  };
  /** The role that is known by it: whoever reads the value knows which party of that role it is. */
  readonly identifies?: Id;
  /** Whether it stands for several values. */
  readonly many?: boolean;
  /**
   * Relations that its value is one of where nobody deceives: what another party calls it. What a receiver compares with
   * what it recorded is what the sender had to send; the analysis then takes the two for one.
   * @examples [["shop.id"]]
   */
  readonly "stands-for"?: readonly string[];
}

/** What a place on the wire is called. */
export interface PlaceWord {
  /** The place on the wire. */
  readonly place: Place;
  /** The noun after the name: "header field", "claim". */
  readonly noun: string;
  /** The noun for several: "header fields", "claims". */
  readonly plural: string;
}

/** What a condition can be about. */
export interface Variable {
  /**
   * The name that conditions use.
   * @pattern ^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$
   * @examples ["client.type"]
   */
  readonly id: string;
  /** The values, for a finite variable. */
  readonly values?: readonly VariableValue[];
  /** The bounds, for a number. */
  readonly range?: {
    /** The lowest value. */
    readonly from: number;
    /** The highest value. */
    readonly to: number;
    /** What is counted, in the plural; printed after the bounds. */
    readonly unit?: string;
  };
  /** A noun phrase, for values without a clause. */
  readonly reads?: Text;
}

/** One value of a variable, with its clause. */
export interface VariableValue {
  /** The value, as conditions write it. */
  readonly value: Scalar;
  /** The clause a sentence uses: subject first, no "when". */
  readonly says?: Text;
}

/** A combination that cannot occur. */
export interface Axiom {
  /** Situations that never hold together. */
  readonly never: Condition;
  /** Why not, as a full sentence. */
  readonly because: Text;
}

/** What an attacker does. */
export interface Threat {
  /**
   * The name that `threats` use.
   * @examples ["token-theft"]
   */
  readonly id: Id;
  /** A noun phrase in lower case. */
  readonly title: string;
  /** What the attacker does, as a full sentence. */
  readonly means?: Text;
  /** Objectives whose duties answer it. */
  readonly "answered-by": readonly Id[];
}

/** Why a duty may have no test. */
export interface NotTestedReason {
  /**
   * The name that `not-tested` uses.
   * @examples ["not-observable"]
   */
  readonly id: Id;
  /** Why no test can be written, as a full sentence. */
  readonly means: Text;
}

/** What a group holds its profiles to. */
export interface Principle {
  /**
   * The name of the principle; its anchor on the page.
   * @examples ["one-solution-per-problem"]
   */
  readonly id: Id;
  /** What it asks, as a full sentence. */
  readonly says: Text;
  /** Why, as a full sentence. */
  readonly because?: Text;
  /**
   * How far the group has come with it.
   * @enumDescriptions {
   *   "decided": "The group decided it.",
   *   "preferred": "The group leans this way without a decision.",
   *   "open": "Still to be discussed.",
   * }
   */
  readonly status: "decided" | "preferred" | "open";
  /** Where it comes from. */
  readonly source?: Source;
  /** Rules that hold manifests to it; none where a person has to judge. */
  readonly rules?: readonly string[];
}

/** A prefix of identifiers below which only its owner gives out names. */
export interface IdentifierPrefix {
  /**
   * What stands before the slash; prefixes below it belong to the same owner.
   * @pattern ^[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$
   * @examples ["org.example"]
   */
  readonly prefix: string;
  /** Who gives identifiers out, and when, as a full sentence. */
  readonly means: Text;
  /** The identifiers that were given out. */
  readonly given: readonly string[];
  /** Where it comes from. */
  readonly source?: Source;
}

/** A document that profiles cite. */
export interface Reference {
  /**
   * The name in a source: `RFC 9449`, `NOTES`.
   * @pattern ^[A-Za-z0-9][A-Za-z0-9 .+-]*$
   * @maxLength 60
   */
  readonly id: string;
  /** The title of the document. */
  readonly title: string;
  /** Normative where a profile cannot be implemented without it. */
  readonly kind?: "normative" | "informative";
  /** The revision of a draft, or the version of a living document. */
  readonly version?: string;
  /** The day of its publication. */
  readonly date?: Day;
  /**
   * Where it can be read.
   * @pattern ^https://[^\s<>"]+$
   * @examples ["https://www.rfc-editor.org/rfc/rfc9449"]
   */
  readonly url?: string;
  /** How far it has come. */
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
  /** Whether every section of the document is listed. */
  readonly complete: boolean;
  /** Where the index was taken from. */
  readonly from: Text;
  /** The sections, in order. */
  readonly entries: readonly SectionEntry[];
}

/** One section of a document. */
export interface SectionEntry {
  /**
   * The number, as the document prints it.
   * @pattern ^[0-9A-Z]+(\.[0-9A-Za-z]+)*$
   */
  readonly number?: string;
  /** The heading. */
  readonly title?: string;
}

/** A choice of which both sides need one in common. */
export interface NegotiatedChoice {
  /** The name of the choice. */
  readonly id: Id;
  /** A noun phrase. */
  readonly title: string;
  /** What can be chosen. */
  readonly values: readonly NegotiatedValue[];
  /** Who says what it supports, and in which parameter. */
  readonly advertised?: readonly {
    /** The role that says it. */
    readonly by: Id;
    /** The parameter that says it. */
    readonly in: Ref;
  }[];
  /** The role that chooses. */
  readonly "picked-by": Id;
}

/** One value of a negotiated choice. */
export interface NegotiatedValue {
  /** The value, as it is advertised. */
  readonly id: string;
  /** A noun phrase. */
  readonly title?: string;
  /** Parameters that realise it: `message.parameter` or `message.parameter=value`. */
  readonly "realised-by"?: readonly string[];
}

/** What a request of one revision consists of and what the server acts on. */
export interface RequestModel {
  /** The name of the model. */
  readonly id: Id;
  /** A noun phrase. */
  readonly title: string;
  /** The message that is modelled. */
  readonly message: Ref;
  /** Members of the content. */
  readonly members: readonly ModelMember[];
  /** Header fields. */
  readonly headers: readonly ModelHeader[];
  /** Comparisons that the server makes without a key. */
  readonly checks: readonly ModelCheck[];
}

/** One member of the content of a request. */
export interface ModelMember {
  /**
   * The member, as a JSON Pointer.
   * @examples ["/params/name"]
   */
  readonly pointer: string;
  /** Whether the effect of the request depends on it. */
  readonly acts: boolean;
  /** The condition variable that it decides. */
  readonly variable?: string;
  /** When the request has it. */
  readonly when?: Condition;
}

/** One header field of a request. */
export interface ModelHeader {
  /** The field name. */
  readonly name: string;
  /** Whether the effect of the request depends on it. */
  readonly acts: boolean;
  /** The members that it repeats. */
  readonly mirrors?: readonly string[];
  /** When the request has it. */
  readonly when?: Condition;
}

/** A comparison that needs no key. */
export interface ModelCheck {
  /** The name of the check. */
  readonly id: Id;
  /** What is compared, as a noun phrase. */
  readonly title: Text;
  /** The duty or document that switches it on. */
  readonly "on-by"?: string;
}
