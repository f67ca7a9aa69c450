import { NotPlain } from "./plain-notation.ts";

/** Codes of the characters that plain notation is made of. */
export const codes = {
  newline: 10,
  blank: 32,
  quote: 34,
  hash: 35,
  apostrophe: 39,
  comma: 44,
  dash: 45,
  greater: 62,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  bar: 124,
  closeBrace: 125,
} as const;

/** A key with its colon. Rarer keys are left to the full reader. */
const keyAndColon = /(?:([A-Za-z0-9_/$][\w./$*#+-]{0,200})|"([^"\\\n]{1,200})"):(?=[ \n])/y;

/** A place in a text that goes forward: over blanks, to the end of a line, to the next line that holds something. */
export class PlainCursor {
  readonly text: string;
  at = 0;
  /** The column of the first thing on a line, while the cursor stands before it; -1 behind the last line. */
  column = -1;
  /** Its own, because where it looks next is kept in it. */
  readonly #keyAndColon = new RegExp(keyAndColon);

  constructor(text: string) {
    this.text = text;
    this.toContent();
  }

  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Whether a list item begins here. */
  isItem(): boolean {
    if (this.code !== codes.dash) return false;
    const behind = this.text.charCodeAt(this.at + 1);
    return behind === codes.blank || behind === codes.newline;
  }

  isKey(): boolean {
    this.#keyAndColon.lastIndex = this.at;
    return this.#keyAndColon.test(this.text);
  }

  /** Goes over a key and its colon. One of the two is there. */
  takeKey(): { readonly plain: string | undefined; readonly quoted: string | undefined } {
    this.#keyAndColon.lastIndex = this.at;
    const match = this.#keyAndColon.exec(this.text);
    if (match === null) throw new NotPlain();
    this.at = this.#keyAndColon.lastIndex;
    return { plain: match[1], quoted: match[2] };
  }

  skipBlanks(): void {
    while (this.code === codes.blank) this.at++;
  }

  /** Leaves a line on which nothing stands any more but blanks and a comment. */
  endLine(): void {
    const start = this.at;
    this.skipBlanks();
    if (this.at < this.text.length) {
      if (this.code === codes.hash) {
        // Without a blank before it, it would be no comment.
        if (this.at === start && this.text.charCodeAt(start - 1) !== codes.blank) throw new NotPlain();
        this.#skipLine();
      } else if (this.code === codes.newline) this.at++;
      else throw new NotPlain();
    }
    this.toContent();
  }

  /** Goes from the start of a line to the next line that holds more than a comment. */
  toContent(): void {
    for (;;) {
      const start = this.at;
      this.skipBlanks();
      if (this.at >= this.text.length) {
        this.column = -1;
        return;
      }
      if (this.code === codes.newline) this.at++;
      else if (this.code === codes.hash) this.#skipLine();
      else {
        this.column = this.at - start;
        return;
      }
    }
  }

  #skipLine(): void {
    const end = this.text.indexOf("\n", this.at);
    this.at = end === -1 ? this.text.length : end + 1;
  }
}
