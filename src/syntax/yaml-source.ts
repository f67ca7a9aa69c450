import { isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair, type ParsedNode, type Range } from "yaml";
import type { Suppression } from "../findings/disposition.ts";
import type { SourceFile, Span } from "../text/source-file.ts";
import { findSuppressions } from "./suppressions.ts";

/** Keys and list positions from the root of a file. */
export type YamlPath = readonly (string | number)[];

/** A YAML file as plain values that know where they stand. */
export interface YamlSource {
  readonly file: SourceFile;
  /** Maps, lists and scalars of JSON; `undefined` for a file that holds nothing. */
  readonly value: unknown;
  /** Comments that silence a rule at a node. */
  readonly suppressions: readonly Suppression[];
  /** The smallest span of a key or value; for a missing path, the first line of the nearest map or list above it. */
  locate(path: YamlPath, at: "key" | "value"): Span;
}

/** A parsed document with a node at its root. */
export type ParsedDocument = Document.Parsed<ParsedNode>;

/** Answers where the parts of a parsed document stand. */
export function createYamlSource(file: SourceFile, document: ParsedDocument, value: unknown): YamlSource {
  return {
    file,
    value,
    suppressions: findSuppressions(file, document.contents),
    locate: (path, at) => locate(file, document, path, at),
  };
}

function locate(file: SourceFile, document: ParsedDocument, path: YamlPath, at: "key" | "value"): Span {
  let node: Node | null = document.contents;
  let pair: Pair | undefined;
  for (const segment of path) {
    const next = childOf(node, segment);
    if (next === undefined) return firstLineOf(file, node);
    pair = isPair(next) ? next : undefined;
    const value = isPair(next) ? next.value : next;
    node = isNode(value) ? value : null;
    if (node === null && pair !== undefined) return spanOfNode(file, pair.key as Node);
  }
  if (at === "key" && pair !== undefined) return spanOfNode(file, pair.key as Node);
  if (node === null) return { file, start: 0, end: 0 };
  // A map or list is shown by its first line: the whole of it would underline half a file.
  return isScalar(node) ? spanOfNode(file, node) : firstLineOf(file, node);
}

function childOf(node: Node | null, segment: string | number): Pair | Node | undefined {
  if (isMap(node)) {
    return node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(segment)) as
      Pair | undefined;
  }
  if (isSeq(node) && typeof segment === "number") return node.items[segment] as Node | undefined;
  return undefined;
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

/** The octets of the value itself, without what follows it on the line. */
export function spanOfNode(file: SourceFile, node: Node): Span {
  const [start, end] = rangeOf(node);
  return { file, start, end: Math.max(start, end) };
}

function firstLineOf(file: SourceFile, node: Node | null): Span {
  if (node === null) return { file, start: 0, end: Math.max(0, file.text.indexOf("\n")) };
  const [start, end] = rangeOf(node);
  const newline = file.text.indexOf("\n", start);
  const lineEnd = newline === -1 ? file.text.length : newline;
  return { file, start, end: Math.max(start, Math.min(end, trimmedEnd(file.text, start, lineEnd))) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return last;
}

function rangeOf(node: Node): readonly [number, number] {
  const range: Range | null | undefined = node.range;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
}
