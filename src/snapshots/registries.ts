/**
 * Names that registries of the IETF hold, as far as the documents that profiles cite establish them. Every list is
 * partial: that a name is missing here does not show that it is free.
 */
import type { Place, ValueType } from "../manifest/types.ts";

/** One registered name. */
export interface RegisteredName {
  readonly name: string;
  /** The document that defines it. */
  readonly document: string;
  /** Where it may travel; a name registered for several places lists them all. */
  readonly places: readonly Place[];
  /** The type of its value, where the document fixes one of ours. */
  readonly type?: ValueType;
}

/** A registry with the names of it that are known here. */
export interface RegistrySnapshot {
  readonly id: string;
  /** What the registry lists, as a noun phrase. */
  readonly title: string;
  /** A list that is not complete cannot show that a name is unregistered. */
  readonly complete: boolean;
  /** Where the list was taken from. */
  readonly from: string;
  readonly names: readonly RegisteredName[];
}

const citing = "the documents that the bundled profiles are written from; the registry itself was not read";
