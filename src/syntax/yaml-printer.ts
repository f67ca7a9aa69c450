import { isMap, isPair, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { LineMap } from "../text/line-map.ts";
import { CommentCursor } from "./comment-cursor.ts";
import type { Piece } from "./compose-document.ts";
import { canBePlain, doubleQuoted, foldedLines, literalBlock } from "./scalar-notation.ts";

/** The widest line, in characters. */
export const lineWidth = 120;

/** Keys whose text an unquoted comma would cut in two: quoted wherever braces are around them. */
const freeText: ReadonlySet<string> = new Set([
  "abstract",
  "because",
  "choose",
  "derived",
  "does",
  "else",
  "fails",
  "means",
  "none",
  "note",
  "owner",
  "phrase",
  "question",
  "reads",
  "reason",
  "remains",
  "says",
  "text",
  "unverified",
]);

/** Writes a tree in canonical form, with the comments and blank lines of its source. */
export function printYaml(text: string, root: YAMLMap | YAMLSeq, comments: readonly Piece[]): string {
  const lines = new LineMap({ path: "", text });
  const printer = new Printer(text, lines, new CommentCursor(lines, comments));
  printer.print(root);
  return printer.text();
}

type Collection = YAMLMap | YAMLSeq;

/** Where a collection is written and where it stood. */
interface Level {
  readonly indent: number;
  /** The column of what contains it in the source; comments further right belong to it. */
  readonly outerColumn: number;
  /** Where the source goes on behind it; comments from there on belong to what follows. */
  readonly limit: number;
}

class Printer {
  readonly #text: string;
  readonly #source: LineMap;
  readonly #comments: CommentCursor;
  readonly #lines: string[] = [];
  /** Whether the last line takes a comment: not within a block of text, and not behind another comment. */
  #takesComment = false;
  /** After text that keeps its line breaks a blank line would be text. */
  #keepsBreaks = false;

  constructor(text: string, source: LineMap, comments: CommentCursor) {
    this.#text = text;
    this.#source = source;
    this.#comments = comments;
  }

  print(root: Collection): void {
    this.#collection(root, "", { indent: 0, outerColumn: -1, limit: Infinity });
    this.#flush(Infinity, 0);
  }

  text(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  /** Writes the entries of a map or list; the first one stands behind `lead`, on its line. */
  #collection(node: Collection, lead: string, { indent, outerColumn, limit }: Level): void {
    const column = this.#columnOf(node);
    let prefix = lead;
    node.items.forEach((item, index) => {
      const start = startOf(item);
      this.#flush(start, indent, index === 0 && lead !== "");
      const isParted = index > 0 || this.#lines.at(-1)?.trimStart().startsWith("#") === true || outerColumn === -1;
      if (prefix === "" && isParted && this.#followsBlank(start)) this.#blank();
      const before = prefix === "" ? " ".repeat(indent) : prefix;
      prefix = "";
      const next = index + 1 < node.items.length ? startOf(node.items[index + 1]) : limit;
      const level = { indent: indent + 2, outerColumn: column, limit: next };
      if (isPair(item)) this.#pair(item, before, level);
      else this.#value(item, `${before}- `, level, undefined);
    });
    const end = node.flow === true ? (node.range?.[1] ?? 0) : limit;
    for (let at = this.#comments.peek(); at !== undefined && at.offset < end; at = this.#comments.peek()) {
      if (node.flow !== true && !at.isTrailing && at.column <= outerColumn) break;
      this.#flush(at.offset + 1, indent);
    }
  }

  #pair(pair: Pair, before: string, level: Level): void {
    const name = isScalar(pair.key) ? this.#keyText(pair.key, false) : "";
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
    this.#value(pair.value, `${before}${name}: `, level, key);
  }

  /** Writes a value behind `lead`, which ends with `- ` or `: `. */
  #value(node: unknown, lead: string, level: Level, key: string | undefined): void {
    if (isScalar(node)) {
      this.#early(startOf(node), level.indent - 2);
      this.#scalar(node, lead, level.indent);
    } else if (isMap(node) || isSeq(node)) {
      const flow = this.#flowOf(node, lead.length, key);
      if (flow !== undefined) {
        this.#early(startOf(node), level.indent - 2);
        this.#line(lead + flow);
      } else if (lead.endsWith(": ")) {
        this.#line(lead.trimEnd());
        this.#collection(node, "", level);
      } else this.#collection(node, lead, level);
    } else this.#line(lead.trimEnd());
  }

  #scalar(node: Scalar, lead: string, indent: number): void {
    const { value } = node;
    if (typeof value !== "string") {
      this.#line(lead + (node.source ?? String(value)), true);
      return;
    }
    if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") {
      this.#copyBlock(node, lead, indent);
      return;
    }
    const inline = canBePlain(value, false) && !isQuotedDay(node) ? value : doubleQuoted(value);
    const literal = literalBlock(value);
    const folded = lead.length + inline.length > lineWidth ? foldedLines(value, lineWidth - indent) : undefined;
    if (literal !== undefined) this.#block(node, lead + literal.header, literal.lines, indent);
    else if (folded !== undefined) this.#block(node, `${lead}>-`, folded, indent);
    else this.#line(lead + inline);
  }

  /** A block that the author wrote keeps its lines; only the indentation is ours. */
  #copyBlock(node: Scalar, lead: string, indent: number): void {
    const [start, end] = node.range ?? [0, 0, 0];
    const [head = "", ...body] = this.#text.slice(start, end).split("\n");
    const style = head.charAt(0);
    const value = String(node.value);
    const first = body.find((line) => line.trim() !== "");
    if (first === undefined) {
      this.#line(lead + doubleQuoted(value));
      return;
    }
    const given = /^[|>][-+]?([1-9])/.exec(head)?.[1];
    const chomping = /^[|>][1-9]?([-+])/.exec(head)?.[1] ?? "";
    // With a given width the lines may all begin with blanks that are text.
    const cut = given === undefined ? /^ */.exec(first)?.[0].length : this.#givenWidth(node, Number(given));
    const lines = body.map((line) => line.slice(cut));
    // The source ends with a line break, which is no line; only where breaks are kept are blank lines text.
    if (chomping === "+") lines.pop();
    else while (lines.at(-1) === "") lines.pop();
    const indicator = /^\s/.test(lines.find((line) => line.trim() !== "") ?? "") ? "2" : "";
    if (style === ">" && lines.some((line) => indent + line.length > lineWidth)) {
      const folded = foldedLines(value.replace(/\n$/, ""), lineWidth - indent);
      if (folded !== undefined && chomping !== "+") {
        this.#block(node, `${lead}>${chomping}`, folded, indent);
        return;
      }
    }
    this.#block(node, lead + style + indicator + chomping, lines, indent);
    this.#keepsBreaks = chomping === "+";
  }

  /** The columns that a block with a given indentation does without: the block of its parent and the given ones. */
  #givenWidth(node: Scalar, given: number): number {
    const start = node.range?.[0] ?? 0;
    const line = this.#text.slice(this.#text.lastIndexOf("\n", start - 1) + 1, start);
    const parent = /^(?:\s*-\s+)*\s*(?=[^\s-]|-\S)/.exec(line)?.[0].length ?? line.lastIndexOf("-");
    return parent + given;
  }

  #block(node: Scalar, header: string, lines: readonly string[], indent: number): void {
    const lineEnd = this.#text.indexOf("\n", Math.max(startOf(node), (node.range?.[1] ?? 0) - 1));
    const isCopied = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
    const end = isCopied ? (node.range?.[1] ?? 0) : lineEnd === -1 ? Infinity : lineEnd;
    const comment = this.#comments.takeTrailingBefore(end);
    this.#line(comment === undefined ? header : `${header} ${comment}`);
    for (const line of lines) this.#line(line === "" ? "" : " ".repeat(indent) + line);
    this.#takesComment = false;
  }

  /** A collection on one line, where its author wrote it so, no comment is in it, and it has room. */
  #flowOf(node: Collection, column: number, key: string | undefined): string | undefined {
    if (node.items.length === 0) return isMap(node) ? "{}" : "[]";
    if (node.flow !== true || this.#comments.hasBetween(startOf(node), node.range?.[1] ?? 0)) return undefined;
    const flow = this.#flowText(node, key);
    return column + flow.length <= lineWidth ? flow : undefined;
  }

  #flowText(node: unknown, key: string | undefined): string {
    if (isMap(node)) {
      const pairs = node.items.map((pair) => this.#flowPair(pair));
      return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
    }
    if (isSeq(node)) return `[${node.items.map((item) => this.#flowText(item, key)).join(", ")}]`;
    if (!isScalar(node)) return "null";
    if (typeof node.value !== "string")
      return node.source === "" || node.source === undefined ? String(node.value) : node.source;
    // A single word has no comma to stumble over.
    const isFree = key !== undefined && freeText.has(key) && /\s/.test(node.value);
    return !isFree && canBePlain(node.value, true) && !isQuotedDay(node) ? node.value : doubleQuoted(node.value);
  }

  #flowPair({ key, value }: Pair): string {
    const name = isScalar(key) ? this.#keyText(key, true) : "";
    return `${name}: ${this.#flowText(value, isScalar(key) ? String(key.value) : undefined)}`;
  }

  #keyText(key: Scalar, inFlow: boolean): string {
    if (typeof key.value !== "string") return key.source ?? String(key.value);
    return canBePlain(key.value, inFlow) ? key.value : doubleQuoted(key.value);
  }

  /** Comments between a key and a value on its line go before the key: there is no room for them behind it. */
  #early(offset: number, indent: number): void {
    for (const comment of this.#comments.takeBefore(offset)) this.#own(comment.text, Math.max(0, indent));
  }

  /** Writes the comments before an offset: behind the last line where they stood behind something, else on their own. */
  #flush(offset: number, indent: number, aheadOfLead = false): void {
    for (const comment of this.#comments.takeBefore(offset)) {
      if (comment.isTrailing && this.#takesComment && !aheadOfLead) {
        this.#lines.push(`${this.#lines.pop() ?? ""} ${comment.text}`);
        this.#takesComment = false;
      } else {
        if (!comment.isTrailing && this.#followsBlank(comment.offset)) this.#blank();
        this.#own(comment.text, aheadOfLead ? Math.max(0, indent - 2) : indent);
      }
    }
  }

  #own(comment: string, indent: number): void {
    this.#line(" ".repeat(indent) + comment);
    this.#takesComment = false;
  }

  #line(line: string, trim = false): void {
    this.#lines.push(trim ? line.trimEnd() : line);
    this.#takesComment = true;
    this.#keepsBreaks = false;
  }

  #blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "" && !this.#keepsBreaks) this.#lines.push("");
  }

  /** Whether an offset is the first thing on a line that follows a blank one. */
  #followsBlank(offset: number): boolean {
    const { line, column } = this.#source.positionOf(offset);
    const isFirst = line > 1 && /^[\s-]*$/.test(this.#source.lineText(line).slice(0, column - 1));
    return isFirst && this.#source.lineText(line - 1).trim() === "";
  }

  #columnOf(node: Collection): number {
    return this.#source.positionOf(startOf(node)).column - 1;
  }
}

/** Older readers make dates of days; who quotes them against that is not contradicted. */
function isQuotedDay({ type, value }: Scalar): boolean {
  return type !== "PLAIN" && typeof value === "string" && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value);
}

/** Where an entry begins in the source. */
function startOf(item: unknown): number {
  if (isPair(item)) return isScalar(item.key) ? (item.key.range?.[0] ?? 0) : 0;
  return isScalar(item) || isMap(item) || isSeq(item) ? (item.range?.[0] ?? 0) : 0;
}
