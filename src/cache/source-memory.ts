import { hash } from "node:crypto";
import type { Host } from "../host/host.ts";
import { restoreYamlSource, storeYamlSource } from "./stored-source.ts";
import type { YamlSource } from "../syntax/yaml-source.ts";
import type { SourceFile } from "../text/source-file.ts";
import { LineMemory } from "./line-memory.ts";
import { readSource, type ReadSource, type SourceKind, type SourceRead } from "../pipeline/read/read-source.ts";

/**
 * Remembers files in which nothing was found, by their content: whoever edits one of them parses one. What is remembered is
 * believed as far as it is a file of its kind; of anything else nothing is known, and the file is read anew.
 */
export class SourceMemory {
  readonly #lines: LineMemory;

  /** As those of `LineMemory`. */
  constructor(host: Host, path: string, tool: string) {
    this.#lines = new LineMemory(host, path, tool);
  }

  /** Reads a file, and parses it only if none of the same text is known. */
  readonly read: ReadSource = (file, kind) => {
    const known = this.#recall(file, kind);
    if (known !== undefined) return known;
    const read = readSource(file, kind);
    if (read.source !== undefined && read.findings.length === 0) this.#keep(kind.name, read.source);
    return read;
  };

  /** Writes down what this run read. */
  save(): void {
    this.#lines.save();
  }

  #recall<T>(file: SourceFile, kind: SourceKind<T>): SourceRead<T> | undefined {
    const line = this.#lines.recall(keyOf(kind.name, file));
    if (line === undefined) return undefined;
    try {
      const source = restoreYamlSource(file, JSON.parse(line));
      const located = source && kind.validate(source);
      return located?.value && { source, located: located.value, findings: [] };
    } catch (error) {
      // It is no JSON, or nested beyond what the tool writes.
      if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #keep(kind: string, source: YamlSource): void {
    if (!isJson(source.file.text)) return;
    this.#lines.keep(keyOf(kind, source.file), () => JSON.stringify(storeYamlSource(source)));
  }
}

function keyOf(kind: string, file: SourceFile): string {
  return `${kind}:${hash("sha256", file.text)}`;
}

/** Whether the values of a YAML text are ones that JSON has as well: YAML has numbers that are none. */
function isJson(text: string): boolean {
  return !/[-+:,[\s]\.(?:inf|nan)\b/i.test(text);
}
