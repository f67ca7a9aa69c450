import type { Host } from "../host/host.ts";
import { isJson } from "../syntax/is-json.ts";
import { restoreYamlSource, storeYamlSource, type StoredSource, type YamlSource } from "../syntax/yaml-source.ts";
import type { SourceFile } from "../text/source-file.ts";
import { digestOf } from "../text/text-file.ts";
import { LineMemory } from "./line-memory.ts";

/** What a file was found to be. */
export type RememberedKind = "manifest" | "vocabulary";

/** Remembers files in which nothing was found, by their content: whoever edits one of them parses one. */
export class SourceMemory {
  readonly #lines: LineMemory;

  /** As those of `LineMemory`. */
  constructor(host: Host, path: string, tool: string) {
    this.#lines = new LineMemory(host, path, tool);
  }

  /** The source of a file of this kind, if one with the same text was found to be sound. */
  recall(kind: RememberedKind, file: SourceFile): YamlSource | undefined {
    const line = this.#lines.recall(keyOf(kind, file));
    if (line === undefined) return undefined;
    try {
      return restoreYamlSource(file, JSON.parse(line) as StoredSource);
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** Keeps the source of a file in which nothing was found. */
  keep(kind: RememberedKind, source: YamlSource): void {
    if (!isJson(source.file.text)) return;
    this.#lines.keep(keyOf(kind, source.file), () => JSON.stringify(storeYamlSource(source)));
  }

  /** Writes down what this run read. */
  save(): void {
    this.#lines.save();
  }
}

function keyOf(kind: RememberedKind, file: SourceFile): string {
  return `${kind}:${digestOf(file)}`;
}
