import { hash } from "node:crypto";
import type { Finding } from "../findings/finding.ts";
import { restoreFindings, storeFindings } from "./stored-findings.ts";
import { HostError, type Host } from "../host/host.ts";
import { isAsSeen, type ObservedHost, type Seen } from "./observed-host.ts";

/** Everything that decides what a run gives, beside the files that it looks at. */
export interface RunKey {
  /** Which build of the tool it is; two versions may find different things. */
  readonly tool: string;
  readonly command: string;
  /** The path of the configuration. */
  readonly configuration: string;
  /** The day at which expiry is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** What a run gave, when there was nothing left to write. */
export interface RunResult {
  readonly findings: readonly Finding[];
  /** Paths of the files that were read. */
  readonly files: readonly string[];
  /** Generated files that are up to date. */
  readonly generated: number;
}

/**
 * Remembers what the last run gave, as long as nothing changes that it looked at. One file, safe to delete: whatever is
 * wrong with it, or cannot be told, the run is made anew. It holds no secret and no proof; who can write it could as well
 * change the tool beside it.
 */
export class RunMemory {
  readonly #host: Host;
  readonly #path: string;
  readonly #key: string;

  /** `path`: where the file lies on its host. */
  constructor(host: Host, path: string, key: RunKey) {
    this.#host = host;
    this.#path = path;
    this.#key = JSON.stringify([format, key.tool, key.command, key.configuration, key.asOf]);
  }

  /** What the run would give, if it is known. */
  recall(root: Host): RunResult | undefined {
    try {
      // The time first: if the file is replaced in between, it is older than what was read, and less is believed.
      const kept = this.#host.stateOf?.(this.#path);
      const stored = kept && this.#read();
      if (stored === undefined || !isAsSeen(root, stored.seen, kept?.changedMilliseconds ?? 0)) return undefined;
      const findings = restoreFindings(stored.findings, (path) => textOf(root, path));
      return findings && { findings, files: stored.files, generated: stored.generated };
    } catch (error) {
      if (error instanceof HostError) return undefined;
      throw error;
    }
  }

  /** Keeps what a run gave. A place that cannot be written, or a run that cannot be known again, is passed over. */
  remember(root: ObservedHost, { findings, files, generated }: RunResult): void {
    try {
      const seen = root.seen();
      const stored = seen && storeFindings(findings, (path) => textOf(root, path));
      if (stored === undefined) return;
      const body = JSON.stringify({ key: this.#key, seen, files, generated, findings: stored });
      this.#host.write(this.#path, `${checksumOf(body)}\n${body}\n`);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }

  #read(): StoredRun | undefined {
    const bytes = this.#host.readBytes(this.#path);
    if (bytes === undefined) return undefined;
    const [checksum, body = ""] = new TextDecoder().decode(bytes).split("\n", 2);
    if (checksumOf(body) !== checksum) return undefined;
    try {
      const value: unknown = JSON.parse(body);
      return isStoredRun(value) && value.key === this.#key ? value : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Raised when the file changes its form. */
const format = 1;

interface StoredRun {
  readonly key: string;
  readonly seen: Seen;
  readonly files: readonly string[];
  readonly generated: number;
  readonly findings: unknown;
}

function isStoredRun(value: unknown): value is StoredRun {
  if (!isMap(value) || !isMap(value["seen"])) return false;
  const { files, folders, existing } = value["seen"];
  return (
    typeof value["key"] === "string" &&
    Number.isSafeInteger(value["generated"]) &&
    isList(value["files"], isText) &&
    isList(files, (one) => isTuple(one, isText, (state) => state === null || isText(state))) &&
    isList(folders, (one) => isTuple(one, isText, (kind) => kind === "files" || kind === "all", isText)) &&
    isList(existing, (one) => isTuple(one, isText, (exists) => typeof exists === "boolean"))
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isList(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isTuple(value: unknown, ...parts: readonly ((part: unknown) => boolean)[]): boolean {
  return Array.isArray(value) && value.length === parts.length && parts.every((isPart, index) => isPart(value[index]));
}

function checksumOf(body: string): string {
  return hash("sha256", body);
}

/** A file as text; empty where there is none, as findings about what is missing have it. */
function textOf(host: Host, path: string): string {
  const bytes = host.readBytes(path);
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}
