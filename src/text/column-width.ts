import { eastAsianWidth } from "get-east-asian-width";

/** Marks that stand on, below or around the character before. */
const mark = /^[\p{Mn}\p{Me}]$/u;

/**
 * Columns that a code point takes in a monospaced font: none for a combining mark, two for what is wide or full-width
 * by Unicode Standard Annex 11, else one.
 */
export function columnWidth(codePoint: number): 0 | 1 | 2 {
  // No combining mark and nothing wide stands before these.
  if (codePoint < 0x0300) return 1;
  return mark.test(String.fromCodePoint(codePoint)) ? 0 : eastAsianWidth(codePoint);
}
