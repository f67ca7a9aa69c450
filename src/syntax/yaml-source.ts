import type { Suppression } from "../findings/decisions/disposition.ts";
import type { SourceFile, Span } from "../text/source-file.ts";
import type { YamlPath } from "./places.ts";

/** A YAML file as plain values that know where they stand. */
export interface YamlSource {
  readonly file: SourceFile;
  /** Maps, lists and scalars as JSON has them; never null, as an empty file has no source. */
  readonly value: unknown;
  /** Comments that silence a rule at a node. */
  readonly suppressions: readonly Suppression[];
  /**
   * The smallest span of a key or value. Maps and lists are shown by their first line; for a missing path, the first
   * line of the nearest map or list above it.
   */
  readonly locate: (path: YamlPath, at: "key" | "value") => Span;
  /** All places as one line of text, for who keeps a file from one run to the next. */
  placesText(): string;
}
