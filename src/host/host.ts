/** The file system as the stages see it. Paths are relative to the root, with `/`; none may lead out of it. */
export interface Host {
  /** The octets of a file, or `undefined` where there is none. Throws `HostError` where it cannot be read. */
  readBytes(path: string): Uint8Array | undefined;
  /** What is below a folder, sorted by code unit, links to folders not followed; empty where there is nothing. */
  list(folder: string, kind?: ListedKind): readonly string[];
  /** Whether there is a file or folder. Throws `HostError` where that cannot be found out. */
  exists(path: string): boolean;
  /** Writes through a temporary file in the same folder and a rename. Throws `HostError`. */
  write(path: string, contents: FileContents): void;
  /** Writes the temporary file only, so that many files can be put in their places at once. Throws `HostError`. */
  stage(path: string, contents: FileContents): StagedFile;
  /** Removes a file, and the folders that are empty without it; nothing where there is none. Throws `HostError`. */
  remove(path: string): void;
  /** Tells whether a file changes, without reading it; nothing where there is none. A host may be unable to tell. */
  stateOf?(path: string): FileState | undefined;
}

/** Text that is stored as UTF-8, or octets part by part, so that nobody has to hold all of them at once. */
export type FileContents = string | Iterable<Uint8Array>;

/** What is different after every change of a file. */
export interface FileState {
  /** Equal for two states only if nothing was changed between them, or only just. */
  readonly id: string;
  /** When it changed last, in milliseconds of the clock of its file system. */
  readonly changedMilliseconds: number;
}

/** `files`: regular files only. `all`: also links to files and to nothing, devices and pipes, which may not be readable. */
export type ListedKind = "files" | "all";

/** A file that is written, but not in its place yet. */
export interface StagedFile {
  /** Where it goes, relative to the root. */
  readonly path: string;
  /** Puts it in its place. Throws `HostError`. */
  commit(): void;
  /** Takes it away, and the folders that were made for it. Never throws. */
  discard(): void;
}

/** Why a file system refused: the path leads out, it cannot be read, it cannot be written, there is no room. */
export type HostErrorCode = "outside-root" | "unreadable" | "unwritable" | "full";

/** The file system refused. `path` is relative to the root, so that no message holds a path of this machine. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: HostErrorCode;
  /** Relative to the root; empty for the root itself. */
  readonly path: string;

  constructor(code: HostErrorCode, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
