import { isMap, isScalar, isSeq, type Node } from "yaml";
import { startOf, type SourceFile, type Span } from "../text/source-file.ts";
import { keyName, spanOfNode } from "./read-tree.ts";

/** Keys and list positions from the root of a file. */
export type YamlPath = readonly (string | number)[];

/** What a part of a file is; a key is told by the number of its name. */
const scalar = -1;
const list = -2;
const map = -3;
const nothing = -4;
const keyWithoutName = -5;

/** Numbers that are kept of a part: where it begins and ends, which part stands behind it, what it is. */
const width = 4;

/** From this many entries on, a map or list is indexed when somebody first looks for one that stands further back. */
const indexedWidth = 16;

/** A part with its key, or -1 where it has none. */
interface Found {
  readonly part: number;
  readonly key: number;
}

/**
 * Where the parts of a file stand. Each part is four numbers in the order of the text, so that the tree, which is many
 * times as large, need not be kept.
 */
export class Places {
  readonly #file: SourceFile;
  readonly #numbers: Int32Array;
  readonly #names: readonly string[];
  readonly #indexes = new Map<number, ReadonlyMap<string | number, Found>>();

  constructor(file: SourceFile, root: Node) {
    this.#file = file;
    const recorder = new Recorder(file);
    recorder.record(root);
    this.#numbers = Int32Array.from(recorder.numbers);
    this.#names = recorder.names;
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
    const what = this.#number(part, 3);
    if (what !== map && what !== list) return undefined;
    const sought = what === map ? String(segment) : segment;
    const indexed = this.#indexes.get(part)?.get(sought);
    if (indexed !== undefined) return indexed;
    let count = 0;
    for (const [name, found] of this.#entriesOf(part)) {
      if (name === sought) return found;
      if (++count === indexedWidth && !this.#indexes.has(part)) return this.#indexed(part).get(sought);
    }
    return undefined;
  }

  #indexed(part: number): ReadonlyMap<string | number, Found> {
    const index = new Map<string | number, Found>();
    for (const [name, found] of this.#entriesOf(part)) {
      // Of two equal keys the first one counts, as in the values.
      if (name !== undefined && !index.has(name)) index.set(name, found);
    }
    this.#indexes.set(part, index);
    return index;
  }

  /** The entries of a map by name, those of a list by position. */
  *#entriesOf(part: number): Generator<readonly [name: string | number | undefined, found: Found]> {
    const end = this.#number(part, 2);
    const isMap = this.#number(part, 3) === map;
    for (let at = part + 1, position = 0; at < end; position++) {
      const found = isMap ? { part: this.#number(at, 2), key: at } : { part: at, key: -1 };
      yield [isMap ? this.#names[this.#number(at, 3)] : position, found];
      at = this.#number(found.part, 2);
    }
  }

  /** A value by its span, or by its key where nothing is written for it; maps and lists by their first line. */
  #shown({ part, key }: Found): Span {
    const what = this.#number(part, 3);
    const span = this.#spanOf(part);
    if (what === map || what === list) return this.#firstLineOf(span);
    if (what === scalar && span.end > span.start) return span;
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

  #number(part: number, which: number): number {
    return this.#numbers[part * width + which] ?? 0;
  }
}

/** Notes where every key and value stands, in one walk. */
class Recorder {
  readonly numbers: number[] = [];
  /** Each name once: a file says the same few of them many times. */
  readonly names: string[] = [];
  readonly #numberByName = new Map<string, number>();
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  record(node: unknown): void {
    const part = this.numbers.length / width;
    this.#add(node, isMap(node) ? map : isSeq(node) ? list : isScalar(node) ? scalar : nothing);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        this.#key(key);
        this.record(value);
      }
    } else if (isSeq(node)) for (const item of node.items) this.record(item);
    this.numbers[part * width + 2] = this.numbers.length / width;
  }

  #key(key: unknown): void {
    const name = keyName(key);
    this.#add(key, name === undefined ? keyWithoutName : this.#numberOf(name));
  }

  #numberOf(name: string): number {
    let number = this.#numberByName.get(name);
    if (number === undefined) this.#numberByName.set(name, (number = this.names.push(name) - 1));
    return number;
  }

  #add(node: unknown, what: number): void {
    const hasRange = isMap(node) || isSeq(node) || isScalar(node);
    const { start, end } = hasRange ? spanOfNode(this.#file, node) : { start: 0, end: 0 };
    this.numbers.push(start, end, this.numbers.length / width + 1, what);
  }
}
