/**
 * The manifest format: what an author writes. This file is the source of truth; `schemas/*.schema.json` are generated
 * from it and `schema.ts` mirrors it for run time. The comments are what an editor shows while somebody types.
 *
 * It imports nothing. Nothing here is derivable: no section numbers, rendered sentences, boilerplate or computed values.
 */

// ---------------------------------------------------------------------------------------------------------------- words

/**
 * A permanent name: lower-case words joined by hyphens.
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
 * @maxLength 80
 * @examples ["token-binding", "access-request"]
 */
export type Id = string;

/**
 * The permanent id of a requirement, unique in its profile and never used again for another duty.
 * @pattern ^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$
 * @maxLength 80
 * @examples ["TB-9", "check-audience"]
 */
export type DutyId = string;

/**
 * Plain words of the author, printed as they stand. Code goes between backticks. `{id}` names a role, message, parameter
 * or duty by its id, so that each document calls it by its own name.
 * @minLength 1
 * @maxLength 2000
 * @examples ["{server} answered `use_nonce`"]
 */
export type Text = string;

/**
 * Markdown of the author: paragraphs, lists, tables, code, links. No HTML. `{id}` names a role, message, parameter or duty.
 * @minLength 1
 * @maxLength 20000
 */
export type Prose = string;

/**
 * Where a statement comes from: a reference of the vocabulary, then a section number or a title in quotes; several are
 * joined by `;`.
 * @minLength 1
 * @maxLength 400
 * @examples ["RFC 9421 §2.5", "RFC 9421 \"Signing Request Components\"; RFC 9530"]
 */
export type Source = string;

/**
 * A day.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 * @examples ["2026-07-28"]
 */
export type Day = string;

/**
 * A length of time: a whole number with `s`, `m`, `h` or `d`.
 * @pattern ^\d{1,9}[smhd]$
 * @examples ["300s", "5m"]
 */
export type Duration = string;

/**
 * An interval. Either end may be left open. Durations carry their unit.
 * @pattern ^(-?\d{1,12}[smhd]?)?\.\.(-?\d{1,12}[smhd]?)?$
 * @examples ["-300s..300s", "1..", "..65535"]
 */
export type Interval = string;

/**
 * A profile and the version it is pinned to.
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*@[A-Za-z0-9][A-Za-z0-9.-]*$
 * @examples ["base-specification@2026-07-28"]
 */
export type PinnedProfile = string;

/**
 * Something this profile, its base or another profile declares, by id: `message`, `message.parameter`, `proof`,
 * `proof.parameter`, `option`, a requirement; with `profile#` in front for another profile.
 * @minLength 1
 * @maxLength 300
 * @examples ["access-request.audience", "base-specification#access-request.audience"]
 */
export type Ref = string;

/** A value on the wire. */
export type Scalar = string | number | boolean;

/**
 * How mature a profile is. What a document needs, and how heavy a finding weighs, grows with it.
 * @enumDescriptions {
 *   "idea": "An abstract is enough; nobody should build on it.",
 *   "draft": "Being written; may change in any way.",
 *   "candidate": "Complete, with all sections; changes only for faults that implementers find.",
 *   "stable": "In use; breaking changes need a new profile.",
 *   "deprecated": "Still valid, with a day after which it is not; needs `deprecation`.",
 *   "superseded": "Replaced by another profile; kept as a record.",
 *   "rejected": "The group decided against it; kept as a record with the reasons.",
 * }
 */
export type Maturity = "idea" | "draft" | "candidate" | "stable" | "deprecated" | "superseded" | "rejected";

/**
 * What a duty asks, in the sense of BCP 14.
 * @enumDescriptions {
 *   "MUST": "An absolute requirement.",
 *   "MUST NOT": "An absolute prohibition.",
 *   "SHOULD": "Required unless there is a valid reason, known and weighed; say which by `unless`.",
 *   "SHOULD NOT": "Forbidden unless there is a valid reason, known and weighed; say which by `unless`.",
 *   "MAY": "A choice that others must be able to live with.",
 * }
 */
export type Level = "MUST" | "MUST NOT" | "SHOULD" | "SHOULD NOT" | "MAY";

/** The word of the source where it is not the plain level: printed instead of it, never compared. */
export type Word = "REQUIRED" | "SHALL" | "SHALL NOT" | "RECOMMENDED" | "NOT RECOMMENDED" | "OPTIONAL";

/**
 * Whether a parameter travels. `choice`: a choice of the message decides.
 * @enumDescriptions {
 *   "required": "The sender MUST include it.",
 *   "recommended": "The sender SHOULD include it.",
 *   "optional": "The sender MAY include it.",
 *   "not-recommended": "The sender SHOULD NOT include it.",
 *   "forbidden": "The sender MUST NOT include it.",
 *   "choice": "A choice of the message, in `choices`, says how many of several travel.",
 * }
 */
export type Presence = "required" | "recommended" | "optional" | "not-recommended" | "forbidden" | "choice";

