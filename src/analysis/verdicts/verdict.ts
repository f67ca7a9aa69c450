import type { Level } from "../../manifest/types.ts";
import type { Duty } from "../../model/set/duty.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { Undecided } from "../choices/problem.ts";
import type { Assignment } from "../conditions/assignment.ts";
import type { Certainty } from "../../findings/finding.ts";

/** A key as a finding names it. */
export interface Behaviour {
  readonly role: string;
  /** Canonical: `send`, `use`, `support`, `accept`, `remember`, `cover` …, or the id of an act. */
  readonly action: string;
  /** A slot as `place name`, or what else the action is about. */
  readonly object: string;
  /** The id of the message, proof or owner; empty where there is none. */
  readonly channel: string;
  /** Of an each-of key: the values that the verdict is about, in words. */
  readonly values?: readonly string[];
}

/** What was found, and the keys on which it could not all be sought. */
export interface Judged<Verdict> {
  readonly verdicts: readonly Verdict[];
  readonly undecided: readonly Undecided[];
}

/** One manifest item of a witness. */
export interface Member {
  readonly profile: Profile;
  /** The id of the line or duty that an author would change. */
  readonly item: string;
  /** Its duties that take part. */
  readonly duties: readonly Duty[];
  readonly level: Level;
  /** What it permits, or prefers where it is a preference, in words. */
  readonly permits: readonly string[];
  /** What it rules out of everything that anybody names. */
  readonly excludes: readonly string[];
  readonly isPreference: boolean;
}

/** Why a verdict is true (docs/analysis.md 1.7). */
export interface Witness {
  /** Irreducible: without any of them the verdict falls. */
  readonly members: readonly Member[];
  /** One situation in which it is so, with the variables that matter. */
  readonly situation: Assignment;
  readonly certainty: Certainty;
}

/** What an author could do about a verdict. */
export type WayOut =
  | { readonly kind: "exclude"; readonly item: string; readonly variable: string; readonly value?: string }
  | { readonly kind: "unless"; readonly item: string; readonly exception: string }
  | { readonly kind: "replace"; readonly item: string; readonly by: string; readonly situation: Assignment }
  | { readonly kind: "widen-replaces"; readonly item: string; readonly by: string; readonly situation: Assignment }
  | { readonly kind: "relax"; readonly item: string }
  | { readonly kind: "declare-relation"; readonly profiles: readonly string[] }
  | { readonly kind: "acknowledge" };

/** Something that holds of a set of profiles on one key: one finding each (docs/analysis.md 1.3.1). */
export interface KeyVerdict {
  readonly behaviour: Behaviour;
  /** The profiles whose items take part, by id. */
  readonly profiles: readonly string[];
  /** The smallest of the certain witnesses, or of all where none is certain. */
  readonly witness: Witness;
  /** All irreducible sets of items among exactly these profiles, as far as they were sought; the certain ones first. */
  readonly all: readonly Witness[];
  readonly waysOut: readonly WayOut[];
  /** Where more than one set of profiles is told as one verdict: every item that takes part, by profile. */
  readonly cluster?: readonly Member[];
  /** Survives edits that keep the meaning of both sides (docs/analysis.md 1.8). */
  readonly fingerprint: string;
}

/** No choice conforms in a situation that can occur (docs/analysis.md 1.3.1). */
export interface Conflict extends KeyVerdict {
  readonly kind: "conflict";
  /** `singleton`: every member claims a value of its own for what can be there once. */
  readonly nature: "contradiction" | "singleton";
}

/** Preferences or permissions that cannot be followed where something conforms (docs/analysis.md 1.3.2). */
export interface Tension extends KeyVerdict {
  readonly kind: "tension";
  /** `lost`: one can be followed nowhere. `joint`: several cannot be followed together. */
  readonly nature: "lost" | "joint";
}
