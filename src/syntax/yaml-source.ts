import type { Suppression } from "../findings/disposition.ts";
import { isJson } from "./is-json.ts";
import type { SourceFile, Span } from "../text/source-file.ts";
import { Places, type YamlPath } from "./places.ts";

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
  /** All places as one line of text, from which `restoreYamlSource` has them again. */
  placesText(): string;
}

/** What is kept of a source to have it again without parsing: valid as long as the text of its file is the same. */
export interface StoredSource {
  /** As `YamlSource` has it. */
  readonly value: unknown;
  /** What `placesText` gave. */
  readonly places: string;
  readonly suppressions: readonly StoredSuppression[];
}

/** A suppression with its comment as two offsets. */
export type StoredSuppression = Omit<Suppression, "span"> & { readonly start: number; readonly end: number };

export function storeYamlSource(source: YamlSource): StoredSource {
  const suppressions = source.suppressions.map(({ span: { start, end }, ...rest }) => ({ ...rest, start, end }));
  return { value: source.value, places: source.placesText(), suppressions };
}

/** A source that holds nothing of the text of its file, which can go then; its values are the same. */
export function withoutText(source: YamlSource): YamlSource {
  if (!isJson(source.file.text)) return source;
  // What a parser of JSON makes stands on its own, and in less room than what was filled key by key.
  return { ...source, value: JSON.parse(JSON.stringify(source.value)) as unknown };
}

/** The source again, for a file with the same text. Places are read when somebody first asks for one. */
export function restoreYamlSource(file: SourceFile, { value, places, suppressions }: StoredSource): YamlSource {
  let read: Places | undefined;
  return {
    file,
    value,
    suppressions: suppressions.map(({ start, end, ...rest }) => ({ ...rest, span: { file, start, end } })),
    locate: (path, at) => (read ??= Places.fromText(file, places)).locate(path, at),
    placesText: () => places,
  };
}
