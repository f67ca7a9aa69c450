/** Notation that does not mean to every reader what an author probably meant. */
export type Hazard =
  /** YAML 1.1 and 1.2 read it differently. */
  | { readonly kind: "ambiguous"; readonly reading: string; readonly formerReading: string }
  /** All readers agree, but what they read is not what is written: `1.10` is the number 1.1. */
  | { readonly kind: "lossy"; readonly reading: string; readonly canonical: string | undefined };

const text = "text";

/** What YAML 1.1 makes of notation that YAML 1.2 reads otherwise, most frequent first. */
const formerReadings: readonly { readonly pattern: RegExp; readonly read: (source: string) => string }[] = [
  { pattern: /^(?:y|yes|on)$/i, read: () => "the boolean true" },
  { pattern: /^(?:n|no|off)$/i, read: () => "the boolean false" },
  {
    pattern: /^[-+]?0[0-7]+$/,
    read: (source) => numberWords(signOf(source) * parseInt(source.replace(/^[-+]/, ""), 8)),
  },
  { pattern: /^[-+]?0[0-9]+$/, read: () => text },
  { pattern: /^0o[0-7]+$/, read: () => text },
  { pattern: /^[-+]?0b[01_]+$/, read: (source) => numberWords(signOf(source) * parseInt(bare(source).slice(2), 2)) },
  { pattern: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/, read: (source) => numberWords(inBase60(source)) },
  {
    pattern: /^[-+]?[0-9][0-9]*_[0-9_]*(?:\.[0-9_]*)?$/,
    read: (source) => numberWords(Number(bare(source)) * signOf(source)),
  },
  { pattern: /^[-+]?0x(?=[0-9a-fA-F_]*_)[0-9a-fA-F_]+$/, read: () => "a number" },
  { pattern: /^[-+]?[0-9]+[eE][-+]?[0-9]+$/, read: () => text },
  {
    pattern: /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}/,
    read: () => "a point in time",
  },
  { pattern: /^=$/, read: () => "the default of a map" },
];

/** Notation of which every pattern above can only match what begins so. */
const suspicious = /^[-+0-9yYnNoO=]/;

/**
 * What is wrong with a plain scalar, by its source and by the value that YAML 1.2 makes of it; nothing where all agree.
 * Days as in `2026-07-28` are no hazard: who makes a date of one prints the same day.
 */
export function hazardOf(source: string, value: unknown): Hazard | undefined {
  if (typeof value !== "string") return hazardOfValue(source, value);
  const formerReading = readingOfText(source);
  return formerReading === undefined ? undefined : { kind: "ambiguous", reading: text, formerReading };
}

/** What YAML 1.1 makes of a plain scalar that is text in YAML 1.2; nothing where it is text there as well. */
export function readingOfText(source: string): string | undefined {
  // Nothing longer is a number that anybody writes, and sentences are not looked at twice.
  if (source.length > 64 || !suspicious.test(source)) return undefined;
  return formerReadings.find(({ pattern }) => pattern.test(source))?.read(source);
}

/** The value of a scalar in words. */
export function readingOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "boolean") return `the boolean ${String(value)}`;
  return typeof value === "number" ? numberWords(value) : text;
}

function hazardOfValue(source: string, value: unknown): Hazard | undefined {
  const canonical = String(value);
  // Nearly everything ends here: a number, boolean or null as JSON writes it, or nothing at all.
  if (source === canonical || source === "") return undefined;
  const reading = readingOf(value);
  const formerReading = readingOfText(source);
  if (formerReading !== undefined && formerReading !== reading) return { kind: "ambiguous", reading, formerReading };
  return { kind: "lossy", reading, canonical: /Infinity|NaN/.test(canonical) ? undefined : canonical };
}

function numberWords(value: number): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value > 0 ? "infinity" : "minus infinity";
  return `the number ${String(value)}`;
}

function signOf(source: string): 1 | -1 {
  return source.startsWith("-") ? -1 : 1;
}

function bare(source: string): string {
  return source.replace(/^[-+]/, "").replaceAll("_", "");
}

function inBase60(source: string): number {
  const digits = bare(source).split(":").map(Number);
  return signOf(source) * digits.reduce((sum, digit) => sum * 60 + digit, 0);
}