/**
 * What a message looks like on the wire; the places of its parameters follow from it.
 * @enumDescriptions {
 *   "http-request": "An HTTP request; its lines are header fields.",
 *   "http-response": "An HTTP response; its lines are header fields.",
 *   "form": "A request with form-encoded content: token requests and the like.",
 *   "query": "A request whose parameters stand in the query of the URL: authorization requests and the like.",
 *   "json": "JSON content: token responses and the like.",
 *   "json-rpc": "A JSON-RPC message; its lines are JSON Pointers.",
 *   "metadata": "A metadata document that somebody publishes.",
 *   "jwt": "A JSON Web Token; its lines are claims, and header parameters with `in: jwt-header`.",
 *   "token": "A token whose claims matter, whatever form it has on the wire.",
 *   "jwk": "A JSON Web Key.",
 *   "challenge": "The challenge of a `WWW-Authenticate` field; its lines are its parameters.",
 * }
 */
export type Form =
  | "http-request"
  | "http-response"
  | "form"
  | "query"
  | "json"
  | "json-rpc"
  | "metadata"
  | "jwt"
  | "token"
  | "jwk"
  | "challenge";

/**
 * Where in a message a parameter travels.
 * @enumDescriptions {
 *   "http-header": "A header field of an HTTP request or response.",
 *   "query": "A parameter of the query of the URL.",
 *   "form": "A parameter of form-encoded content.",
 *   "json": "A member of JSON content.",
 *   "json-rpc": "A member of a JSON-RPC message, by JSON Pointer.",
 *   "metadata": "A field of a metadata document.",
 *   "jwt-header": "A header parameter of a JWT.",
 *   "jwt-claim": "A claim of a JWT or token.",
 *   "jwk": "A member of a JSON Web Key.",
 *   "challenge": "A parameter of a challenge.",
 *   "signature-parameter": "A parameter of an HTTP message signature.",
 *   "settings": "A member of the settings of a capability.",
 * }
 */
export type Place =
  | "http-header"
  | "query"
  | "form"
  | "json"
  | "json-rpc"
  | "metadata"
  | "jwt-header"
  | "jwt-claim"
  | "jwk"
  | "challenge"
  | "signature-parameter"
  | "settings";

/**
 * What a value looks like.
 * @enumDescriptions {
 *   "string": "Text.",
 *   "integer": "A whole number.",
 *   "number": "Any number.",
 *   "boolean": "true or false.",
 *   "object": "A JSON object; members are lines of their own: `cnf.jkt`.",
 *   "uri": "A URI.",
 *   "https-uri": "A URI of scheme `https`.",
 *   "numeric-date": "A time in seconds since 1970 (RFC 7519).",
 *   "seconds": "A length of time in seconds.",
 *   "base64url": "Octets in base64url without padding.",
 *   "thumbprint": "A JWK thumbprint (RFC 7638).",
 *   "jwt": "A JSON Web Token in compact form.",
 *   "public-jwk": "A public key as a JSON Web Key.",
 *   "jwk-set": "A set of JSON Web Keys.",
 *   "jws-algorithm": "An algorithm of JSON Web Signature, by its registered name.",
 *   "http-signature-algorithm": "An algorithm of HTTP Message Signatures, by its registered name.",
 *   "space-list": "Words separated by spaces: scopes and the like.",
 *   "token68": "The form of a bearer token in an `Authorization` field.",
 *   "sf-string": "A structured field: string.",
 *   "sf-token": "A structured field: token.",
 *   "sf-integer": "A structured field: integer.",
 *   "sf-byte-sequence": "A structured field: byte sequence.",
 *   "sf-dictionary": "A structured field: dictionary.",
 *   "sf-list": "A structured field: list.",
 * }
 */
export type ValueType =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "object"
  | "uri"
  | "https-uri"
  | "numeric-date"
  | "seconds"
  | "base64url"
  | "thumbprint"
  | "jwt"
  | "public-jwk"
  | "jwk-set"
  | "jws-algorithm"
  | "http-signature-algorithm"
  | "space-list"
  | "token68"
  | "sf-string"
  | "sf-token"
  | "sf-integer"
  | "sf-byte-sequence"
  | "sf-dictionary"
  | "sf-list";

/** One value of a condition variable, or several of which one holds. */
export type ConditionValue = Scalar | readonly Scalar[];

/**
 * Situations in one map are joined by "and". The keys are variables of the vocabulary, situations of this profile, and
 * parameters: `token-request.scope: present`, `absent` or a value.
 * @examples [{ "client.type": "public" }, { "access-request.scope": "present", "server-wants-nonce": true }]
 */
export interface ConditionMap {
  readonly [variable: string]: ConditionValue;
}

/** When something holds: one map, or a list of maps joined by "or". No operators, no nesting. */
export type Condition = ConditionMap | readonly ConditionMap[];

// ------------------------------------------------------------------------------------------------- evidence and sources

/** Why no test can show that a duty is met. */
export interface NotTested {
  /** A reason of the vocabulary. */
  readonly reason: Id;
  /** What exactly cannot be seen. */
  readonly note?: Text;
}

/** What a profile, message, proof, line or duty says about itself; the inner one wins over the outer one. */
export interface Evidence {
  /** Where it comes from. Inherited by everything inside. */
  readonly source?: Source;
  /**
   * The conformance check, or checks, that show it.
   * @examples ["server-refuses-old-proof"]
   */
  readonly check?: string | readonly string[];
  /** Why no check shows it. */
  readonly "not-tested"?: NotTested;
  /** Why it is a duty although no BCP 14 word of the source says so. Printed beside the duty. */
  readonly derived?: Text;
  /** Why the fact could not be confirmed in its source. Printed beside the duty. */
  readonly unverified?: Text;
  /** Objectives that it serves. Inherited by everything inside. */
  readonly serves?: readonly Id[];
}

