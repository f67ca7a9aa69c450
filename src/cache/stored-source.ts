import type { Suppression } from "../findings/decisions/disposition.ts";
import { startOf, type SourceFile } from "../text/source-file.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import { Places } from "../syntax/places.ts";
import type { YamlSource } from "../syntax/yaml-source.ts";

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

/**
 * The source again, for a file with the same text. What was stored may be anything: nothing comes of what does not have the
 * form of it; whether the value is one of the format is for whoever validates it. Places are read when somebody first asks
 * for one; where what was stored of them cannot be so, the file is parsed for them.
 */
export function restoreYamlSource(file: SourceFile, stored: unknown): YamlSource | undefined {
  if (!isStoredSource(stored, file)) return undefined;
  const { value, places, suppressions } = stored;
  let located: YamlSource["locate"] | undefined;
  return {
    file,
    value,
    suppressions: suppressions.map(({ start, end, ...rest }) => ({ ...rest, span: { file, start, end } })),
    locate: (path, at) => (located ??= locatorOf(file, places))(path, at),
    placesText: () => places,
  };
}

function locatorOf(file: SourceFile, stored: string): YamlSource["locate"] {
  const places = Places.fromText(file, stored);
  if (places !== undefined) return (path, at) => places.locate(path, at);
  const source = parseYaml(file).value;
  return (path, at) => source?.locate(path, at) ?? startOf(file);
}

function isStoredSource(stored: unknown, file: SourceFile): stored is StoredSource {
  if (typeof stored !== "object" || stored === null) return false;
  const { value, places, suppressions } = stored as Partial<Record<keyof StoredSource, unknown>>;
  const isWhole = value !== null && value !== undefined && typeof places === "string" && Array.isArray(suppressions);
  return isWhole && suppressions.every((one) => isStoredSuppression(one, file));
}

function isStoredSuppression(stored: unknown, { text }: SourceFile): boolean {
  if (typeof stored !== "object" || stored === null) return false;
  const { rule, reason, until, start, end, nodeStart, nodeEnd } = stored as Partial<
    Record<keyof StoredSuppression, unknown>
  >;
  return (
    typeof rule === "string" &&
    [reason, until].every((one) => one === undefined || typeof one === "string") &&
    isRange(start, end, text) &&
    // What begins at the end of a file is taken to be one character long.
    isRange(nodeStart, nodeEnd, `${text} `)
  );
}

function isRange(start: unknown, end: unknown, text: string): boolean {
  const isNumber = typeof start === "number" && typeof end === "number" && [start, end].every(Number.isSafeInteger);
  return isNumber && 0 <= start && start <= end && end <= text.length;
}
