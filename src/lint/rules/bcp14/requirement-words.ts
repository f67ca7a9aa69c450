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
  return text.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, (code) => " ".repeat(code.length));
}
