import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Finding } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import type { SourceFile, Span } from "../text/source-file.ts";
import { hazardOf } from "./hazards.ts";
import { spanOfNode } from "./yaml-source.ts";

/** What one file may hold at most. */
export interface TreeLimits {
  readonly depth: number;
  readonly nodes: number;
}

export const defaultTreeLimits: TreeLimits = { depth: 60, nodes: 500_000 };

/** Thrown inside this folder only, to leave a tree that is too deep or too large. */
export class TreeTooLarge extends Error {
  override readonly name = "TreeTooLarge";
  readonly kind: "depth" | "nodes";
  readonly span: Span;

  constructor(kind: "depth" | "nodes", span: Span) {
    super(kind);
    this.kind = kind;
    this.span = span;
  }
}

/** One walk over the tree: plain values out, hazards of notation found on the way. */
export class TreeReader {
  readonly findings: Finding[] = [];
  readonly #file: SourceFile;
  readonly #limits: TreeLimits;
  #nodes = 0;

  constructor(file: SourceFile, limits: TreeLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  read(node: Node | null, depth = 0): unknown {
    if (node === null) return null;
    if (depth > this.#limits.depth) throw new TreeTooLarge("depth", this.#span(node));
    if (++this.#nodes > this.#limits.nodes) throw new TreeTooLarge("nodes", this.#span(node));
    if (isAlias(node)) {
      this.#hazard("alias", { name: node.source }, node);
      return null;
    }
    const anchor: unknown = "anchor" in node ? node.anchor : undefined;
    if (typeof anchor === "string") this.#hazard("anchor", { name: anchor }, node);
    if (typeof node.tag === "string" && !isImplicitTag(node, this.#file.text))
      this.#hazard("tag", { tag: node.tag }, node);
    if (isScalar(node)) return this.#scalar(node, false);
    if (isSeq(node)) return node.items.map((item) => this.read(item as Node | null, depth + 1));
    if (isMap(node)) return this.#map(node.items, depth);
    return null;
  }

  #map(items: readonly unknown[], depth: number): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const first = new Map<string, Node>();
    for (const pair of items) {
      if (!isPair(pair)) continue;
      const keyNode = pair.key as Node | null;
      const key = isScalar(keyNode) ? this.#key(keyNode) : this.#complexKey(keyNode);
      const earlier = first.get(key);
      if (earlier !== undefined && keyNode !== null) {
        this.findings.push(
          report(
            "structure/yaml-hazard",
            "duplicateKey",
            { key },
            {
              span: this.#span(keyNode),
              related: [{ span: this.#span(earlier), message: "first written here" }],
              key: `${this.#file.path} ${key}`,
              severity: "error",
            },
          ),
        );
        continue;
      }
      if (keyNode !== null) first.set(key, keyNode);
      const item = this.read(pair.value as Node | null, depth + 1);
      // Defined, not assigned: a key `__proto__` of a hostile file becomes a member like any other.
      Object.defineProperty(value, key, { value: item, enumerable: true, configurable: true, writable: true });
    }
    return value;
  }

  #key(node: Scalar): string {
    const text = node.source ?? String(node.value);
    if (text === "<<" && node.type === "PLAIN") this.#hazard("mergeKey", {}, node);
    else this.#scalar(node, true);
    return text;
  }

  #complexKey(node: Node | null): string {
    if (node !== null) this.#hazard("ambiguousScalar", { found: "?", meaning: "a key that is a map or list" }, node);
    return "?";
  }

  #scalar(node: Scalar, isKey: boolean): unknown {
    const meaning = node.type === "PLAIN" ? hazardOf(node.source ?? "", isKey) : undefined;
    if (meaning !== undefined) this.#hazard("ambiguousScalar", { found: node.source ?? "", meaning }, node);
    return node.value;
  }

  #hazard(
    message: "alias" | "anchor" | "tag" | "mergeKey" | "ambiguousScalar",
    params: Readonly<Record<string, string>>,
    node: Node,
  ): void {
    const options = { span: this.#span(node), key: `${this.#file.path} ${message} ${JSON.stringify(params)}` };
    // Each message is made from its own holes; the union only cannot say so.
    if (message === "ambiguousScalar") {
      const { found = "", meaning = "" } = params;
      this.findings.push(report("structure/yaml-hazard", "ambiguousScalar", { found, meaning }, options));
    } else if (message === "mergeKey")
      this.findings.push(report("structure/yaml-hazard", "mergeKey", {}, { ...options, severity: "error" }));
    else if (message === "tag") {
      this.findings.push(
        report("structure/yaml-hazard", "tag", { tag: params["tag"] ?? "" }, { ...options, severity: "error" }),
      );
    } else {
      this.findings.push(
        report("structure/yaml-hazard", message, { name: params["name"] ?? "" }, { ...options, severity: "error" }),
      );
    }
  }

  #span(node: Node): Span {
    return spanOfNode(this.#file, node);
  }
}

/** Nodes get a tag by their notation as well; only one that is written is worth a word. */
function isImplicitTag(node: Node, text: string): boolean {
  const start = node.range?.[0] ?? 0;
  const before = text.slice(Math.max(0, start - 120), start);
  return !/![^\s,[\]{}]*\s*(?:&\S+\s*)?$/.test(before) && text.charAt(start) !== "!";
}
