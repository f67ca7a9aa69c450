import { readingOfText } from "./hazards.ts";

/** Plain scalars that YAML 1.2 does not read as text. */
const notText =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|<<)$/;

/** What can stand in quotes only, or as an escape in them. */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u;

const unprintableEverywhere = new RegExp(unprintable.source, "gu");

/** Whether a text can be written without quotes, so that every reader takes it for that text. */
export function canBePlain(text: string, inFlow: boolean): boolean {
  if (text === "" || notText.test(text) || readingOfText(text) !== undefined) return false;
  if (/^[\s,[\]{}#&*!|>'"%@`]|^[-?:](?:[\s,[\]{}]|$)|^(?:---|\.\.\.)|\s$|[\t\n\r]|:(?:\s|$)|\s#/.test(text))
    return false;
  return !unprintable.test(text) && !(inFlow && /[,[\]{}]|^[?:]/.test(text));
}

/** A text in double quotes, on one line. */
export function doubleQuoted(text: string): string {
  // What JSON escapes, YAML reads; some characters JSON leaves alone are not seen by people.
  return JSON.stringify(text).replace(
    unprintableEverywhere,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The lines of a text in a folded block, or nothing where folding would not give the same text. */
export function foldedLines(text: string, width: number): readonly string[] | undefined {
  if (!text.includes(" ") || /^\s|\s$|[\n\t\r]|\s\s/.test(text) || unprintable.test(text)) return undefined;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

/** Header and lines of a literal block, or nothing for a text that is safer in quotes. */
export function literalBlock(text: string): { readonly header: string; readonly lines: readonly string[] } | undefined {
  if (!text.includes("\n") || /^\s|[ \t]\n|[ \t]$|\n\n$|\r/.test(text) || unprintable.test(text)) return undefined;
  return text.endsWith("\n")
    ? { header: "|", lines: text.slice(0, -1).split("\n") }
    : { header: "|-", lines: text.split("\n") };
}
