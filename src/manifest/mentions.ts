/** A `{id}` in a text of an editor. */
export interface Mention {
  readonly id: string;
  /** The offset of the opening brace. */
  readonly start: number;
  readonly end: number;
}

/** A piece of a text of an editor: words, code between backticks, or a mention. */
export type TextPiece =
  | { readonly kind: "words"; readonly value: string }
  | { readonly kind: "code"; readonly value: string }
  | { readonly kind: "mention"; readonly id: string };

/** A mention, or code with its backticks. */
interface Mark extends Mention {
  readonly code?: string;
}

const runs = /(\\*)(`+)/g;
const braces = /\{([A-Za-z][^{}\s]{0,200})\}/g;

/** The mentions of a text; braces in code are code. */
export function mentionsOf(text: string): readonly Mention[] {
  if (!text.includes("{")) return [];
  return marksOf(text).flatMap(({ code, id, start, end }) => (code === undefined ? [{ id, start, end }] : []));
}

/** A text of an editor in its pieces, in order. */
export function piecesOf(text: string): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let from = 0;
  for (const { id, code, start, end } of marksOf(text)) {
    if (start > from) found.push({ kind: "words", value: text.slice(from, start) });
    found.push(code === undefined ? { kind: "mention", id } : { kind: "code", value: codeOf(code) });
    from = end;
  }
  if (from < text.length) found.push({ kind: "words", value: text.slice(from) });
  return found;
}

/** Code spans as Markdown has them (CommonMark 6.1), and mentions outside of them; in one walk over the text. */
function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  const mentionsUntil = (end: number): void => {
    for (const match of text.slice(from, end).matchAll(braces)) {
      const start = from + match.index;
      marks.push({ id: match[1] ?? "", start, end: start + match[0].length });
    }
  };
  const ticks = ticksOf(text);
  const positionsByLength = new Map<number, number[]>();
  ticks.forEach((run, index) => {
    const positions = positionsByLength.get(run.length);
    if (positions === undefined) positionsByLength.set(run.length, [index]);
    else positions.push(index);
  });
  const nextByLength = new Map<number, number>();
  for (let index = 0; index < ticks.length; index++) {
    const run = ticks[index];
    if (run === undefined) break;
    const escaped = run.escaped ? 1 : 0;
    const length = run.length - escaped;
    if (length === 0) continue;
    // The closing run is the next one of the same length; pointers only ever move forward.
    const positions = positionsByLength.get(length) ?? [];
    let next = nextByLength.get(length) ?? 0;
    while ((positions[next] ?? Infinity) <= index) next++;
    nextByLength.set(length, next);
    const closing = positions[next];
    const closer = closing === undefined ? undefined : ticks[closing];
    if (closing === undefined || closer === undefined) continue;
    const start = run.start + escaped;
    const end = closer.start + closer.length;
    mentionsUntil(start);
    marks.push({ id: "", code: text.slice(start + length, closer.start), start, end });
    from = end;
    index = closing;
  }
  mentionsUntil(text.length);
  return marks;
}

/** A run of backticks. */
interface Run {
  readonly start: number;
  readonly length: number;
  /** Behind a backslash the first one opens nothing; it may still close, because code knows no backslash. */
  readonly escaped: boolean;
}

function ticksOf(text: string): readonly Run[] {
  return [...text.matchAll(runs)].map((match) => {
    const [, slashes = "", ticks = ""] = match;
    return { start: match.index + slashes.length, length: ticks.length, escaped: slashes.length % 2 === 1 };
  });
}

/** One space at each end belongs to the notation where both ends have one. */
function codeOf(code: string): string {
  return /^ [\s\S]* $/.test(code) && code.trim() !== "" ? code.slice(1, -1) : code;
}
