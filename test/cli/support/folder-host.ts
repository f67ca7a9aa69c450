import { confinePath } from "../../../src/host/confine-path.ts";
import { HostError, type FileContents, type FileState, type Host, type StagedFile } from "../../../src/host/host.ts";

/** One folder of a file system in memory, as if it were the root. */
export class FolderHost implements Host {
  readonly #all: Host;
  /** Without slashes around it; the root of everything is empty. */
  readonly #folder: string;

  constructor(all: Host, folder: string) {
    this.#all = all;
    this.#folder = folder;
    const isFile = folder !== "" && all.exists(folder) && all.list(folder).length === 0;
    if (isFile) throw new HostError("unreadable", "", "the root is not a folder");
    if (!all.exists(folder)) throw new HostError("unreadable", "", "a part of the path does not exist");
  }

  readBytes(path: string): Uint8Array | undefined {
    return this.#inside(path, (at) => this.#all.readBytes(at));
  }

  list(folder: string): readonly string[] {
    const from = this.#folder === "" ? 0 : this.#folder.length + 1;
    return this.#inside(folder, (at) => this.#all.list(at)).map((path) => path.slice(from));
  }

  exists(path: string): boolean {
    return this.#inside(path, (at) => this.#all.exists(at));
  }

  write(path: string, contents: FileContents): void {
    this.#inside(path, (at) => this.#all.write(at, contents));
  }

  stage(path: string, contents: FileContents): StagedFile {
    const staged = this.#inside(path, (at) => this.#all.stage(at, contents));
    return {
      path,
      commit: () => this.#inside(path, () => staged.commit()),
      discard: () => staged.discard(),
    };
  }

  remove(path: string): void {
    this.#inside(path, (at) => this.#all.remove(at));
  }

  stateOf(path: string): FileState | undefined {
    return this.#inside(path, (at) => this.#all.stateOf?.(at));
  }

  #inside<T>(path: string, act: (path: string) => T): T {
    const inside = confinePath(path);
    try {
      return act([this.#folder, inside].filter((part) => part !== "").join("/"));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      throw new HostError(error.code, inside, error.message);
    }
  }
}