// -------------------------------------------------------------------------------------------------------------- profile

/** One authorization profile: a specification that nobody has to adopt, and that binds whoever does. */
export interface Manifest extends Evidence {
  /** The name of the profile: file, folder and anchors are made from it. */
  readonly id: Id;
  /**
   * How the parties name the profile on the wire: a vendor prefix, one slash, a name.
   * @pattern ^[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$
   * @maxLength 200
   * @examples ["org.example/token-binding"]
   */
  readonly identifier?: string;
  /**
   * The name that people use: the heading of the document.
   * @minLength 1
   * @maxLength 120
   * @examples ["Token Binding"]
   */
  readonly title: string;
  /**
   * The version of this text: three numbers, or a day. In quotes where YAML would read a number.
   * @pattern ^(\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?|\d{4}-\d{2}-\d{2})$
   * @examples ["0.3.0", "2026-07-28"]
   */
  readonly version: string;
  /** How far the text has come. What the document needs, and how heavy findings weigh, grows with it. */
  readonly maturity: Maturity;
  /** Who edits this text. */
  readonly editors?: readonly string[];
  /** The references that this profile is written from. */
  readonly sources?: readonly string[];
  /** What the profile does, in two or three sentences. */
  readonly abstract: Text;
  /** The base specification that the profile adds to. */
  readonly base?: PinnedProfile;
  /** The profile, or document, that this one narrows. */
  readonly "profile-of"?: PinnedProfile;
  /** Revisions of the base protocol that the profile works with. */
  readonly revisions?: readonly string[];
  /** Where the profile can be in use at all. */
  readonly applies?: Condition;
  /**
   * Whose requirement words the document prints. Default: bcp14.
   * @enumDescriptions {
   *   "bcp14": "MUST, SHOULD and MAY of BCP 14.",
   *   "iso": "shall, should and may of ISO/IEC Directives.",
   * }
   */
  readonly keywords?: "bcp14" | "iso";
  /** The problems that the profile solves, each with the mechanism that solves it. */
  readonly solves: readonly Solution[];
  /** Inherited duties that yield to this profile. The only way to deviate from them. */
  readonly replaces?: readonly Replacement[];
  /** What the roles are called here and what they do. */
  readonly roles?: readonly RoleUse[];
  /** Terms of the document that a reader may not know, with their meaning. */
  readonly terms?: readonly Term[];
  /** Conditions that only this profile knows. */
  readonly situations?: readonly Situation[];
  /** Named choices that are not on the wire. */
  readonly options?: readonly Option[];
  /** How the parties tell each other that they support the profile; becomes "Discovery and negotiation". */
  readonly capability?: Capability;
  /** Messages, tokens and metadata documents, with their parameters. */
  readonly messages?: readonly Message[];
  /** What the sender signs, with which key, and how fresh it must be. Verifying it is the duty of the receiver. */
  readonly proofs?: readonly Proof[];
  /** Formulas that bind a proof to the content of a request. */
  readonly bindings?: readonly RequestBinding[];
  /** The duties that no parameter line, proof or binding already says. */
  readonly requirements?: readonly Requirement[];
  /** Answers that say no. Duties and checks refer to them by `error`. */
  readonly errors?: readonly ErrorResponse[];
  /** What happens in which order. */
  readonly flow?: readonly Step[];
  /** Inputs of examples; headers, digests, signatures and tokens are computed. */
  readonly examples?: readonly Example[];
  /** What remains open about a threat; the duties that answer it are computed from `serves`. */
  readonly threats?: readonly ThreatNote[];
  /** Prose: the problem, what the profile is not for, security, privacy and so on. */
  readonly sections?: readonly Section[];
  /** Names that the profile registers, or why it registers none. */
  readonly registrations?: readonly Registration[] | NoneBecause;
  /** How the profile stands to others; the tool checks it against what it computes. */
  readonly relations?: readonly Relation[];
  /** What the group decided, prefers or has left open, dated and with its source. */
  readonly decisions?: readonly Decision[];
  /** For deprecated profiles: since when, until when, and what takes their place. */
  readonly deprecation?: Deprecation;
  /** Versions older than the repository. */
  readonly history?: readonly HistoryEntry[];
  /** Ids that were used once. They are never used again. */
  readonly retired?: readonly Tombstone[];
}

/** In place of content that a mature document needs: why there is none. Printed. */
export interface NoneBecause {
  /**
   * Why there is none, as a full sentence.
   * @examples ["The profile introduces no new names."]
   */
  readonly none: Text;
}

/** One problem and how it is solved. Overlap is decided per objective. */
export interface Solution {
  /** The problem, from the vocabulary. */
  readonly objective: Id;
  /** The way it is solved, from the vocabulary. */
  readonly mechanism: Id;
}

/** One inherited duty that yields. */
export interface Replacement {
  /** The duty of the base or upstream document. */
  readonly duty: Ref;
  /** Which statement of a parameter line is meant. Default: all of them. */
  readonly of?: "presence" | "values" | "scheme" | "equals" | "type" | "check";
  /** When it yields; outside of it the duty still binds. */
  readonly when?: Condition;
  /** Why the duty yields, as a full sentence. */
  readonly because: Text;
}

