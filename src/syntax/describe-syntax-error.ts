import type { SourceFile, Span } from "../text/source-file.ts";
import type { ComposedDocument, ParserError } from "./compose-document.ts";

/** An error of the parser in our words: where to look, what is wrong, what to do. */
export interface SyntaxFault {
  readonly span: Span;
  readonly reason: string;
  readonly remedy: string;
}

type Words = readonly [reason: string, remedy: string];

interface Description {
  readonly pattern: RegExp;
  readonly words: Words;
  /** What opened and was never closed is the place to show. */
  readonly opening?: RegExp;
}

/** What the parser says, most special first, and what an author has to know instead. */
const descriptions: readonly Description[] = [
  {
    pattern: /^Missing closing ["']quote/,
    opening: /["']/,
    words: ["this quote is never closed", "Close the quote; a quote inside single quotes is written twice"],
  },
  {
    pattern: /^Flow (?:map|sequence) .*end with a/,
    opening: /[[{]/,
    words: ["this bracket is not closed where its lines end", "Close it, and indent all its lines deeper than its key"],
  },
  {
    pattern: /^All (?:mapping|sequence) items must start at the same column|^A block sequence may not/,
    words: [
      "this line is indented neither like the lines above nor like an outer level",
      "Indent it exactly like the entries it belongs to",
    ],
  },
  {
    pattern: /^Implicit map keys need to be followed by map values/,
    words: ["a key without a colon", "Write a colon and a space behind the key, or quotes around text"],
  },
  {
    pattern: /^Comments must be separated/,
    words: ["a comment follows without a space", "Put a space before `#`, or quotes around text with `#` in it"],
  },
  {
    pattern: /^Unexpected scalar at node end/,
    words: ["text goes on after the value has ended", "Put quotes around the whole text, or remove what follows it"],
  },
  {
    pattern: /^Unexpected flow-(?:map|seq)-end/,
    words: ["this bracket closes nothing", "Remove it, or open what it is to close"],
  },
  {
    pattern: /^Unexpected block-seq-ind on same line/,
    words: ["a list begins on the line of its key", "Start the list on a line of its own, or write it in brackets"],
  },
  {
    pattern: /^Block collections are not allowed|^Missing , (?:or : )?between|^Missing space after/,
    words: ["a comma is missing between two entries", "Separate the entries by commas; nothing else fits in brackets"],
  },
  {
    pattern: /^Unexpected (?:, in|empty item)/,
    words: ["a comma without an entry before it", "Remove the comma, or write the entry"],
  },
  {
    pattern: /^Plain value cannot start with/,
    words: ["text cannot begin with this character", "Put quotes around the text"],
  },
  {
    pattern: /^Invalid escape sequence/,
    words: [
      "double quotes do not know this escape",
      "Write two backslashes for one, or use single quotes, which have no escapes",
    ],
  },
  {
    pattern: /^The : indicator must be at most/,
    words: ["a key of more than 1024 characters", "Put a colon behind the key, or quotes around text"],
  },
  {
    pattern: /^Block scalar header/,
    words: ["text stands behind the mark of a block", "Begin the text on the next line"],
  },
  {
    pattern: /^Block scalars with more-indented leading empty lines|^Source does not contain/,
    words: ["the lines of this text are not indented alike", "Indent every line at least like the first one"],
  },
];

const otherWords: Words = [
  "this does not belong here",
  "Look for a colon, comma, quote or bracket that is missing before it",
];

/** Says in our words what the parser stumbled over. */
export function describeSyntaxError(
  file: SourceFile,
  error: ParserError,
  unclosed: ComposedDocument["unclosed"],
): SyntaxFault {
  const start = Math.max(0, Math.min(error.pos[0], file.text.length));
  const description = descriptions.find(({ pattern }) => pattern.test(error.message));
  const opening = unclosed.findLast(
    (piece) => piece.offset < Math.max(start, 1) && description?.opening?.test(piece.text) === true,
  );
  if (opening !== undefined) return said(file, opening.offset, opening.offset + 1, description?.words);
  const shape = description?.words ?? wordsByPlace(file.text, start, error.message);
  const place = backToText(file.text, start);
  const end = Math.max(place + 1, error.pos[1], endOfIndent(file.text, place));
  return said(file, place, end, wordsOfKeyInList(file.text, place, error) ?? shape);
}

function said(file: SourceFile, start: number, end: number, words: Words = otherWords): SyntaxFault {
  const [reason, remedy] = words;
  const line = file.text.slice(start, Math.min(Math.max(start, end), endOfLine(file.text, start)));
  // Blank space is marked where nothing else is to be seen: the indentation is the fault then.
  const length = line.trim() === "" ? line.length : line.trimEnd().length;
  return { span: { file, start, end: start + length }, reason, remedy };
}

/** A second colon on one line and a line that is indented too far look the same to the parser. */
function wordsByPlace(text: string, start: number, message: string): Words | undefined {
  const line = text.slice(start, endOfLine(text, start));
  if (message.startsWith("Nested mappings")) {
    return /:\s/.test(line)
      ? ["a second colon in one line starts a map inside a value", "Put quotes around text that has a colon in it"]
      : ["the next line is indented deeper than this value allows", "Indent it like this key, or remove the value"];
  }
  if (!message.startsWith("Implicit keys need to be on a single line")) return undefined;
  if (/^-\s/.test(line)) return mixed;
  return ["a key without a colon", "Write a colon and a space behind the key, or quotes around text"];
}

const mixed: Words = [
  "list items and keys stand in one block",
  "Keep them apart: indent what belongs to a key deeper than the key",
];

function wordsOfKeyInList(text: string, start: number, error: ParserError): Words | undefined {
  if (!error.message.startsWith("Unexpected scalar at node end")) return undefined;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  return text.slice(lineStart, start).trim() === "" ? mixed : undefined;
}

/** Errors at the end of a file are shown behind its last character, not on the empty line below. */
function backToText(text: string, offset: number): number {
  if (offset < text.length) return offset;
  const end = text.trimEnd().length;
  return Math.max(0, Math.min(offset, end === 0 ? 0 : end - 1));
}

/** The end of the indentation that begins here, or the offset itself. */
function endOfIndent(text: string, offset: number): number {
  if (offset > 0 && text.charAt(offset - 1) !== "\n") return offset;
  let end = offset;
  while (text.charAt(end) === " ") end++;
  return end;
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  const end = newline === -1 ? text.length : newline;
  return text.charAt(end - 1) === "\r" && end > offset ? end - 1 : end;
}
