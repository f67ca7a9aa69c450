import type { YamlPath } from "../syntax/places.ts";
import type { SourceFile, Span } from "../text/source-file.ts";

/** A validated value that knows where each part of it stands in its file. */
export interface Located<T> {
  readonly file: SourceFile;
  readonly value: T;
  /** The smallest span of the key or value at a path; for a missing path, the nearest ancestor's first line. */
  spanOf(path: YamlPath, at: "key" | "value"): Span;
}
