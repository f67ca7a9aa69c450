import { displayText } from "../text/display-text.ts";
import { confinePath } from "./confine-path.ts";
import { HostError, type FileContents, type FileState, type Host, type StagedFile } from "./host.ts";

/** How much time passes between two changes. Real ones may follow faster; whoever compares times is then more careful. */
const tickMilliseconds = 10_000;

/** Faults that a test or an embedder wants to see handled. */
export interface MemoryHostFaults {
  /** Files and folders below which nothing can be written or removed. */
  readonly unwritable?: readonly string[];
  /** Files that cannot be read, and folders that cannot be listed. */
  readonly unreadable?: readonly string[];
  /** Octets that fit in all; a write beyond is refused as a full disk and changes nothing. */
  readonly capacity?: number;
}

/** A file system in memory, with the manners of the real one. Folders exist as far as files are in them. */
export class MemoryHost implements Host {
  readonly #files = new Map<string, Uint8Array>();
  readonly #faults: MemoryHostFaults;
  readonly #written: string[] = [];
  readonly #staged = new Map<string, Uint8Array>();
  /** The number of the change that gave each file its contents; 0 for those it began with. */
  readonly #changes = new Map<string, number>();

  /**
   * `files`: contents by path; text is stored as UTF-8, and octets are copied. Throws `HostError` for a path that leads out
   * of the root, and `RangeError` for two paths of one file.
   */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, faults: MemoryHostFaults = {}) {
    this.#faults = faults;
    for (const [path, contents] of Object.entries(files)) {
      const inside = confinePath(path);
      if (this.#files.has(inside)) throw new RangeError(`the file \`${displayText(inside)}\` is given twice`);
      this.#files.set(
        inside,
        typeof contents === "string" ? new TextEncoder().encode(contents) : new Uint8Array(contents),
      );
    }
  }

  /** The paths that were written or removed, in order, each as often as it happened. */
  get changes(): readonly string[] {
    return this.#written;
  }

  /** A file as text, whether it is UTF-8 or not; nothing where there is none. */
  readText(path: string): string | undefined {
    const bytes = this.#files.get(confinePath(path));
    return bytes === undefined ? undefined : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  }

  readBytes(path: string): Uint8Array | undefined {
    const inside = confinePath(path);
    if (isBelow(inside, this.#faults.unreadable)) throw new HostError("unreadable", inside, "permission denied");
    const bytes = this.#files.get(inside);
    if (bytes === undefined && this.#isFolder(inside)) {
      throw new HostError("unreadable", inside, "it is a folder, expected a file");
    }
    // A copy: what a reader does to its octets is its own business.
    return bytes && new Uint8Array(bytes);
  }

  list(folder: string): readonly string[] {
    const inside = confinePath(folder);
    if (isBelow(inside, this.#faults.unreadable)) throw new HostError("unreadable", inside, "permission denied");
    const prefix = inside === "" ? "" : `${inside}/`;
    return [...this.#files.keys()].filter((path) => path.startsWith(prefix)).sort();
  }

  exists(path: string): boolean {
    const inside = confinePath(path);
    return this.#files.has(inside) || this.#isFolder(inside);
  }

  write(path: string, contents: FileContents): void {
    this.stage(path, contents).commit();
  }

  stage(path: string, contents: FileContents): StagedFile {
    const inside = confinePath(path);
    if (isBelow(inside, this.#faults.unwritable)) throw new HostError("unwritable", inside, "permission denied");
    if (this.#isFolder(inside)) {
      throw new HostError("unwritable", inside, "there is a folder of this name, expected a file");
    }
    for (let cut = inside.indexOf("/"); cut !== -1; cut = inside.indexOf("/", cut + 1)) {
      if (this.#files.has(inside.slice(0, cut))) {
        throw new HostError("unwritable", inside, "a part of the path is a file, expected a folder");
      }
    }
    const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : Buffer.concat([...contents]);
    const { capacity } = this.#faults;
    if (capacity !== undefined && this.#octetsBeside(inside) + bytes.length > capacity) {
      throw new HostError("full", inside, "the disk is full");
    }
    this.#staged.set(inside, bytes);
    return {
      path: inside,
      commit: () => {
        if (!this.#staged.delete(inside)) return;
        this.#files.set(inside, bytes);
        this.#changes.set(inside, this.#written.push(inside));
      },
      discard: () => void this.#staged.delete(inside),
    };
  }

  remove(path: string): void {
    const inside = confinePath(path);
    if (isBelow(inside, this.#faults.unwritable)) throw new HostError("unwritable", inside, "permission denied");
    if (this.#isFolder(inside)) throw new HostError("unwritable", inside, "it is a folder, expected a file");
    if (this.#files.delete(inside)) this.#written.push(inside);
  }

  stateOf(path: string): FileState | undefined {
    const inside = confinePath(path);
    if (!this.#files.has(inside)) return undefined;
    const change = this.#changes.get(inside) ?? 0;
    return { id: String(change), changedMilliseconds: change * tickMilliseconds };
  }

  #octetsBeside(inside: string): number {
    let sum = 0;
    for (const files of [this.#files, this.#staged]) {
      for (const [path, bytes] of files) if (path !== inside) sum += bytes.length;
    }
    return sum;
  }

  #isFolder(inside: string): boolean {
    if (inside === "") return true;
    for (const path of this.#files.keys()) if (path.startsWith(`${inside}/`)) return true;
    return false;
  }
}

function isBelow(path: string, places: readonly string[] | undefined): boolean {
  return places !== undefined && places.some((place) => path === place || path.startsWith(`${place}/`));
}