/** A role in this profile. */
export interface RoleUse {
  /** The role, from the vocabulary. */
  readonly role: Id;
  /**
   * What the role is called in this document, with its article.
   * @examples ["the resource server"]
   */
  readonly term?: string;
  /** What the role does here, as a verb phrase in the third person. */
  readonly does: Text;
}

/** A term of this document. */
export interface Term {
  /**
   * The term as the text uses it.
   * @examples ["pre-registered key"]
   */
  readonly term: string;
  /** What it means, as a full sentence. */
  readonly means: Text;
  /** Where the meaning comes from. */
  readonly source?: Source;
}

/** A condition that only this profile knows. The analysis knows nothing about it but its name. */
export interface Situation {
  /**
   * The name that conditions use: `when: { server-wants-nonce: true }`.
   * @examples ["server-wants-nonce"]
   */
  readonly id: Id;
  /** The clause a sentence uses: subject first, no "when", no final stop. */
  readonly says: Text;
  /** The clause for the opposite, if a condition uses `false`. */
  readonly else?: Text;
}

/** A choice that is not on the wire. */
export interface Option {
  /** The name by which requirements speak of the choice. */
  readonly id: Id;
  /** A noun phrase, without article. */
  readonly title: string;
  /** What can be chosen. */
  readonly values: readonly OptionValue[];
}

/** One of several values of an option. */
export interface OptionValue {
  /** The name by which requirements choose the value. */
  readonly id: Id;
  /** A noun phrase, as the sentence prints it. */
  readonly title: string;
}

/** How the parties tell each other that they support the profile. */
export interface Capability extends Evidence {
  /** The roles that declare it; an empty list: nobody does. */
  readonly "declared-by": readonly Id[];
  /** Settings beside the declaration, as parameter lines. */
  readonly settings?: readonly Parameter[];
  /**
   * What happens when only one side supports the profile: the base applies, or the request is refused.
   * @enumDescriptions {
   *   "core": "The base specification alone applies.",
   *   "refuse": "The request is refused.",
   * }
   */
  readonly fallback: "core" | "refuse";
}

// ------------------------------------------------------------------------------------------------------------- messages

/** A group of parameters that travels together: a request, a response, a token, a metadata document, a proof. */
export interface Message extends Evidence {
  /**
   * The name that references use: `token-request.resource`.
   * @examples ["token-request"]
   */
  readonly id: Id;
  /**
   * A noun phrase in lower case, without article. Taken from the extended message where it is left out.
   * @examples ["token exchange request"]
   */
  readonly title?: string;
  /** "a" or "an" where the usual rule is wrong. */
  readonly article?: "a" | "an";
  /** The message of the base, of the profile that this one narrows, or of this profile that this one adds lines to. */
  readonly extends?: Ref;
  /** What it looks like on the wire. Taken from the extended message where it is left out. */
  readonly form?: Form;
  /** The role that sends, issues or publishes it. */
  readonly from?: Id;
  /** The role, or roles, that receive it. */
  readonly to?: Id | readonly Id[];
  /**
   * What the receiver does with members that nobody declares.
   * @enumDescriptions {
   *   "ignore": "The receiver ignores them, so that later versions can add some.",
   *   "refuse": "The receiver refuses the message.",
   * }
   */
  readonly unknown?: "ignore" | "refuse";
  /** The authentication scheme of a challenge. */
  readonly scheme?: string;
  /** Whether the parties tell each other by it what they can do: who somebody is has no place there. */
  readonly negotiates?: boolean;
  /** What it is for, in one sentence. */
  readonly means?: Text;
  /** Who must refuse a message that breaks its lines, for all lines that do not say it themselves. */
  readonly checked?: Checked;
  /** Parameters of which some, or exactly one, must travel. */
  readonly choices?: readonly Choice[];
  /** What travels, one line each. A line is a duty of the sender; nothing else needs to say it. */
  readonly parameters?: readonly Parameter[];
}

/** The receiver's side of a line, message or proof: it refuses what breaks it. */
export interface Checked {
  /** The role, or roles, that check. */
  readonly by: Id | readonly Id[];
  /** The error of this profile, or of its base, that follows. */
  readonly error?: Id;
  /** How strictly. Default: MUST. */
  readonly level?: "MUST" | "SHOULD" | "MAY";
  /** Where the duty to check comes from. */
  readonly source?: Source;
  /** The conformance check, or checks, that show it. */
  readonly check?: string | readonly string[];
  /** Why no conformance check shows it. */
  readonly "not-tested"?: NotTested;
  /** Why it is a duty although no BCP 14 word of the source says so. */
  readonly derived?: Text;
}

/** Parameters of one message of which some may or must travel. */
export interface Choice extends Evidence {
  /** The name of the choice; its anchor on the page. */
  readonly id: Id;
  /**
   * How many of them travel.
   * @enumDescriptions {
   *   "exactly-one": "One, and no other.",
   *   "at-least-one": "One or several.",
   *   "at-most-one": "One or none.",
   * }
   */
  readonly kind: "exactly-one" | "at-least-one" | "at-most-one";
  /**
   * Names of parameters of this message.
   * @minItems 2
   * @maxItems 8
   */
  readonly of: readonly string[];
  /** Whether it must travel, or should. Default: required. */
  readonly presence?: "required" | "recommended";
  /** When the choice has to be made. Without it: always. */
  readonly when?: Condition;
}

