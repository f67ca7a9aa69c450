import { isMap, isPair, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Finding } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import type { SourceFile, Span } from "../text/source-file.ts";
import { TreeTooLarge } from "./compose-document.ts";
import type { TreeLimits } from "./tree-limits.ts";
import { hazardOf, readingOf } from "./hazards.ts";

/** Hazards of one file that are told; who has more of them has one habit. */
const findingLimit = 100;

/** Plain values of a tree, with the hazards of its notation. */
export interface TreeReading {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/** Makes plain values of a tree and looks at its notation, in one walk. */
export function readTree(file: SourceFile, root: Node, limits: TreeLimits): TreeReading {
  const reader = new TreeReader(file, limits);
  const value = reader.read(root, 0);
  return { value, findings: reader.findings };
}

/** The name of a key as it is in the values, or nothing for a key that is a map, a list or empty. */
export function keyName(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  // A number keeps the digits that were written.
  const name = key.source ?? String(key.value);
  return name === "" && key.type === "PLAIN" ? undefined : name;
}

/** The range of a node itself, without what follows it on the line. */
export function spanOfNode(file: SourceFile, node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { file, start, end: Math.max(start, end) };
}

class TreeReader {
  readonly findings: Finding[] = [];
  readonly #file: SourceFile;
  readonly #limits: TreeLimits;

  constructor(file: SourceFile, limits: TreeLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  read(node: unknown, depth: number): unknown {
    if (isScalar(node)) {
      if (node.type === "PLAIN") this.#plain(node, false);
      return node.value;
    }
    if (!isMap(node) && !isSeq(node)) return null;
    if (depth >= this.#limits.depth) throw new TreeTooLarge("depth", node.range?.[0] ?? 0);
    if (isSeq(node)) return node.items.map((item) => this.read(item, depth + 1));
    return this.#map(node.items, depth);
  }

  #map(items: readonly unknown[], depth: number): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (let index = 0; index < items.length; index++) {
      const pair = items[index];
      if (!isPair(pair)) continue;
      const name = keyName(pair.key);
      if (name === undefined) {
        this.#keyWithoutName(pair.key, pair.value);
        this.read(pair.value, depth + 1);
        continue;
      }
      const key = pair.key as Scalar;
      if (key.type === "PLAIN") this.#plain(key, true);
      const item = this.read(pair.value, depth + 1);
      if (Object.hasOwn(value, name)) this.#duplicate(name, key, items);
      // A key `__proto__` of a hostile file becomes a member like any other.
      else if (name === "__proto__")
        Object.defineProperty(value, name, { value: item, enumerable: true, configurable: true, writable: true });
      else value[name] = item;
    }
    return value;
  }

  #plain(node: Scalar, isKey: boolean): void {
    const source = node.source ?? "";
    if (isKey && source === "<<") {
      this.#add(() =>
        report("structure/yaml-hazard", "mergeKey", {}, { ...this.#at(node, source), severity: "error" }),
      );
      return;
    }
    const hazard = hazardOf(source, node.value);
    if (hazard?.kind === "ambiguous") {
      const { reading, formerReading } = hazard;
      const params = { found: source, reading, formerReading };
      this.#add(() => report("structure/yaml-hazard", "ambiguousScalar", params, this.#at(node, source)));
    } else if (hazard !== undefined || (isKey && typeof node.value !== "string")) {
      const reading = hazard?.reading ?? readingOf(node.value);
      const canonical = isKey ? undefined : hazard?.canonical;
      const otherwise = canonical === undefined ? "" : `, or \`${canonical}\` if that is meant`;
      const params = { found: source, reading, otherwise };
      this.#add(() => report("structure/yaml-hazard", "notAsWritten", params, this.#at(node, source)));
    }
  }

  #duplicate(name: string, key: Scalar, items: readonly unknown[]): void {
    this.#add(() => {
      const first = items.find((item) => isPair(item) && keyName(item.key) === name);
      const firstKey = isPair(first) && isScalar(first.key) ? first.key : key;
      const related = [{ span: spanOfNode(this.#file, firstKey), message: "first written here" }];
      const options = { ...this.#at(key, name), related, severity: "error" } as const;
      return report("structure/yaml-hazard", "duplicateKey", { key: name }, options);
    });
  }

  #keyWithoutName(key: unknown, value: unknown): void {
    // An empty key is a scalar without width.
    const node = isMap(key) || isSeq(key) ? key : undefined;
    const place = node ?? (isMap(value) || isSeq(value) || isScalar(value) ? value : undefined);
    const found = isMap(key) ? "a map" : isSeq(key) ? "a list" : "nothing";
    const span = place === undefined ? { file: this.#file, start: 0, end: 0 } : spanOfNode(this.#file, place);
    const options = { span, key: `${this.#file.path} ${found}`, severity: "error" } as const;
    this.#add(() => report("structure/yaml-hazard", "keyWithoutName", { found }, options));
  }

  #at(node: Node, about: string): { readonly span: Span; readonly key: string } {
    return { span: spanOfNode(this.#file, node), key: `${this.#file.path} ${about}` };
  }

  #add(make: () => Finding): void {
    if (this.findings.length < findingLimit) this.findings.push(make());
  }
}
