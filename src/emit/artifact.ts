import { Buffer } from "node:buffer";

/** A generated file: a path relative to the root, with forward slashes, and its text. */
export interface Artifact {
  readonly path: string;
  /** Stored as UTF-8. */
  readonly contents: string;
  /** The text as UTF-8, part by part, where it is so long that nobody should hold it as a whole. */
  readonly parts?: readonly Uint8Array[];
}

/** A long artifact, which makes its text only for who asks for it. Each part ends with a line or inside one. */
export class ArtifactInParts implements Artifact {
  readonly path: string;
  readonly parts: readonly Uint8Array[];

  constructor(path: string, parts: readonly Uint8Array[]) {
    this.path = path;
    this.parts = parts;
  }

  get contents(): string {
    return Buffer.concat(this.parts).toString();
  }
}