/** What a value must be. At most one of these is written, except `not` and `size` beside a type. */
export interface ValueRule {
  /** The values that are allowed. */
  readonly values?: readonly Scalar[];
  /** Values that a list must contain. */
  readonly contains?: readonly Scalar[];
  /** Values that are not allowed. */
  readonly not?: readonly Scalar[];
  /**
   * A regular expression that the whole value matches.
   * @maxLength 200
   */
  readonly pattern?: string;
  /** Bounds of a number. */
  readonly range?: Interval;
  /**
   * The length in octets.
   * @minimum 0
   * @asType integer
   */
  readonly size?: number;
  /** What the value is equal to: a relation of the vocabulary, or another parameter. */
  readonly equals?: Ref;
  /** What the value is one of: a relation of the vocabulary, or another parameter. */
  readonly within?: Ref;
}

/** What a value must be in one situation. */
export interface ValueCase extends ValueRule {
  /** The situation in which this value rule holds. */
  readonly when: Condition;
}

/** One position on the wire. Its presence and its values are duties of the sender. */
export interface Parameter extends ValueRule, Evidence {
  /**
   * The name on the wire; a dot leads into an object (`cnf.jkt`), a final `*` stands for a group of fields
   * (`X-Param-*`), and members of a JSON-RPC message are JSON Pointers (`/params/name`).
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string;
  /** Needed only where two lines of a message have one name. */
  readonly id?: Id;
  /** Where it travels, if not where the form of the message says. */
  readonly in?: Place;
  /** What the value looks like. Not needed where `values`, `equals` or an inherited line fix it. */
  readonly type?: ValueType;
  /**
   * A JSON list of the type, or one value that may stand alone.
   * @enumDescriptions {
   *   "list": "Always a JSON list.",
   *   "one-or-list": "One value alone, or a JSON list.",
   * }
   */
  readonly many?: "list" | "one-or-list";
  /** Whether the sender includes it. This is a requirement; no other line repeats it. */
  readonly presence: Presence;
  /** The word of the source for the presence. */
  readonly word?: Word;
  /** When the presence holds. */
  readonly when?: Condition;
  /** The presence elsewhere. */
  readonly otherwise?: "optional" | "not-recommended" | "forbidden" | "recommended";
  /** The level of the value rule where it is lower than that of the presence. */
  readonly level?: "SHOULD" | "MAY";
  /**
   * The value in each situation.
   * @minItems 1
   * @maxItems 32
   */
  readonly cases?: readonly ValueCase[];
  /** What a receiver takes it for when it is absent. */
  readonly default?: Scalar;
  /** Whether values may be added later without a new profile. */
  readonly extensible?: boolean;
  /** The authentication scheme of an `Authorization` field. */
  readonly scheme?: string;
  /** The message, token or proof that it carries. */
  readonly holds?: Ref;
  /** Whether whoever has the value has the right. */
  readonly credential?: boolean;
  /** The role that is known by it: whoever reads the value knows which party of that role it is. */
  readonly identifies?: Id;
  /** What it is for, as a full sentence; printed in the table. */
  readonly means?: Text;
  /** A value that the document and its examples show. */
  readonly example?: Scalar | readonly Scalar[] | { readonly [member: string]: unknown };
  /** Who refuses a message in which this line is broken, and with which error. */
  readonly checked?: Checked;
  /** A JSON Schema, only where the type, the values and the pattern cannot say it. */
  readonly schema?: { readonly [keyword: string]: unknown };
}

// --------------------------------------------------------------------------------------------------------------- proofs

/** Evidence, fresh for a message, that the sender holds a key. Verifying it is a duty of the receiver and needs no line. */
export interface Proof extends Evidence {
  /** The name that references use: `possession.nonce`. */
  readonly id: Id;
  /** A noun phrase in lower case, without article. */
  readonly title: string;
  /** "a" or "an" where the usual rule is wrong. */
  readonly article?: "a" | "an";
  /** From the vocabulary. */
  readonly mechanism: Id;
  /**
   * How the proof is made.
   * @enumDescriptions {
   *   "http-message-signature": "A signature over components of the HTTP message (RFC 9421).",
   *   "jwt": "A signed JWT; its claims stand at `message`.",
   * }
   */
  readonly form: "http-message-signature" | "jwt";
  /** The message of form `jwt` that is the proof. */
  readonly message?: Ref;
  /** The role that holds the key and makes the proof. */
  readonly from: Id;
  /** The role that verifies it. */
  readonly to: Id;
  /** The message that it protects. */
  readonly protects: Ref;
  /** What is signed, in the order of the signature. */
  readonly covers?: readonly CoveredComponent[];
  /** Signature parameters. The claims of a proof of form `jwt` stand at its message. */
  readonly parameters?: readonly Parameter[];
  /** Which key verifies the proof, and how the verifier knows. */
  readonly key: ProofKey;
  /** Algorithms that may be used. */
  readonly algorithms?: readonly string[];
  /** How old, and how far in the future, a proof may be. */
  readonly window?: FreshnessWindow;
  /** What the verifier remembers so that a proof works once. */
  readonly memory?: ReplayMemory;
  /**
   * How many proofs of this kind a message may carry.
   * @minimum 1
   * @asType integer
   */
  readonly "at-most"?: number;
  /** From what the verifier derives the components, also behind a proxy. */
  readonly context?: Text;
  /** How a response is bound to the request: `none`, or in words. */
  readonly response?: Text;
  /** The error that follows when the proof does not hold. */
  readonly checked?: Checked;
}

