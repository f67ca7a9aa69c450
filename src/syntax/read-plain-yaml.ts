import { codes, PlainCursor } from "./plain-cursor.ts";
import { folded, NotPlain, plainValue, unescaped } from "./plain-notation.ts";

/** Told where the nodes of a text stand: a node, then everything inside it. */
export interface PlaceObserver {
  /** A node begins. Its number is handed back to `end`. */
  begin(kind: "key" | "scalar" | "block" | "flow", offset: number): number;
  /** A node has ended. The end of a block is that of what it holds. */
  end(node: number, offset: number): void;
}

/** A text that is written plainly, as values. */
export interface PlainReading {
  readonly value: unknown;
}

/**
 * Reads a text as YAML if nothing in it needs a second look: maps, lists and scalars as `fmt` and people write them,
 * every scalar one that all readers read alike, no key twice. It answers nothing for anything else, be it wrong,
 * doubtful or only rare, and the full reader judges the text. Where it answers, the full reader would give the same
 * values at the same places and no finding; it takes a tenth of the time.
 */
export function readPlainYaml(text: string, observer?: PlaceObserver): PlainReading | undefined {
  if (unusual.test(text)) return undefined;
  try {
    return { value: new PlainReader(text, observer ?? nobody).read() };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

const nobody: PlaceObserver = { begin: () => 0, end: () => undefined };

/** Tabs, carriage returns and other control characters, marks of documents, comments that silence rules. */
const unusual =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|^(?:---|\.\.\.|%)|auth-profiles-allow/m;

/** Deeper or larger files are left to the full reader, which has limits of its own. */
const mostLevels = 40;
const mostNodes = 100_000;

/** What a scalar without quotes cannot begin with, or begins with only sometimes. */
const indicators: ReadonlySet<string> = new Set("-?:,[]{}#&*!|>'\"%@`");

class PlainReader {
  readonly #text: string;
  /** Between two nodes it stands on the first thing of a line. */
  readonly #cursor: PlainCursor;
  readonly #observer: PlaceObserver;
  #nodes = 0;

  constructor(text: string, observer: PlaceObserver) {
    this.#text = text;
    this.#cursor = new PlainCursor(text);
    this.#observer = observer;
  }

  read(): unknown {
    if (this.#cursor.column !== 0) throw new NotPlain();
    const value = this.#block(0);
    if (this.#cursor.at < this.#text.length) throw new NotPlain();
    return value;
  }

  /** A list or map that begins where the cursor stands. */
  #block(level: number): unknown {
    const { column } = this.#cursor;
    return this.#cursor.isItem() ? this.#list(column, level) : this.#map(column, level);
  }

  #map(column: number, level: number): unknown {
    const node = this.#begin("block", level);
    const map: Record<string, unknown> = {};
    do {
      const key = this.#newKey(map);
      map[key] = this.#value(column, level, true);
    } while (this.#cursor.column === column);
    return this.#endBlock(node, column, map);
  }

  #list(column: number, level: number): unknown {
    const node = this.#begin("block", level);
    const list: unknown[] = [];
    do {
      this.#cursor.at++;
      list.push(this.#item(column, level));
    } while (this.#cursor.column === column && this.#cursor.isItem());
    return this.#endBlock(node, column, list);
  }

  #endBlock<T>(node: number, column: number, value: T): T {
    // What stands further right than the block belongs to nothing.
    if (this.#cursor.column > column) throw new NotPlain();
    this.#observer.end(node, this.#cursor.at);
    return value;
  }

  /** What stands behind a dash: often the first entry of a map, or a list in the list. */
  #item(column: number, level: number): unknown {
    const cursor = this.#cursor;
    const dashAt = cursor.at - 1;
    cursor.skipBlanks();
    if (!cursor.isItem() && !cursor.isKey()) return this.#value(column, level, false);
    cursor.column = column + cursor.at - dashAt;
    return this.#block(level + 1);
  }

  /** Reads a key that the map does not have yet, with its colon. */
  #newKey(map: object): string {
    const node = this.#begin("key", 0);
    const { plain, quoted } = this.#cursor.takeKey();
    this.#observer.end(node, this.#cursor.at - 1);
    if (plain !== undefined && typeof plainValue(plain) !== "string") throw new NotPlain();
    const key = plain ?? quoted ?? "";
    // A key that stands twice, and one that means something to the language, are for the full reader.
    if (key === "__proto__" || Object.hasOwn(map, key)) throw new NotPlain();
    return key;
  }

  /** Reads what stands behind a colon or dash, and goes on to the next line that holds something. */
  #value(column: number, level: number, isInMap: boolean): unknown {
    const cursor = this.#cursor;
    cursor.skipBlanks();
    if (cursor.code === codes.newline || cursor.code === codes.hash) {
      cursor.endLine();
      // A list in a map may stand below its key.
      if (cursor.column === column && isInMap && cursor.isItem()) return this.#list(column, level + 1);
      if (cursor.column <= column) throw new NotPlain();
      if (cursor.isItem() || cursor.isKey()) return this.#block(level + 1);
    }
    switch (cursor.code) {
      case codes.bar:
      case codes.greater:
        return this.#textBlock(column);
      case codes.quote:
      case codes.apostrophe:
      case codes.openBracket:
      case codes.openBrace: {
        const value = this.#closed(column, level);
        cursor.endLine();
        return value;
      }
      default:
        return this.#plain(column);
    }
  }

  /** What has an end of its own: quotes, brackets, braces. */
  #closed(column: number, level: number): unknown {
    switch (this.#cursor.code) {
      case codes.quote:
        return this.#doubleQuoted();
      case codes.apostrophe:
        return this.#singleQuoted();
      case codes.openBracket:
        return this.#flowList(column, level + 1);
      default:
        return this.#flowMap(column, level + 1);
    }
  }

  /** A scalar without quotes, over as many lines as it takes. */
  #plain(column: number): unknown {
    const cursor = this.#cursor;
    const node = this.#begin("scalar", 0);
    const lines = [this.#plainLine()];
    for (;;) {
      let end = cursor.at;
      const isCommented = cursor.code === codes.hash;
      while (this.#text.charCodeAt(end - 1) === codes.blank) end--;
      this.#observer.end(node, end);
      cursor.endLine();
      if (cursor.column <= column) break;
      // A comment would have ended the scalar.
      const between = this.#text.slice(end, cursor.at);
      if (isCommented || between.includes("#")) throw new NotPlain();
      for (let breaks = between.split("\n").length - 2; breaks > 0; breaks--) lines.push("");
      lines.push(this.#plainLine());
    }
    return plainValue(lines.length === 1 ? (lines[0] ?? "") : folded(lines));
  }

  /** The part of a scalar without quotes that stands on this line; stops at its end or at a comment. */
  #plainLine(): string {
    const text = this.#text;
    const start = this.#cursor.at;
    this.#checkStart();
    let end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    const line = text.slice(start, end);
    const comment = line.indexOf(" #");
    const content = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
    if (content === "" || content.endsWith(":") || content.includes(": ")) throw new NotPlain();
    this.#cursor.at = comment === -1 ? end : start + comment + 1;
    return content;
  }

  /** A scalar without quotes begins with something that has no meaning of its own, or with a minus sign. */
  #checkStart(): void {
    const { at } = this.#cursor;
    if (!indicators.has(this.#text.charAt(at))) return;
    if (this.#cursor.code !== codes.dash || !/[0-9A-Za-z]/.test(this.#text.charAt(at + 1))) throw new NotPlain();
  }

  /** Text in lines of its own, kept (`|`) or folded (`>`). */
  #textBlock(column: number): string {
    const text = this.#text;
    const cursor = this.#cursor;
    const node = this.#begin("scalar", 0);
    const isFolded = cursor.code === codes.greater;
    const isStripped = text.charCodeAt(cursor.at + 1) === codes.dash;
    const head = cursor.at + (isStripped ? 2 : 1);
    let at = text.indexOf("\n", head) + 1;
    if (at === 0 || !/^ *(?: #.*)?$/.test(text.slice(head, at - 1))) throw new NotPlain();
    const lines: string[] = [];
    let indent = -1;
    while (at < text.length) {
      const end = text.indexOf("\n", at);
      // Whether the last line has a break decides about the value; that is for the full reader.
      if (end === -1) throw new NotPlain();
      let start = at;
      while (text.charCodeAt(start) === codes.blank) start++;
      if (start === end) {
        // Blanks that stand further right than the text would be text.
        if (indent === -1 || start - at > indent) throw new NotPlain();
        lines.push("");
      } else {
        if (indent === -1) indent = start - at;
        if (start - at < indent || indent <= column) break;
        if (isFolded && start - at > indent) throw new NotPlain();
        lines.push(text.slice(at + indent, end));
        this.#observer.end(node, end + 1);
      }
      at = end + 1;
    }
    cursor.at = at;
    cursor.toContent();
    while (lines.at(-1) === "") lines.pop();
    if (lines.length === 0 || cursor.column > column) throw new NotPlain();
    return (isFolded ? folded(lines) : lines.join("\n")) + (isStripped ? "" : "\n");
  }

  #doubleQuoted(): string {
    const text = this.#text;
    const node = this.#begin("scalar", 0);
    const start = this.#cursor.at + 1;
    let end = start;
    let isEscaped = false;
    for (let code = text.charCodeAt(end); code !== codes.quote; code = text.charCodeAt(++end)) {
      if (code === codes.newline || end >= text.length) throw new NotPlain();
      if (code !== codes.backslash) continue;
      isEscaped = true;
      end++;
    }
    this.#endClosed(node, end);
    const written = text.slice(start, end);
    return isEscaped ? unescaped(written) : written;
  }

  #singleQuoted(): string {
    const text = this.#text;
    const node = this.#begin("scalar", 0);
    const start = this.#cursor.at + 1;
    const end = text.indexOf("'", start);
    const written = text.slice(start, end);
    // Two of them stand for one.
    if (end === -1 || written.includes("\n") || text.charCodeAt(end + 1) === codes.apostrophe) throw new NotPlain();
    this.#endClosed(node, end);
    return written;
  }

  #flowList(column: number, level: number): unknown {
    const list: unknown[] = [];
    this.#inFlow(column, level, codes.closeBracket, () => list.push(this.#flowValue(column, level)));
    return list;
  }

  #flowMap(column: number, level: number): unknown {
    const map: Record<string, unknown> = {};
    this.#inFlow(column, level, codes.closeBrace, () => {
      const key = this.#newKey(map);
      this.#skipInFlow(column);
      map[key] = this.#flowValue(column, level);
    });
    return map;
  }

  /** Reads entries that are parted by commas, up to and with the closing character. */
  #inFlow(column: number, level: number, close: number, readEntry: () => void): void {
    const cursor = this.#cursor;
    const node = this.#begin("flow", level);
    cursor.at++;
    this.#skipInFlow(column);
    while (cursor.code !== close) {
      readEntry();
      this.#skipInFlow(column);
      if (cursor.code === close) break;
      if (cursor.code !== codes.comma) throw new NotPlain();
      cursor.at++;
      this.#skipInFlow(column);
    }
    this.#endClosed(node, cursor.at);
  }

  #flowValue(column: number, level: number): unknown {
    const text = this.#text;
    const { at: start, code } = this.#cursor;
    if (closedStarts.has(code)) return this.#closed(column, level);
    const node = this.#begin("scalar", 0);
    this.#checkStart();
    let end = start;
    while (!flowEnds.has(text.charAt(end))) end++;
    const content = text.slice(start, end).trimEnd();
    if (content === "" || content.endsWith(":") || content.includes(": ") || content.includes(" #"))
      throw new NotPlain();
    this.#cursor.at = end;
    this.#observer.end(node, start + content.length);
    return plainValue(content);
  }

  /** Goes over blanks, line breaks and comments; what follows stands further right than the block around it. */
  #skipInFlow(column: number): void {
    const cursor = this.#cursor;
    cursor.skipBlanks();
    if (cursor.code !== codes.newline && cursor.code !== codes.hash) return;
    cursor.endLine();
    if (cursor.column <= column) throw new NotPlain();
  }

  #begin(kind: "key" | "scalar" | "block" | "flow", level: number): number {
    if (++this.#nodes > mostNodes || level > mostLevels) throw new NotPlain();
    return this.#observer.begin(kind, this.#cursor.at);
  }

  /** Ends a node whose last character stands at an offset. */
  #endClosed(node: number, offset: number): void {
    this.#cursor.at = offset + 1;
    this.#observer.end(node, offset + 1);
  }
}

/** What begins something that has an end of its own. */
const closedStarts: ReadonlySet<number> = new Set([codes.quote, codes.apostrophe, codes.openBracket, codes.openBrace]);

/** What ends a scalar without quotes in brackets or braces; the end of the text does as well. */
const flowEnds: ReadonlySet<string> = new Set([",", "[", "]", "{", "}", "\n", ""]);
