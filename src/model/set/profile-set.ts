import type { Configuration } from "../../manifest/project-types.ts";
import type {
  Action,
  Layer,
  Mechanism,
  NotTestedReason,
  Objective,
  PlaceWord,
  Reference,
  RelationWord,
  Role,
  Threat,
  Variable,
  Vocabulary,
} from "../../manifest/vocabulary-types.ts";
import type { Located } from "../../manifest/located.ts";
import type { Span } from "../../text/source-file.ts";
import type { Profile } from "./profile.ts";

/** The vocabulary with its words by id. */
export interface Words {
  readonly located: Located<Vocabulary>;
  readonly vocabulary: Vocabulary;
  readonly roles: ReadonlyMap<string, Role>;
  readonly layers: ReadonlyMap<string, Layer>;
  /** None is a part of itself: a parent that closes a circle is left out. */
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly mechanisms: ReadonlyMap<string, Mechanism>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly relations: ReadonlyMap<string, RelationWord>;
  readonly places: ReadonlyMap<string, PlaceWord>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly threats: ReadonlyMap<string, Threat>;
  readonly notTested: ReadonlyMap<string, NotTestedReason>;
  readonly references: ReadonlyMap<string, Reference>;
}

/** Profiles that the configuration says are used together. */
export interface Bundle {
  readonly id: string;
  readonly title: string;
  /** Those that exist, each once. */
  readonly profiles: readonly Profile[];
  /** Where it is written. */
  readonly span: Span;
}

/** All resolved profiles with the words they share. Rules and emitters read it and never change it. */
export interface ProfileSet {
  readonly words: Words;
  readonly configuration: Configuration;
  /** By placement (base first), then id, then version; by code unit. */
  readonly profiles: readonly Profile[];
  /** Current editions. */
  readonly profilesById: ReadonlyMap<string, Profile>;
  readonly bundles: readonly Bundle[];
}
