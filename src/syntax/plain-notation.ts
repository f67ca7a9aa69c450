import { readingOfText } from "./hazards.ts";
import { isTextInYaml } from "./scalar-notation.ts";

/** Thrown inside this folder only: a text is not written plainly, so that the full reader has to judge it. */
export class NotPlain extends Error {
  override readonly name = "NotPlain";
}

/** The value of a scalar without quotes. Throws `NotPlain` where anybody could read it otherwise. */
export function plainValue(source: string): string | number | boolean {
  const first = source.charCodeAt(0);
  // Letters begin most scalars, and few of those are anything but text.
  if (first < 0x41 || (first | 0x20) < 0x61 || (first | 0x20) > 0x7a) return numberOrText(source);
  if (source.length > longestWord) return source;
  if (source === "true") return true;
  if (source === "false") return false;
  return text(source);
}

/** The longest word that YAML 1.1 or 1.2 reads as something else than text: `false`. */
const longestWord = 5;

function numberOrText(source: string): string | number {
  if (/^-?[0-9]/.test(source)) {
    const number = Number(source);
    if (String(number) === source) return number;
  }
  return text(source);
}

function text(source: string): string {
  if (!isTextInYaml(source) || readingOfText(source) !== undefined) throw new NotPlain();
  return source;
}

/** What stands between double quotes on one line, with its escapes replaced. */
export function unescaped(written: string): string {
  return written.replace(/\\(u[0-9a-fA-F]{4}|.?)/gs, (_, escape: string) => {
    const character = escapes.get(escape);
    if (character !== undefined) return character;
    if (escape.length !== 5) throw new NotPlain();
    return String.fromCharCode(parseInt(escape.slice(1), 16));
  });
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["n", "\n"],
  ["t", "\t"],
]);

/** The text of a folded block or of a scalar over several lines: one line break is a blank, each further one is kept. */
export function folded(lines: readonly string[]): string {
  let result = "";
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line === "") breaks++;
    else {
      if (index > 0) result += breaks === 0 ? " " : "\n".repeat(breaks);
      result += line;
      breaks = 0;
    }
  }
  return result;
}
