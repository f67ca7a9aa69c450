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

/** Code spans as Markdown has them, then mentions outside of them. */
const pieces = /(`+)(?!`)([\s\S]*?[^`])\1(?!`)|\{([A-Za-z][^{}\s]{0,200})\}/g;

/** The mentions of a text; braces in code are code. */
export function mentionsOf(text: string): readonly Mention[] {
  if (!text.includes("{")) return [];
  const found: Mention[] = [];
  for (const match of text.matchAll(pieces)) {
    const id = match[3];
    if (id !== undefined) found.push({ id, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** A text of an editor in its pieces, in order. */
export function piecesOf(text: string): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(pieces)) {
    if (match.index > from) found.push({ kind: "words", value: text.slice(from, match.index) });
    const [all, , code, id] = match;
    if (id !== undefined) found.push({ kind: "mention", id });
    else if (code !== undefined) found.push({ kind: "code", value: codeOf(code) });
    from = match.index + all.length;
  }
  if (from < text.length) found.push({ kind: "words", value: text.slice(from) });
  return found;
}

/** One space at each end belongs to the notation where code begins or ends with a backtick (CommonMark 6.1). */
function codeOf(code: string): string {
  return /^ [\s\S]* $/.test(code) && code.trim() !== "" ? code.slice(1, -1) : code;
}
