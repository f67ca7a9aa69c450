import { randomBytes } from "node:crypto";
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
  type Dirent,
  type Stats,
} from "node:fs";
import { confinePath, leadsIntoGit } from "./confine-path.ts";
import { hostErrorFrom, systemCodeOf } from "./host-error-from.ts";
import {
  HostError,
  type FileContents,
  type FileState,
  type Host,
  type HostErrorCode,
  type ListedKind,
  type StagedFile,
} from "./host.ts";

/** How much one host is willing to look at; what goes over is refused with `HostError`. */
export interface NodeHostLimits {
  /** Octets of one file. Default: 64 MiB. */
  readonly fileBytes: number;
  /** Files below one folder that is listed. Default: 100,000. */
  readonly listedFiles: number;
  /** Folders inside each other below one that is listed. Default: 32. */
  readonly listedDepth: number;
}

export const defaultLimits: NodeHostLimits = { fileBytes: 64 * 1024 * 1024, listedFiles: 100_000, listedDepth: 32 };

/** `.<name>.<run>-<number>.tmp`: what a run that was killed may have left behind, never listed. */
const temporaryName = /^\..+\.[0-9a-f]{12}-[0-9]+\.tmp$/;

/**
 * Opens a folder of this machine as a host. `root`: its path, absolute or from the working folder. Throws `HostError` where
 * it is no folder or cannot be read.
 */
export function openNodeHost(root: string, limits: Partial<NodeHostLimits> = {}): NodeHost {
  return new NodeHost(root, limits);
}

/** The files below one folder of this machine. Symbolic links may lead anywhere inside it and nowhere else. */
export class NodeHost implements Host {
  readonly #root: string;
  /** Keeps the temporary files of two runs apart; process numbers repeat across containers. */
  readonly #run = randomBytes(6).toString("hex");
  readonly #limits: NodeHostLimits;
  /** Temporary files, each with what takes back the folders that were made for it. */
  readonly #temporaryFiles = new Map<string, () => void>();
  #counter = 0;

