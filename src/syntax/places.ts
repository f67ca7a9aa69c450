import { startOf, type SourceFile, type Span } from "../text/source-file.ts";

/** Keys and list positions from the root of a file. */
export type YamlPath = readonly (string | number)[];

/** What a part of a file is that holds no other; a key is told by the number of its name, and stands before its value. */
export const kindsOfPart = { scalar: -1, nothing: -2, keyWithoutName: -3 } as const;

const emptyList = -4;

/** What a list or map is: below every other kind, how many parts it consists of, itself included, and which of both. */
export function kindOfCollection(isMap: boolean, parts: number): number {
  return emptyList - 2 * (parts - 1) - (isMap ? 1 : 0);
}

function isCollection(kind: number): boolean {
  return kind <= emptyList;
}

function isMapKind(kind: number): boolean {
  return isCollection(kind) && (emptyList - kind) % 2 === 1;
}

/** How many parts something consists of. */
function partsOf(kind: number): number {
  return isCollection(kind) ? Math.floor((emptyList - kind) / 2) + 1 : 1;
}

/** Numbers that are kept of a part: where it begins and ends, what it is. */
export const numbersPerPart = 3;

/** From this many entries on, a map or list is indexed when somebody first looks for one that stands further back. */
const indexedWidth = 64;

/** The form of `toText`: for each part how far it begins behind the last one, its length, what it is. */
interface StoredPlaces {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

function parseStored(text: string): StoredPlaces | undefined {
  try {
    const { names, numbers } = JSON.parse(text) as Partial<Record<keyof StoredPlaces, unknown>>;
    const isWhole = Array.isArray(numbers) && numbers.length > 0 && numbers.length % numbersPerPart === 0;
    if (!isWhole || !numbers.every(Number.isSafeInteger)) return undefined;
    const isNamed = Array.isArray(names) && names.every((name) => typeof name === "string");
    return isNamed ? { names, numbers: numbers as number[] } : undefined;
  } catch (error) {
    // Members of nothing are a `TypeError`.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A part with its key, or -1 where it has none. */
interface Found {
  readonly part: number;
  readonly key: number;
}

/**
 * Where the parts of a file stand. Each part is three numbers in the order of the text, so that the tree, which is many
 * times as large, need not be kept.
 */
export class Places {
  readonly #file: SourceFile;
  readonly #numbers: readonly number[];
  readonly #names: readonly string[];
  #indexes: Map<number, ReadonlyMap<string | number, Found>> | undefined;

  /** `numbers` and `names` as `recordPlaces` makes them. */
  constructor(file: SourceFile, numbers: readonly number[], names: readonly string[]) {
    this.#file = file;
    this.#numbers = numbers;
    this.#names = names;
  }

  /** The places of a file that has the same text, from what `toText` gave for it; nothing of any other text. */
  static fromText(file: SourceFile, text: string): Places | undefined {
    const stored = parseStored(text);
    if (stored === undefined) return undefined;
    const { names, numbers } = stored;
    const own: number[] = [];
    let start = 0;
    for (let at = 0; at < numbers.length; at += numbersPerPart) {
      const [move = 0, length = 0, kind = 0] = numbers.slice(at, at + numbersPerPart);
      start += move;
      const isInside = start >= 0 && length >= 0 && start + length <= file.text.length;
      if (!isInside || kind >= names.length || at / numbersPerPart + partsOf(kind) > numbers.length / numbersPerPart) {
        return undefined;
      }
      own.push(start, start + length, kind);
    }
    return new Places(file, own, names);
  }

  /** All places as one line of JSON. Numbers are kept as differences, which are short. */
  toText(): string {
    const numbers: number[] = [];
    let before = 0;
    for (let part = 0; part * numbersPerPart < this.#numbers.length; part++) {
      const start = this.#number(part, 0);
      numbers.push(start - before, this.#number(part, 1) - start, this.#kind(part));
      before = start;
    }
    const stored: StoredPlaces = { names: this.#names, numbers };
    return JSON.stringify(stored);
  }

  /** As `YamlSource` says it. */
  locate(path: YamlPath, at: "key" | "value"): Span {
    let found: Found = { part: 0, key: -1 };
    for (const segment of path) {
      const child = this.#childOf(found.part, segment);
      if (child === undefined) return this.#shown(found);
      found = child;
    }
    return at === "key" && found.key !== -1 ? this.#spanOf(found.key) : this.#shown(found);
  }

  #childOf(part: number, segment: string | number): Found | undefined {
    const kind = this.#kind(part);
    if (!isCollection(kind)) return undefined;
    const isMap = isMapKind(kind);
    const sought = isMap ? String(segment) : segment;
    const index = this.#indexes?.get(part);
    if (index !== undefined) return index.get(sought);
    const end = this.#behind(part);
    for (let at = part + 1, position = 0; at < end; position++) {
      const child = isMap ? at + 1 : at;
      const name = isMap ? this.#names[this.#kind(at)] : position;
      if (name === sought) return { part: child, key: isMap ? at : -1 };
      if (position === indexedWidth) return this.#indexed(part, isMap).get(sought);
      at = this.#behind(child);
    }
    return undefined;
  }

  /** The entries of a map by name, those of a list by position. */
  #indexed(part: number, isMap: boolean): ReadonlyMap<string | number, Found> {
    const index = new Map<string | number, Found>();
    const end = this.#behind(part);
    for (let at = part + 1, position = 0; at < end; position++) {
      const child = isMap ? at + 1 : at;
      const name = isMap ? this.#names[this.#kind(at)] : position;
      // Of two equal keys the first one counts, as in the values.
      if (name !== undefined && !index.has(name)) index.set(name, { part: child, key: isMap ? at : -1 });
      at = this.#behind(child);
    }
    this.#indexes ??= new Map();
    this.#indexes.set(part, index);
    return index;
  }

  /** A value by its span, or by its key where nothing is written for it; maps and lists by their first line. */
  #shown({ part, key }: Found): Span {
    const kind = this.#kind(part);
    const span = this.#spanOf(part);
    if (isCollection(kind)) return this.#firstLineOf(span);
    if (kind === kindsOfPart.scalar && span.end > span.start) return span;
    return key === -1 ? startOf(this.#file) : this.#spanOf(key);
  }

  /** The whole of a map or list would underline half a file. */
  #firstLineOf({ file, start, end }: Span): Span {
    const newline = file.text.indexOf("\n", start);
    const line = file.text.slice(start, Math.min(end, newline === -1 ? end : newline));
    return { file, start, end: start + line.trimEnd().length };
  }

  #spanOf(part: number): Span {
    return { file: this.#file, start: this.#number(part, 0), end: this.#number(part, 1) };
  }

  #kind(part: number): number {
    return this.#number(part, 2);
  }

  /** The part that stands behind one and all that is in it. */
  #behind(part: number): number {
    return part + partsOf(this.#kind(part));
  }

  #number(part: number, which: number): number {
    return this.#numbers[part * numbersPerPart + which] ?? 0;
  }
}
