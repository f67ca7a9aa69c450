/** A generated file: a path relative to the root, with forward slashes, and its text. */
export interface Artifact {
  readonly path: string;
  readonly contents: string;
}
