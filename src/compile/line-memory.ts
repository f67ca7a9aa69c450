import { createHash } from "node:crypto";
import { HostError, type Host } from "../host/host.ts";

/** Larger memories cost more to read than they save. */
const mostCharacters = 128 * 1024 * 1024;

/**
 * One file that keeps a line of text for each key from one run to the next; what a run asked for or kept is in it
 * afterwards, and nothing else. It is safe to delete: whatever is wrong with it, nothing is known. It holds no secret and
 * no proof; who can write it could as well change the tool beside it.
 */
export class LineMemory {
  readonly #host: Host;
  readonly #path: string;
  readonly #header: string;
  /** Lines of the last run, read when first asked for. */
  #known: ReadonlyMap<string, string> | undefined;
  /** Lines of this run, in the order in which they were asked for. */
  readonly #kept = new Map<string, string>();
  #hasNew = false;

  /** `path`: where the file lies on its host. `tool`: which build of the tool reads and writes it. */
  constructor(host: Host, path: string, tool: string) {
    this.#host = host;
    this.#path = path;
    this.#header = JSON.stringify([format, tool]);
  }

  /** The line of a key, if there is one; it is kept on. */
  recall(key: string): string | undefined {
    const line = (this.#known ??= this.#read()).get(key);
    if (line !== undefined) this.#kept.set(key, line);
    return line;
  }

  /** Keeps a line, which has no line break. A key has no space. */
  keep(key: string, line: string): void {
    this.#kept.set(key, line);
    this.#hasNew = true;
  }

  /** Writes down what this run knows. A place that cannot be written is passed over. */
  save(): void {
    if (!this.#hasNew && this.#kept.size === this.#known?.size) return;
    const lines = [this.#header];
    let characters = 0;
    for (const [key, line] of this.#kept) {
      characters += key.length + line.length;
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
      const end = line.indexOf(" ");
      known.set(line.slice(0, end), line.slice(end + 1));
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

/** Raised when the file, or what lines hold, changes its form without another build of the tool. */
const format = 1;

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