/** A covered component of an HTTP message signature (RFC 9421 section 2). */
export interface CoveredComponent extends Evidence {
  /**
   * The component name: a field in lower case or a derived component; a final `*` covers every field of a group.
   * @minLength 1
   * @maxLength 120
   * @examples ["@method", "content-digest", "x-param-*"]
   */
  readonly component: string;
  /** Needed only where two lines, for two situations, cover one component. */
  readonly id?: Id;
  /**
   * Component parameters (RFC 9421 sections 2.1 to 2.4).
   * @examples [{ "key": "sha-256" }, { "req": true }]
   */
  readonly with?: ComponentParameters;
  /** Whether the signature must cover it. */
  readonly presence: "required" | "recommended" | "optional" | "not-recommended" | "forbidden";
  /** The word of the source where it is not the plain level. */
  readonly word?: Word;
  /** When it must be covered. Without it: always. */
  readonly when?: Condition;
}

/** Parameters of a component identifier. Names that are not registered are findings. */
export interface ComponentParameters {
  readonly [parameter: string]: string | boolean;
}

/** Which key verifies a proof, and why it is the right one. */
export interface ProofKey {
  /**
   * Where the verifier finds the key: relations of the vocabulary or parameters.
   * @minItems 1
   */
  readonly from: readonly Ref[];
  /** How the verifier knows the algorithm: relations or parameters. */
  readonly "algorithm-from"?: readonly Ref[];
  /**
   * Which keys are fit.
   * @enumDescriptions {
   *   "asymmetric": "Key pairs only.",
   *   "symmetric": "Shared secrets only.",
   *   "any": "Both.",
   * }
   */
  readonly fit: "asymmetric" | "symmetric" | "any";
}

/** Bounds of the age of a proof, judged by the clock of the verifier. */
export interface FreshnessWindow {
  /** The parameter that carries the time, if it is not the usual one of the mechanism. */
  readonly of?: string;
  /**
   * How old a proof may be.
   * @examples ["300s"]
   */
  readonly past: Duration;
  /**
   * How far in the future its time may lie, for clocks that differ.
   * @examples ["30s"]
   */
  readonly future: Duration;
  /** Whether the verifier may be stricter. */
  readonly stricter?: boolean;
  /** Where it comes from, if not where the proof does. */
  readonly source?: Source;
  /** The conformance check, or checks, that show it. */
  readonly check?: string | readonly string[];
  /** Why it is a duty although no BCP 14 word of the source says so. */
  readonly derived?: Text;
}

/** What a verifier remembers so that a proof works once. */
export interface ReplayMemory {
  /** The parameter that makes a proof unique. */
  readonly of: string;
  /**
   * Who shares the memory: nobody remembers, each instance, or all instances of the verifier.
   * @enumDescriptions {
   *   "none": "Nothing is remembered; a proof can be repeated inside the window.",
   *   "instance": "Each instance remembers what it saw itself.",
   *   "shared": "All instances of the verifier share one memory.",
   * }
   */
  readonly scope: "none" | "instance" | "shared";
  /** How long: as long as the window is open, or a duration. */
  // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- the schema tells them apart
  readonly for?: "window" | Duration;
  /** Where it comes from, if not where the proof does. */
  readonly source?: Source;
  /** The conformance check, or checks, that show it. */
  readonly check?: string | readonly string[];
  /** Why it is a duty although no BCP 14 word of the source says so. */
  readonly derived?: Text;
}

/** A formula: what is taken from the content of a request, in which form, digested how, carried where. */
export interface RequestBinding extends Evidence {
  /** The name of the formula; its anchor on the page. */
  readonly id: Id;
  /** The heading under which the formula is printed. */
  readonly title: string;
  /** The proof that the digest becomes part of. */
  readonly proof: Id;
  /** What a strict reader of the content refuses. */
  readonly parse?: BindingParser;
  /**
   * What is selected; `whole` takes all octets of the content.
   */
  readonly select: "whole" | readonly Selection[];
  /**
   * The form under the digest: the octets as sent, or JSON in canonical form (RFC 8785).
   * @enumDescriptions {
   *   "octets": "The octets as sent.",
   *   "jcs": "JSON in canonical form (RFC 8785).",
   * }
   */
  readonly canonical: "octets" | "jcs";
  /** The hash function. */
  readonly digest: "sha-256" | "sha-512";
  /** The parameter that carries the digest: a claim of the proof, or a header field that the proof covers. */
  readonly carrier: Ref;
}

