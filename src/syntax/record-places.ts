import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { SourceFile } from "../text/source-file.ts";
import { kindOfCollection, kindsOfPart, numbersPerPart, Places } from "./places.ts";
import { keyName, spanOfNode } from "./read-tree.ts";

/** The places of a tree: only they are kept of it. */
export function recordPlaces(file: SourceFile, root: Node): Places {
  const recorder = new Recorder(file);
  recorder.record(root);
  return new Places(file, recorder.numbers, recorder.names);
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
    const at = this.numbers.length;
    this.#add(node, isScalar(node) ? kindsOfPart.scalar : kindsOfPart.nothing);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        this.#key(key);
        this.record(value);
      }
    } else if (isSeq(node)) for (const item of node.items) this.record(item);
    else return;
    this.numbers[at + 2] = kindOfCollection(isMap(node), (this.numbers.length - at) / numbersPerPart);
  }

  #key(key: unknown): void {
    const name = keyName(key);
    this.#add(key, name === undefined ? kindsOfPart.keyWithoutName : this.#numberOf(name));
  }

  #numberOf(name: string): number {
    let number = this.#numberByName.get(name);
    if (number === undefined) this.#numberByName.set(name, (number = this.names.push(name) - 1));
    return number;
  }

  #add(node: unknown, kind: number): void {
    const hasRange = isMap(node) || isSeq(node) || isScalar(node);
    const { start, end } = hasRange ? spanOfNode(this.#file, node) : { start: 0, end: 0 };
    this.numbers.push(start, end, kind);
  }
}
