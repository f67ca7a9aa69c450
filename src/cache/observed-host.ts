import { hash } from "node:crypto";
import { confinePath } from "../host/confine-path.ts";
import { HostError, type FileContents, type Host, type ListedKind, type StagedFile } from "../host/host.ts";

/** Everything that a run looked at, as it was left behind: as long as it stays so, the same run gives the same. */
export interface Seen {
  /** Files by path, each with the id of its state; null where there was none. */
  readonly files: readonly (readonly [path: string, state: string | null])[];
  /** Folders that were listed, each with a digest of the list. */
  readonly folders: readonly (readonly [path: string, kind: ListedKind, digest: string])[];
  /** Paths of which it was asked whether they exist. */
  readonly existing: readonly (readonly [path: string, exists: boolean])[];
}

/**
 * A file that changed so shortly before something was kept may have changed once more in the same tick of the clock.
 * Two seconds are the longest tick of a file system in use.
 */
const tickMilliseconds = 2000;

/** A host that notes what is looked at, before it is looked at: what changes in between is seen as a change later. */
export class ObservedHost implements Host {
  readonly stateOf?: NonNullable<Host["stateOf"]>;
  readonly #host: Host;
  readonly #files = new Map<string, string | null>();
  readonly #folders = new Map<string, readonly [path: string, kind: ListedKind, digest: string]>();
  readonly #existing = new Map<string, boolean>();
  readonly #touched = new Set<string>();
  #isKnown: boolean;

  constructor(host: Host) {
    this.#host = host;
    this.#isKnown = host.stateOf !== undefined;
    if (host.stateOf !== undefined) this.stateOf = (path) => host.stateOf?.(path);
  }

  readBytes(given: string): Uint8Array | undefined {
    return this.#noting(() => {
      const path = confinePath(given);
      if (!this.#files.has(path)) this.#files.set(path, this.#idOf(path));
      return this.#host.readBytes(path);
    });
  }

  list(given: string, kind: ListedKind = "files"): readonly string[] {
    return this.#noting(() => {
      const folder = confinePath(given);
      const paths = this.#host.list(folder, kind);
      const key = `${kind} ${folder}`;
      if (!this.#folders.has(key)) this.#folders.set(key, [folder, kind, digestOf(paths)]);
      return paths;
    });
  }

  exists(given: string): boolean {
    return this.#noting(() => {
      const path = confinePath(given);
      const exists = this.#host.exists(path);
      if (!this.#existing.has(path)) this.#existing.set(path, exists);
      return exists;
    });
  }

  write(path: string, contents: FileContents): void {
    this.#touched.add(confinePath(path));
    this.#host.write(path, contents);
  }

  stage(path: string, contents: FileContents): StagedFile {
    const staged = this.#host.stage(path, contents);
    return {
      path: staged.path,
      commit: () => {
        this.#touched.add(staged.path);
        staged.commit();
      },
      discard: () => staged.discard(),
    };
  }

  remove(path: string): void {
    this.#touched.add(confinePath(path));
    this.#host.remove(path);
  }

  /** What was looked at, with what this run changed itself; nothing where that cannot be told. */
  seen(): Seen | undefined {
    if (!this.#isKnown) return undefined;
    const wasTouched = (folder: string): boolean =>
      folder === "" ? this.#touched.size > 0 : [...this.#touched].some((path) => path.startsWith(`${folder}/`));
    return {
      files: [...this.#files].map(([path, state]) => [path, this.#touched.has(path) ? this.#idOf(path) : state]),
      folders: [...this.#folders.values()].map(([path, kind, digest]) => [
        path,
        kind,
        wasTouched(path) ? digestOf(this.#host.list(path, kind)) : digest,
      ]),
      existing: [...this.#existing.keys()].map((path) => [path, this.#host.exists(path)]),
    };
  }

  #idOf(path: string): string | null {
    return this.#host.stateOf?.(path)?.id ?? null;
  }

  /** What was refused once may be granted the next time, and nothing shows that. */
  #noting<T>(look: () => T): T {
    try {
      return look();
    } catch (error) {
      if (error instanceof HostError) this.#isKnown = false;
      throw error;
    }
  }
}

/** Whether everything is as it was seen. `keptMilliseconds`: when that was written down. Never throws `HostError`. */
export function isAsSeen(host: Host, { files, folders, existing }: Seen, keptMilliseconds: number): boolean {
  if (host.stateOf === undefined) return false;
  try {
    for (const [path, id] of files) {
      const state = host.stateOf(path);
      if ((state?.id ?? null) !== id) return false;
      if (state !== undefined && state.changedMilliseconds + tickMilliseconds > keptMilliseconds) return false;
    }
    return (
      folders.every(([path, kind, digest]) => digestOf(host.list(path, kind)) === digest) &&
      existing.every(([path, exists]) => host.exists(path) === exists)
    );
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

function digestOf(paths: readonly string[]): string {
  return hash("sha256", paths.join("\n"));
}
