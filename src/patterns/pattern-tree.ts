/**
 * A regular expression of ECMAScript with the flag `u` as a tree, as far as one walk over a text can decide it: no
 * references to groups, and no looking around but at one character.
 */
export type PatternNode =
  | { readonly kind: "character"; readonly is: CharacterTest }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly node: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: "assertion"; readonly holds: AssertionTest };

/** Whether a character is one that fits. */
export type CharacterTest = (character: string) => boolean;

/** Whether a place between two characters fits; an empty text stands for the end of the text. */
export type AssertionTest = (before: string, after: string) => boolean;

/** The longest expression that is read. */
const lengthLimit = 2000;
const depthLimit = 100;

/** Reads an expression that is known to be valid; nothing where it says more than one walk can decide. */
export function parsePattern(pattern: string): PatternNode | undefined {
  if (pattern.length > lengthLimit) return undefined;
  const reader = new PatternReader(pattern);
  const node = reader.choice(0);
  return reader.isDone ? node : undefined;
}

/** One character, as it is written outside of a class. */
const escapes: readonly RegExp[] = [
  /^\\[dDwWsStnrfv0]/,
  /^\\c[A-Za-z]/,
  /^\\x[0-9A-Fa-f]{2}/,
  /^\\u\{[0-9A-Fa-f]+\}/,
  // Two escapes that are halves of one character are one character.
  /^\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}/,
  /^\\u[0-9A-Fa-f]{4}/,
  /^\\[pP]\{[A-Za-z0-9_=]+\}/,
  /^\\[$()*+./?[\\\]^{|}]/,
];

const wordCharacter = /^\w$/;

class PatternReader {
  #rest: string;
  #isUnknown = false;

  constructor(pattern: string) {
    this.#rest = pattern;
  }

  /** Whether all of the expression was understood. */
  get isDone(): boolean {
    return this.#rest === "" && !this.#isUnknown;
  }

  choice(depth: number): PatternNode {
    const options = [this.#sequence(depth)];
    while (this.#takes("|")) options.push(this.#sequence(depth));
    return options.length === 1 && options[0] !== undefined ? options[0] : { kind: "choice", options };
  }

  #sequence(depth: number): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#rest !== "" && !/^[|)]/.test(this.#rest) && !this.#isUnknown) {
      const atom = this.#atom(depth);
      if (atom !== undefined) parts.push(this.#repeated(atom));
    }
    return { kind: "sequence", parts };
  }

  #atom(depth: number): PatternNode | undefined {
    if (this.#takes("^")) return assertion((before) => before === "");
    if (this.#takes("$")) return assertion((_before, after) => after === "");
    if (this.#takes("\\b")) return assertion((before, after) => isWord(before) !== isWord(after));
    if (this.#takes("\\B")) return assertion((before, after) => isWord(before) === isWord(after));
    if (this.#takes("(?=")) return this.#ahead(true);
    if (this.#takes("(?!")) return this.#ahead(false);
    const group = /^\((?:\?:|\?<(?![=!])[^>]+>|(?!\?))/.exec(this.#rest)?.[0];
    if (group === undefined) return this.#character();
    this.#rest = this.#rest.slice(group.length);
    if (depth >= depthLimit) return this.#unknown();
    const node = this.choice(depth + 1);
    return this.#takes(")") ? node : this.#unknown();
  }

  /** What follows, where it is one character or the end of the text. */
  #ahead(isExpected: boolean): PatternNode | undefined {
    const next = this.#character();
    if (next?.kind !== "character" || !this.#takes(")")) return this.#unknown();
    return assertion((_before, after) => (after !== "" && next.is(after)) === isExpected);
  }

  #character(): PatternNode | undefined {
    const written = this.#written();
    if (written === undefined) return this.#unknown();
    this.#rest = this.#rest.slice(written.length);
    if (!/^[\\[.]/.test(written)) return { kind: "character", is: (character) => character === written };
    // One character against one class: an engine has nothing to try out.
    const expression = new RegExp(`^${written}$`, "u");
    return { kind: "character", is: (character) => expression.test(character) };
  }

  /** The notation of the next character or class. */
  #written(): string | undefined {
    const rest = this.#rest;
    if (rest.startsWith("[")) return /^\[(?:\\.|[^\\\]])*\]/su.exec(rest)?.[0];
    if (rest.startsWith("\\")) return escapes.map((one) => one.exec(rest)?.[0]).find((one) => one !== undefined);
    return /^[^()[\]{}*+?|]/u.exec(rest)?.[0];
  }

  #repeated(node: PatternNode): PatternNode {
    const [written, symbol, from, comma, to] = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.#rest) ?? [];
    if (written === undefined) return node;
    this.#rest = this.#rest.slice(written.length);
    if (symbol !== undefined) {
      return { kind: "repeat", node, min: symbol === "+" ? 1 : 0, max: symbol === "?" ? 1 : Infinity };
    }
    const min = Number(from);
    return { kind: "repeat", node, min, max: comma === undefined ? min : to === "" ? Infinity : Number(to) };
  }

  #takes(text: string): boolean {
    if (!this.#rest.startsWith(text)) return false;
    this.#rest = this.#rest.slice(text.length);
    return true;
  }

  #unknown(): PatternNode | undefined {
    this.#isUnknown = true;
    return undefined;
  }
}

function assertion(holds: AssertionTest): PatternNode {
  return { kind: "assertion", holds };
}

function isWord(character: string): boolean {
  return wordCharacter.test(character);
}