/** What the reader of the content does with hostile content. */
export interface BindingParser {
  /**
   * What happens when an object has one name twice.
   * @enumDescriptions {
   *   "refuse": "The request is refused.",
   *   "last": "The last one counts.",
   * }
   */
  readonly "duplicate-names": "refuse" | "last";
  /**
   * What happens with a JSON-RPC batch.
   * @enumDescriptions {
   *   "refuse": "The request is refused.",
   *   "each": "Each request of the batch is bound on its own.",
   * }
   */
  readonly batch?: "refuse" | "each";
  /**
   * Which numbers are read.
   * @enumDescriptions {
   *   "i-json": "Those that every reader understands alike (RFC 7493); others are refused.",
   *   "any": "All of them.",
   * }
   */
  readonly numbers?: "i-json" | "any";
  /**
   * How deep objects and lists may be nested.
   * @minimum 1
   * @maximum 1000
   * @asType integer
   */
  readonly "max-depth"?: number;
}

/** One value taken from the content. */
export interface Selection {
  /** The name under the digest. */
  readonly as: Id;
  /**
   * A JSON Pointer (RFC 6901).
   * @pattern ^(/([^~/]|~[01])*)+$
   * @maxLength 400
   */
  readonly pointer: string;
  /** Whether the content must have it. Default: optional; what is absent is left out. */
  readonly presence?: "required" | "optional";
  /** Only names selected without condition may be tested here. */
  readonly when?: Condition;
}

// --------------------------------------------------------------------------------------------------------- requirements

/** A duty that no parameter line says. Its sentence is made from its fields; level and role are never typed by hand. */
export interface Requirement extends Evidence {
  /** The permanent id, shown in the document and used as its anchor. */
  readonly id: DutyId;
  /** The one role that it binds. */
  readonly role: Id;
  /** What is asked of the role. */
  readonly level: Level;
  /** The word of the source where it is not the plain level: printed instead of it. */
  readonly word?: Word;
  /** An action of the vocabulary; `other` with a phrase for what the vocabulary cannot say. */
  readonly action: Id;
  /** What it is about: a message, token, proof, option, cited section, or parameters of one message. */
  readonly object?: Ref | readonly Ref[];
  /** The values that the duty is about. */
  readonly values?: readonly Scalar[];
  /**
   * Which of several values: each, at least one, or exactly one. Default: each.
   * @enumDescriptions {
   *   "at-least-one": "One or several of the values.",
   *   "exactly-one": "One of the values and no other.",
   * }
   */
  readonly choose?: "at-least-one" | "exactly-one";
  /** Bounds of an age, a duration or a number. */
  readonly range?: DutyRange;
  /** A relation of the vocabulary, or another parameter. */
  readonly equals?: Ref;
  /** The role or message that something goes to. */
  readonly to?: Ref;
  /** The error that follows. */
  readonly error?: Id;
  /** The message, or step, where the object does not already name it. */
  readonly during?: Ref;
  /** When the duty holds. Without it: always. */
  readonly when?: Condition;
  /** The exception: when it does not hold. */
  readonly unless?: Condition;
  /** What follows the level: a verb phrase in the base form, one duty, no condition, no role but as `{role}`. */
  readonly phrase?: Text;
  /** Why, in a sentence of its own that is printed after the duty. */
  readonly because?: Text;
}

/** Bounds in a requirement. */
export interface DutyRange {
  /** The age of what a time says; negative is the future. */
  readonly age?: Interval;
  /** How long something lasts. */
  readonly for?: Duration;
  /** A number. */
  readonly value?: Interval;
}

// -------------------------------------------------------------------------------------------- errors, flow and examples

/** An answer that says no. Which duties raise it is computed from their `error`. */
export interface ErrorResponse extends Evidence {
  /**
   * The name that `error` uses.
   * @examples ["invalid-request"]
   */
  readonly id: Id;
  /**
   * The HTTP status.
   * @minimum 100
   * @maximum 599
   * @asType integer
   */
  readonly status?: number;
  /** The code on the wire; left out where there is none. */
  readonly code?: string | number;
  /** The message that it comes in; sender and receiver follow. */
  readonly in?: Ref;
  /** Parameters of that message that it carries. */
  readonly carries?: readonly string[];
  /** What it says, as a clause. */
  readonly says: Text;
}

/** One step of the flow. */
export interface Step {
  /** The name of the step; `during` may use it. */
  readonly id: Id;
  /** The role that acts. */
  readonly from: Id;
  /** The role that it acts on; the same role for what happens inside it. */
  readonly to: Id;
  /** The message that travels. */
  readonly message?: Ref;
  /** What happens, as a verb phrase in the third person, where no message says it. */
  readonly does?: Text;
  /** Whether the flow works without it. */
  readonly optional?: boolean;
  /** When the step takes place. Without it: always. */
  readonly when?: Condition;
}

/** Inputs of an example. Everything that can be computed from them is. */
export interface Example {
  /** The name of the example; its anchor on the page. */
  readonly id: Id;
  /** The heading of the example. */
  readonly title: string;
  /** The message that is shown. */
  readonly message: Ref;
  /** The proof that protects it. */
  readonly proof?: Ref;
  /** The test key, by name. */
  readonly key?: string;
  /**
   * The time of the example, UTC.
   * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$
   */
  readonly clock?: string;
  /**
   * The HTTP method.
   * @examples ["POST"]
   */
  readonly method?: string;
  /**
   * The URL of the request.
   * @examples ["https://server.example.com/orders"]
   */
  readonly target?: string;
  /**
   * The label of the signature in `Signature-Input` and `Signature`.
   * @examples ["sig1"]
   */
  readonly label?: string;
  /** Values of parameters by name; the `example` of the line where none is given. */
  readonly values?: { readonly [parameter: string]: unknown };
  /** The JSON content, sent compactly in the written order. */
  readonly content?: unknown;
  /** Text before the example. */
  readonly text?: Text;
  /** Changes that a receiver must refuse, one at a time. */
  readonly "refused-when"?: readonly RefusedWhen[];
  /** The published text that shows it, where it is not ours. */
  readonly source?: Source;
}

