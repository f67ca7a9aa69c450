import type { SourceFile, Span } from "../../src/text/source-file.ts";

/** A range of offsets in a text. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

/** A file without its marks, and where they stood. */
export interface MarkedText {
  readonly file: SourceFile;
  /** In the order in which the marks open. */
  readonly ranges: readonly MarkedRange[];
  /** The first of them; a text without marks has none and throws. */
  readonly range: MarkedRange;
}

/**
 * Text with «marks» around the expected places, so that no test counts columns. Marks may stand inside each other; `«»`
 * is a place without width. With the same first line indented, as in a template literal, `dedent` applies first.
 */
export function marked(text: string, path = "profiles/example.yaml"): MarkedText {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let plain = "";
  for (const character of dedent(text)) {
    if (character === "«") {
      const range = { start: plain.length, end: -1 };
      ranges.push(range);
      open.push(range);
    } else if (character === "»") {
      const range = open.pop();
      if (range === undefined) throw new Error("a mark closes that never opened");
      range.end = plain.length;
    } else plain += character;
  }
  if (open.length > 0) throw new Error("a mark never closes");
  return {
    file: { path, text: plain },
    ranges,
    get range(): MarkedRange {
      const [first] = ranges;
      if (first === undefined) throw new Error("the text has no marks");
      return first;
    },
  };
}

/** The offsets of a span, without its file. */
export function rangeOf({ start, end }: Span): MarkedRange {
  return { start, end };
}

/** Takes the first line break and the common indentation of a template literal away. */
export function dedent(text: string): string {
  if (!text.startsWith("\n")) return text;
  const lines = text.slice(1).split("\n");
  // The last line holds the indentation of the closing backtick only.
  if (lines.at(-1)?.trim() === "") lines[lines.length - 1] = "";
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join("\n");
}
