import { createHash } from "node:crypto";
import { HostError, type Host } from "../host/host.ts";
import { restoreYamlSource, storeYamlSource, type StoredSource, type YamlSource } from "../syntax/yaml-source.ts";
import type { SourceFile } from "../text/source-file.ts";

/** What a file was found to be. */
export type RememberedKind = "manifest" | "vocabulary";

/** Larger memories cost more to read than they save. */
const mostCharacters = 128 * 1024 * 1024;

/**
 * Remembers files in which nothing was found, by their content: whoever edits one of them parses one. One file, safe to
 * delete: whatever is wrong with it, all of them are parsed anew. It holds no secret and no proof; who can write it could
 * as well change the tool beside it.
 */
export class SourceMemory {
  readonly #host: Host;
  readonly #path: string;
  readonly #header: string;
  /** Lines of the last run by kind and digest of the text, read when first asked for. */
  #known: ReadonlyMap<string, string> | undefined;
  /** Lines of this run, in the order in which files were read. */
  readonly #kept = new Map<string, string>();
  #hasNew = false;

  /** `path`: where the file lies on its host. `tool`: which build of the tool reads and writes it. */
  constructor(host: Host, path: string, tool: string) {
    this.#host = host;
    this.#path = path;
    this.#header = JSON.stringify([format, tool]);
  }

  /** The source of a file of this kind, if one with the same text was found to be sound. */
  recall(kind: RememberedKind, file: SourceFile): YamlSource | undefined {
    const key = keyOf(kind, file);
    const line = (this.#known ??= this.#read()).get(key);
    if (line === undefined) return undefined;
    try {
      const source = restoreYamlSource(file, JSON.parse(line) as StoredSource);
      this.#kept.set(key, line);
      return source;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** Keeps the source of a file in which nothing was found. */
  keep(kind: RememberedKind, source: YamlSource): void {
    // YAML has numbers that JSON does not have.
    if (notInJson.test(source.file.text)) return;
    this.#kept.set(keyOf(kind, source.file), JSON.stringify(storeYamlSource(source)));
    this.#hasNew = true;
  }

  /** Writes down what this run read. A place that cannot be written is passed over. */
  save(): void {
    if (!this.#hasNew && this.#kept.size === this.#known?.size) return;
    const lines = [this.#header];
    let characters = 0;
    for (const [key, line] of this.#kept) {
      characters += line.length;
      if (characters > mostCharacters) break;
      lines.push(`${key} ${line}`);
    }
    const body = lines.join("\n");
    try {
      this.#host.write(this.#path, `${digestOf(body)}\n${body}`);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }

  #read(): ReadonlyMap<string, string> {
    const known = new Map<string, string>();
    const text = this.#text();
    const start = text.indexOf("\n") + 1;
    const body = text.slice(start);
    if (digestOf(body) !== text.slice(0, Math.max(0, start - 1))) return known;
    const [header, ...lines] = body.split("\n");
    if (header !== this.#header) return known;
    for (const line of lines) {
      const end = line.indexOf("{");
      known.set(line.slice(0, end - 1), line.slice(end));
    }
    return known;
  }

  #text(): string {
    try {
      const bytes = this.#host.readBytes(this.#path);
      return bytes === undefined ? "" : new TextDecoder().decode(bytes);
    } catch (error) {
      if (error instanceof HostError) return "";
      throw error;
    }
  }
}

const notInJson = /[-+:,[\s]\.(?:inf|nan)\b/i;

/** Raised when the file changes its form. */
const format = 1;

function keyOf(kind: RememberedKind, { text }: SourceFile): string {
  return `${kind} ${digestOf(text)}`;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