/** One change that breaks an example, and the duty that catches it. */
export interface RefusedWhen {
  /** A parameter, `covers`, `parameters`, `content` or `base`. */
  readonly change: string;
  /** The value in its place. */
  readonly to?: Scalar;
  /** What is left out of a list. */
  readonly drop?: string;
  /** What is added to a list. */
  readonly add?: string;
  /** What is written twice. */
  readonly repeat?: string;
  /** The duty, or the section of a standard. */
  readonly by: string;
}

// ------------------------------------------------------------------------------------------------- prose and governance

/** What remains open about a threat. The duties that answer it are computed from `serves`. */
export interface ThreatNote {
  /** From the vocabulary. */
  readonly threat: Id;
  /** What the duties do not prevent, as a full sentence. */
  readonly remains?: Text;
}

/**
 * Named places of the document where an editor writes prose.
 * @enumDescriptions {
 *   "problem": "What problem the profile solves; printed in the introduction.",
 *   "not-for": "What the profile is not for.",
 *   "conventions": "Notation and wording beyond BCP 14.",
 *   "overview": "How the parts work together; printed with the flow.",
 *   "messages": "Before or beside the messages.",
 *   "proofs": "Before or beside the proofs.",
 *   "discovery": "How the parties find out about each other.",
 *   "errors": "What to do about errors.",
 *   "security": "Security considerations; needed from draft on.",
 *   "privacy": "Privacy considerations; needed from candidate on.",
 *   "compatibility": "Living together with what is deployed.",
 *   "acknowledgments": "Who helped.",
 * }
 */
export type SectionPlace =
  | "problem"
  | "not-for"
  | "conventions"
  | "overview"
  | "messages"
  | "proofs"
  | "discovery"
  | "errors"
  | "security"
  | "privacy"
  | "compatibility"
  | "acknowledgments";

/** Prose of the editor, or why there is none. */
export interface Section {
  /** Where in the document the text stands. */
  readonly at: SectionPlace;
  /** The name of the section; its anchor on the page. */
  readonly id: Id;
  /** The heading, where the place alone does not say enough. */
  readonly title?: string;
  /** The text, as Markdown. Duties, parameters and roles are named as `{id}`; requirement words belong to duties. */
  readonly text?: Prose;
  /** In place of a text: why there is nothing to say. */
  readonly none?: Text;
}

/** A name that the profile, or a document it builds on, registers. */
export interface Registration {
  /**
   * The registry, by its name.
   * @examples ["OAuth Parameters"]
   */
  readonly registry: string;
  /** The name that is registered. */
  readonly name: string;
  /** The document that registers it: a reference, or `this`. */
  readonly by: string;
}

/** How this profile stands to another. Symmetric relations are written on one side. */
export interface Relation {
  /**
   * How the two stand to each other.
   * @enumDescriptions {
   *   "alternative": "Both solve the same problem; an implementer chooses one.",
   *   "supersedes": "This profile takes the place of the other.",
   *   "composes-with": "Both can be used together.",
   *   "migrates-to": "Whoever uses this profile moves to the other.",
   * }
   */
  readonly kind: "alternative" | "supersedes" | "composes-with" | "migrates-to";
  /** The other profile. */
  readonly profile: Id;
  /** Why, as a full sentence. */
  readonly because: Text;
  /** How an implementer chooses, or how a receiver tells them apart. */
  readonly choose?: Text;
}

/** What the group decided, prefers or has left open. */
export interface Decision {
  /**
   * What became of the question.
   * @enumDescriptions {
   *   "decided": "The group decided.",
   *   "preferred": "The group leans this way without a decision.",
   *   "rejected": "The group decided against it.",
   *   "open": "Nobody has decided yet; printed where it matters.",
   * }
   */
  readonly kind: "decided" | "preferred" | "rejected" | "open";
  /** The day of the decision. */
  readonly date?: Day;
  /** What was decided, or what is open. */
  readonly text: Text;
  /** Where it is recorded. */
  readonly source?: Source;
  /** What an open question is about; it is shown there. */
  readonly about?: Ref;
}

/** How a deprecated profile ends. */
export interface Deprecation {
  /** The day from which it is deprecated. */
  readonly since: Day;
  /** The earliest day of its removal. */
  readonly removal: Day;
  /** The profile that takes its place, or why there is none. */
  readonly replacement: Id | NoneBecause;
  /** How to move. */
  readonly migration: Text;
}

/** A version older than the repository. */
export interface HistoryEntry {
  /**
   * The version.
   * @examples ["0.1.0"]
   */
  readonly version: string;
  /** The day of that version. */
  readonly date: Day;
  /** What changed. */
  readonly text: Text;
}

/** An id that was used once. */
export interface Tombstone {
  /** The id that was used. */
  readonly id: string;
  /** The version that no longer has it. */
  readonly since: string;
  /** Why it was retired. */
  readonly because: Text;
  /** The id that says it now. */
  readonly "replaced-by"?: string;
}