  constructor(root: string, limits: Partial<NodeHostLimits>) {
    this.#limits = { ...defaultLimits, ...limits };
    try {
      this.#root = realpathSync.native(root);
      if (!statSync(this.#root).isDirectory()) throw new HostError("unreadable", "", "the root is not a folder");
    } catch (error) {
      throw hostErrorFrom(error, "unreadable", "");
    }
  }

  readBytes(path: string): Uint8Array | undefined {
    const inside = confinePath(path);
    try {
      // Most files of a first build do not exist yet; to find out by a refusal would cost more.
      if (statOf(this.#absolute(inside)) === undefined) return undefined;
      const real = this.#realPath(inside);
      if (real === undefined) return undefined;
      const status = statSync(real);
      if (status.isDirectory()) throw new HostError("unreadable", inside, "it is a folder, expected a file");
      // Reading a pipe would wait for a writer that never comes.
      if (!status.isFile()) throw new HostError("unreadable", inside, "it is a device or pipe, expected a file");
      if (status.size > this.#limits.fileBytes) {
        const limit = String(this.#limits.fileBytes);
        throw new HostError("unreadable", inside, `it has ${String(status.size)} octets, expected at most ${limit}`);
      }
      return readFileSync(real);
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw hostErrorFrom(error, "unreadable", inside);
    }
  }

  list(folder: string, kind: ListedKind = "files"): readonly string[] {
    const inside = confinePath(folder);
    const files: string[] = [];
    if (this.#realPathOrError(inside, "unreadable") !== undefined) this.#listInto(files, inside, 0, kind);
    return files.sort();
  }

  exists(path: string): boolean {
    const inside = confinePath(path);
    return this.#realPathOrError(inside, "unreadable") !== undefined;
  }

  write(path: string, contents: FileContents): void {
    const staged = this.stage(path, contents);
    try {
      staged.commit();
    } catch (error) {
      staged.discard();
      throw error;
    }
  }

  stage(path: string, contents: FileContents): StagedFile {
    const inside = confinePath(path);
    const folder = folderOf(inside);
    if (inside === "" || inside.endsWith("/")) {
      throw new HostError("unwritable", inside, "there is a folder of this name, expected a file");
    }
    let created: string | undefined;
    const takeBackFolders = (): void => {
      if (created !== undefined) removeEmptyFolders(this.#absolute(folder), created);
    };
    try {
      this.#refuseForeignAncestor(folder);
      created = mkdirSync(this.#absolute(folder), { recursive: true });
      const target = this.#targetOf(inside);
      const status = statOf(target);
      if (status?.isDirectory() === true) {
        throw new HostError("unwritable", inside, "there is a folder of this name, expected a file");
      }
      const temporary = this.#writeTemporary(target, contents, status?.mode ?? 0o666);
      this.#temporaryFiles.set(temporary, takeBackFolders);
      return {
        path: inside,
        commit: () => {
          try {
            renameSync(temporary, target);
            this.#temporaryFiles.delete(temporary);
          } catch (error) {
            throw hostErrorFrom(error, "unwritable", inside);
          }
        },
        discard: () => {
          if (this.#temporaryFiles.delete(temporary)) removeQuietly(temporary);
          takeBackFolders();
        },
      };
    } catch (error) {
      takeBackFolders();
      throw hostErrorFrom(error, "unwritable", inside);
    }
  }

  remove(path: string): void {
    const inside = confinePath(path);
    const folder = folderOf(inside);
    try {
      // The link itself is removed, so only the folder must be inside.
      if (this.#realPath(folder) === undefined) return;
      if (lstatSync(this.#absolute(inside)).isDirectory()) {
        throw new HostError("unwritable", inside, "it is a folder, expected a file");
      }
      unlinkSync(this.#absolute(inside));
    } catch (error) {
      if (isAbsence(error)) return;
      throw hostErrorFrom(error, "unwritable", inside);
    }
    if (folder !== "") removeEmptyFolders(this.#absolute(folder), this.#absolute(folder.split("/", 1)[0] ?? folder));
  }

  stateOf(path: string): FileState | undefined {
    const inside = confinePath(path);
    try {
      const status = statOf(this.#absolute(inside));
      if (status === undefined) return undefined;
      // The device and number tell one file from another that was moved into its place.
      const { dev, ino, mode, size, mtimeMs, ctimeMs } = status;
      return {
        id: `${dev} ${ino} ${mode} ${size} ${mtimeMs} ${ctimeMs}`,
        changedMilliseconds: Math.max(mtimeMs, ctimeMs),
      };
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw hostErrorFrom(error, "unreadable", inside);
    }
  }

  /** Removes what an interrupted write left behind, folders included. For signal handlers: never throws. */
  removeTemporaryFiles(): void {
    // The last one first: folders that were made for it are empty only then.
    for (const [path, takeBackFolders] of [...this.#temporaryFiles].reverse()) {
      removeQuietly(path);
      takeBackFolders();
    }
    this.#temporaryFiles.clear();
  }

  /** A link that stands in the place of a file is followed only as far as the root reaches. Its folder is inside. */
  #targetOf(inside: string): string {
    const path = this.#absolute(inside);
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink ? (this.#realPath(inside) ?? this.#withoutLink(inside)) : path;
  }

  /** Writes the contents beside their place, and says where. */
  #writeTemporary(target: string, contents: FileContents, mode: number): string {
    const cut = target.lastIndexOf("/");
    const suffix = `.${this.#run}-${String(++this.#counter)}.tmp`;
    // File names end at 255 octets in most file systems; the name is only a hint for people.
    const temporary = `${target.slice(0, cut + 1)}.${target.slice(cut + 1, cut + 61)}${suffix}`;
    this.#temporaryFiles.set(temporary, () => undefined);
    try {
      // `wx` never follows or overwrites what somebody may have put there.
      const descriptor = openSync(temporary, "wx", mode & 0o777);
      try {
        // To a descriptor, each call writes on where the last one ended.
        for (const part of typeof contents === "string" ? [contents] : contents)
          writeFileSync(descriptor, part, "utf8");
      } finally {
        closeSync(descriptor);
      }
      return temporary;
    } catch (error) {
      removeQuietly(temporary);
      this.#temporaryFiles.delete(temporary);
      throw error;
    }
  }

  #listInto(files: string[], folder: string, depth: number, kind: ListedKind): void {
    if (depth > this.#limits.listedDepth) {
      const limit = String(this.#limits.listedDepth);
      throw new HostError("unreadable", folder, `folders are nested more than ${limit} levels deep`);
    }
    for (const entry of this.#entriesOf(folder)) {
      if (leadsIntoGit(entry.name)) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) this.#listInto(files, path, depth + 1, kind);
      else if (this.#isWanted(entry, path, kind)) files.push(path);
      if (files.length > this.#limits.listedFiles) {
        const limit = String(this.#limits.listedFiles);
        throw new HostError("unreadable", folder, `there are more than ${limit} files, expected a folder of profiles`);
      }
    }
  }

  #isWanted(entry: Dirent, inside: string, kind: ListedKind): boolean {
    if (temporaryName.test(entry.name)) return false;
    if (kind === "files") return entry.isFile();
    if (!entry.isSymbolicLink()) return true;
    try {
      // Links to folders are not followed, so that no circle is walked.
      return !statSync(this.#absolute(inside)).isDirectory();
    } catch {
      // It leads to nothing, or in a circle: whoever reads it is told.
      return true;
    }
  }

  #entriesOf(folder: string): readonly Dirent[] {
    try {
      return readdirSync(this.#absolute(folder), { withFileTypes: true });
    } catch (error) {
      if (isAbsence(error)) return [];
      throw hostErrorFrom(error, "unreadable", folder);
    }
  }

  /** Where a path really lies, or nothing where there is nothing. Throws where it lies outside. */
  #realPath(inside: string): string | undefined {
    let real: string;
    try {
      real = realpathSync.native(this.#absolute(inside));
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
    if (real !== this.#root && !real.startsWith(this.#root === "/" ? "/" : `${this.#root}/`)) {
      throw new HostError("outside-root", inside, "a symbolic link leads out of the root");
    }
    if (leadsIntoGit(real.slice(this.#root.length))) {
      throw new HostError("outside-root", inside, "a symbolic link leads into `.git`, which belongs to Git alone");
    }
    return real;
  }

  #realPathOrError(inside: string, code: HostErrorCode): string | undefined {
    try {
      return this.#realPath(inside);
    } catch (error) {
      throw hostErrorFrom(error, code, inside);
    }
  }

  /** Folders must not be made beyond a link that leads out. */
  #refuseForeignAncestor(folder: string): void {
    for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
      if (this.#realPath(at) !== undefined || at === "") return;
      this.#withoutLink(at);
    }
  }

  /** The absolute path of something that does not exist; a link to nothing is refused. */
  #withoutLink(inside: string): string {
    const path = this.#absolute(inside);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      throw new HostError("unwritable", inside, "a symbolic link leads to nothing");
    }
    return path;
  }

  #absolute(inside: string): string {
    return inside === "" ? this.#root : `${this.#root === "/" ? "" : this.#root}/${inside}`;
  }
}

function folderOf(inside: string): string {
  return inside.slice(0, Math.max(0, inside.lastIndexOf("/")));
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** Nothing is there, or a part of the way is a file. */
function isAbsence(error: unknown): boolean {
  const code = systemCodeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or is gone already: either way nothing of ours is left.
  }
}

/** Removes folders as long as they are empty, from the innermost out to `first`. */
function removeEmptyFolders(innermost: string, first: string): void {
  try {
    for (let at = innermost; at.startsWith(first); at = at.slice(0, at.lastIndexOf("/"))) rmdirSync(at);
  } catch {
    // One of them holds something by now and stays.
  }
}
