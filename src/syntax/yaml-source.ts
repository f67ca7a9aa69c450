import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Suppression } from "../findings/disposition.ts";
import { startOf, type SourceFile, type Span } from "../text/source-file.ts";
import type { ComposedDocument } from "./compose-document.ts";
import { keyName, spanOfNode } from "./read-tree.ts";
import { findSuppressions } from "./suppressions.ts";

/** Keys and list positions from the root of a file. */
export type YamlPath = readonly (string | number)[];

/** A YAML file as plain values that know where they stand. */
export interface YamlSource {
  readonly file: SourceFile;
  /** Maps, lists and scalars as JSON has them; never null, as an empty file has no source. */
  readonly value: unknown;
  /** Comments that silence a rule at a node. */
  readonly suppressions: readonly Suppression[];
  /**
   * The smallest span of a key or value. Maps and lists are shown by their first line; for a missing path, the first
   * line of the nearest map or list above it.
   */
  locate(path: YamlPath, at: "key" | "value"): Span;
}

/** Answers where the parts of a document stand. The tree itself stays in here. */
export function createYamlSource(file: SourceFile, document: ComposedDocument, value: unknown): YamlSource {
  const finder = new PlaceFinder(file, document.root);
  return {
    file,
    value,
    suppressions: findSuppressions(file, document),
    locate: (path, at) => finder.locate(path, at),
  };
}

/** From this width on, a map is indexed when somebody first looks for a key in it. */
const indexedWidth = 16;

class PlaceFinder {
  readonly #file: SourceFile;
  readonly #root: Node | null;
  readonly #indexes = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(file: SourceFile, root: Node | null) {
    this.#file = file;
    this.#root = root;
  }

  locate(path: YamlPath, at: "key" | "value"): Span {
    let node: unknown = this.#root;
    let key: unknown;
    for (const segment of path) {
      if (isMap(node)) {
        const pair = this.#pairOf(node, String(segment));
        if (pair === undefined) return this.#shown(node, key);
        key = pair.key;
        node = pair.value;
      } else if (isSeq(node) && typeof segment === "number" && segment >= 0 && segment < node.items.length) {
        key = undefined;
        node = node.items[segment];
      } else return this.#shown(node, key);
    }
    return at === "key" && isScalar(key) ? spanOfNode(this.#file, key) : this.#shown(node, key);
  }

  /** A value by its span, or by its key where nothing is written for it. */
  #shown(node: unknown, key: unknown): Span {
    if (isMap(node) || isSeq(node)) return this.#firstLineOf(node);
    if (isScalar(node)) {
      const span = spanOfNode(this.#file, node);
      if (span.end > span.start) return span;
    }
    return isScalar(key) ? spanOfNode(this.#file, key) : startOf(this.#file);
  }

  #pairOf(map: YAMLMap, name: string): Pair | undefined {
    if (map.items.length < indexedWidth) return map.items.find((pair) => keyName(pair.key) === name);
    let index = this.#indexes.get(map);
    if (index === undefined) this.#indexes.set(map, (index = indexOf(map)));
    return index.get(name);
  }

  /** The whole of a map or list would underline half a file. */
  #firstLineOf(node: Node): Span {
    const { start, end } = spanOfNode(this.#file, node);
    const newline = this.#file.text.indexOf("\n", start);
    const line = this.#file.text.slice(start, Math.min(end, newline === -1 ? end : newline));
    return { file: this.#file, start, end: start + line.trimEnd().length };
  }
}

function indexOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const index = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = keyName(pair.key);
    // Of two equal keys the first one counts, as in the values.
    if (name !== undefined && !index.has(name)) index.set(name, pair);
  }
  return index;
}
