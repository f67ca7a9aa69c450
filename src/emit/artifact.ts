import type { ProfileSet } from "../model/profile-set.ts";

/** A generated file: a path relative to the root, with forward slashes, and its text. */
export interface Artifact {
  readonly path: string;
  readonly contents: string;
}

/** Makes files of a profile set. Pure: the same set gives the same bytes, in the same order. */
export type Emitter = (set: ProfileSet) => readonly Artifact[];
