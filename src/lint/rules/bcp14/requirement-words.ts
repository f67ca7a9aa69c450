import type { Level, Word } from "../../../manifest/types.ts";

/** A requirement word that stands in a text outside code. */
export interface FoundWord {
  readonly word: Level | Word;
  readonly start: number;
  readonly end: number;
}

/** Longest first, so that `MUST NOT` is not read as `MUST`. */
const pattern =
  /\b(?:MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)\b/g;

/** The level that each word stands for (RFC 2119 sections 1 to 5). */
export const levelOfWord: Readonly<Record<Level | Word, Level>> = {
  MUST: "MUST",
  REQUIRED: "MUST",
  SHALL: "MUST",
  "MUST NOT": "MUST NOT",
  "SHALL NOT": "MUST NOT",
  SHOULD: "SHOULD",
  RECOMMENDED: "SHOULD",
  "SHOULD NOT": "SHOULD NOT",
  "NOT RECOMMENDED": "SHOULD NOT",
  MAY: "MAY",
  OPTIONAL: "MAY",
};

/** The requirement words of a text, in its order; what stands between backticks is code and does not count. */
export function requirementWords(text: string): readonly FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of withoutCode(text).matchAll(pattern)) {
    // The pattern matches nothing else than these words.
    const word = match[0] as Level | Word;
    found.push({ word, start: match.index, end: match.index + word.length });
  }
  return found;
}

/** The text with code spans blanked, so that offsets stay. */
export function withoutCode(text: string): string {
  if (!text.includes("`")) return text;
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }));
  // The run that closes each one is the next of its length; found from behind, so that every run is looked at once.
  const nextOfLength = new Map<number, number>();
  const closing: (number | undefined)[] = [];
  for (let at = runs.length - 1; at >= 0; at--) {
    const length = runs[at]?.length ?? 0;
    closing[at] = nextOfLength.get(length);
    nextOfLength.set(length, at);
  }
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const open = runs[at];
    const closeAt = closing[at];
    const close = closeAt === undefined ? undefined : runs[closeAt];
    if (open === undefined || close === undefined || closeAt === undefined) continue;
    const end = close.start + close.length;
    pieces.push(text.slice(from, open.start), " ".repeat(end - open.start));
    from = end;
    at = closeAt;
  }
  return pieces.join("") + text.slice(from);
}
