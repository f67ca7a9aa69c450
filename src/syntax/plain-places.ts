import { startOf, type SourceFile, type Span } from "../text/source-file.ts";
import { readPlainYaml, type PlaceObserver } from "./read-plain-yaml.ts";
import type { YamlPath } from "./yaml-source.ts";

type Kind = Parameters<PlaceObserver["begin"]>[0];

const kinds: readonly Kind[] = ["key", "scalar", "block", "flow"];

/** Numbers that are kept of a node. */
const width = 4;

/** Where the parts of a plainly written file stand: four numbers a node, in the order of the text. */
export class PlainPlaces {
  readonly #file: SourceFile;
  readonly #nodes: Int32Array;

  constructor(file: SourceFile) {
    this.#file = file;
    const recorder = new Recorder();
    if (readPlainYaml(file.text, recorder) === undefined) throw new Error(`${file.path} is not written plainly`);
    this.#nodes = Int32Array.from(recorder.numbers);
  }

  /** As `YamlSource` has it. */
  locate(path: YamlPath, at: "key" | "value"): Span {
    let node = 0;
    let key = -1;
    for (const segment of path) {
      const child = this.#childOf(node, segment);
      if (child === undefined) return this.#shown(node, key);
      ({ node, key } = child);
    }
    return at === "key" && key !== -1 ? this.#whole(key) : this.#shown(node, key);
  }

  #childOf(node: number, segment: string | number): { readonly node: number; readonly key: number } | undefined {
    const end = this.#number(node, 2);
    const first = node + 1;
    if (this.#kindOf(node) === "scalar" || first === end) return undefined;
    if (this.#kindOf(first) === "key") {
      for (let key = first; key < end; key = this.#number(key + 1, 2)) {
        if (this.#nameOf(key) === String(segment)) return { node: key + 1, key };
      }
      return undefined;
    }
    if (typeof segment !== "number") return undefined;
    for (let item = first, index = 0; item < end; item = this.#number(item, 2), index++) {
      if (index === segment) return { node: item, key: -1 };
    }
    return undefined;
  }

  /** Maps and lists are shown by their first line. */
  #shown(node: number, key: number): Span {
    const { file, start, end } = this.#whole(node);
    if (this.#kindOf(node) === "scalar") {
      if (end > start) return { file, start, end };
      return key === -1 ? startOf(file) : this.#whole(key);
    }
    const newline = file.text.indexOf("\n", start);
    const line = file.text.slice(start, newline === -1 ? end : Math.min(end, newline));
    return { file, start, end: start + line.trimEnd().length };
  }

  #whole(node: number): Span {
    return { file: this.#file, start: this.#number(node, 0), end: this.#number(node, 1) };
  }

  #nameOf(key: number): string {
    const { start, end } = this.#whole(key);
    const written = this.#file.text.slice(start, end);
    return written.startsWith('"') ? written.slice(1, -1) : written;
  }

  #kindOf(node: number): Kind | undefined {
    return kinds[this.#number(node, 3)];
  }

  #number(node: number, which: number): number {
    return this.#nodes[node * width + which] ?? 0;
  }
}

/** Notes of each node where it begins and ends, the number of the node behind it, and what it is. */
class Recorder implements PlaceObserver {
  readonly numbers: number[] = [];

  begin(kind: Kind, offset: number): number {
    const node = this.numbers.length / width;
    this.numbers.push(offset, offset, node + 1, kinds.indexOf(kind));
    return node;
  }

  end(node: number, offset: number): void {
    this.numbers[node * width + 1] = offset;
    this.numbers[node * width + 2] = this.numbers.length / width;
  }
}
