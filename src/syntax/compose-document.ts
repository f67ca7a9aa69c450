import { Composer, Lexer, Parser, type CST, type Node } from "yaml";
import type { SourceFile } from "../text/source-file.ts";
import type { TreeLimits } from "./tree-limits.ts";

/** Thrown inside this folder only, to leave a file that is too deep or too large where it becomes so. */
export class TreeTooLarge extends Error {
  override readonly name = "TreeTooLarge";
  readonly kind: "depth" | "nodes";
  readonly offset: number;

  constructor(kind: "depth" | "nodes", offset: number) {
    super(kind);
    this.kind = kind;
    this.offset = offset;
  }
}

/** A piece of the source with the offset at which it begins. */
export interface Piece {
  readonly offset: number;
  readonly text: string;
}

/** What the parser stumbled over, in its own words. */
export interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/** The first document of a file, with what the values alone do not tell. */
export interface ComposedDocument {
  readonly root: Node | null;
  readonly errors: readonly ParserError[];
  readonly comments: readonly Piece[];
  /** Directives are left out: every file is YAML 1.2, whatever it says about itself. */
  readonly directives: readonly Piece[];
  /** Anchors, aliases and tags as they are written. */
  readonly properties: readonly Piece[];
  /** Quotes and brackets that open and may never close, in their order. */
  readonly unclosed: readonly Piece[];
  /** Where a second document begins, if there is one. */
  readonly secondDocument: number | undefined;
}

/** Each key with its value takes about four pieces of notation: the key, a colon, the value, a comma. */
const piecesPerNode = 2;

/** Errors that are composed at most; a text full of them is not YAML at all. */
const errorTokenLimit = 20;

/**
 * Reads a file as YAML 1.2 with positions. The limits are held while the text is cut into pieces, so that a file of
 * nothing but brackets ends where it becomes too deep, before anything recursive or costly happens.
 */
export function composeDocument(file: SourceFile, limits: TreeLimits): ComposedDocument {
  const reader = new TokenReader(file.text, limits);
  const composer = new Composer({
    version: "1.2",
    // Duplicate keys are found while the tree is read, with the place of the first one.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const documents = composer.compose(reader.tokens(), true, file.text.length);
  const first = documents.next();
  if (first.done === true) throw new Error("the composer makes a document of every text");
  const errors: readonly ParserError[] = first.value.errors;
  // The composer catches what it throws itself; ours has to pass.
  if (reader.tooLarge !== undefined) throw reader.tooLarge;
  if (errors.some((error) => error.message.includes("call stack"))) throw new TreeTooLarge("depth", 0);
  const second = reader.tooManyErrors ? undefined : documents.next();
  return {
    root: first.value.contents,
    errors,
    comments: reader.comments,
    directives: reader.directives,
    properties: reader.properties,
    unclosed: reader.unclosed(),
    secondDocument: second === undefined || second.done === true ? undefined : second.value.range[0],
  };
}

/** Drives lexer and parser, and notes on the way what neither of them keeps. */
class TokenReader {
  readonly comments: Piece[] = [];
  readonly directives: Piece[] = [];
  readonly properties: Piece[] = [];
  tooLarge: TreeTooLarge | undefined;
  tooManyErrors = false;
  readonly #text: string;
  readonly #limits: TreeLimits;
  readonly #openBrackets: Piece[] = [];
  readonly #unclosed: Piece[] = [];

  constructor(text: string, limits: TreeLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  unclosed(): readonly Piece[] {
    return [...this.#unclosed, ...this.#openBrackets].sort((left, right) => left.offset - right.offset);
  }

  *tokens(): Generator<CST.Token, void> {
    const parser = new Parser();
    const mostPieces = this.#limits.nodes * piecesPerNode;
    let pieces = 0;
    let errors = 0;
    let isScalar = false;
    for (const lexeme of new Lexer().lex(this.#text)) {
      if (isScalar) isScalar = false;
      else if (lexeme === scalarMark) {
        isScalar = true;
        pieces++;
      } else pieces += this.#note(lexeme, parser.offset);
      if (pieces > mostPieces) throw this.#leave("nodes", parser.offset);
      // The document and a scalar stand on the stack as well.
      if (parser.stack.length > this.#limits.depth + 3) throw this.#leave("depth", parser.offset);
      for (const token of parser.next(lexeme)) {
        if (token.type === "error" && ++errors > errorTokenLimit) {
          this.tooManyErrors = true;
          return;
        }
        if (token.type !== "directive") yield token;
      }
    }
    yield* parser.end();
  }

  #leave(kind: "depth" | "nodes", offset: number): TreeTooLarge {
    this.tooLarge = new TreeTooLarge(kind, offset);
    return this.tooLarge;
  }

  /** Notes what a piece of notation is, and returns how much it counts. */
  #note(lexeme: string, offset: number): number {
    switch (lexeme[0]) {
      case undefined:
      case " ":
      case "\t":
      case "\n":
      case "\r":
        return 0;
      case "#":
        this.comments.push({ offset, text: lexeme });
        return 0;
      case "%":
        this.directives.push({ offset, text: lexeme });
        return 1;
      case "&":
      case "*":
      case "!":
        this.properties.push({ offset, text: lexeme });
        return 1;
      case '"':
      case "'":
        if (lexeme.length === 1 || !lexeme.endsWith(lexeme[0])) this.#unclosed.push({ offset, text: lexeme[0] });
        return 1;
      case "[":
      case "{":
        this.#openBrackets.push({ offset, text: lexeme });
        return 1;
      case "]":
      case "}":
        this.#close(lexeme === "]" ? "[" : "{");
        return 1;
      case flowErrorMark: {
        const open = this.#openBrackets.pop();
        if (open !== undefined) this.#unclosed.push(open);
        return 0;
      }
      default:
        return 1;
    }
  }

  /** What stands inside the bracket that closes here was never closed itself. */
  #close(opening: string): void {
    for (let open = this.#openBrackets.pop(); open !== undefined; open = this.#openBrackets.pop()) {
      if (open.text === opening) return;
      this.#unclosed.push(open);
    }
  }
}

/** The lexer sends this before a plain or block scalar … */
const scalarMark = "\u001f";

/** … and this where braces or brackets end without being closed. */
const flowErrorMark = "\u0018";
