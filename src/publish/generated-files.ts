import { Buffer } from "node:buffer";
import type { Artifact } from "../emit/artifact.ts";
import {
  hasOurMark,
  listedStampOf,
  listingName,
  readListing,
  stampOf,
  unstampedText,
  type Listing,
  type Stamp,
} from "../emit/mark.ts";
import { HostError, type Host } from "../host/host.ts";

/**
 * How a file on disk stands to what would be generated: `same` in every octet; `differs`, as an earlier run made it;
 * `edited` by hand since; `foreign`: nothing shows that this tool wrote it.
 */
export type GeneratedState = "missing" | "same" | "differs" | "edited" | "foreign";

/** A generated file beside what is on disk. */
export interface FileComparison {
  readonly state: GeneratedState;
  /** What is on disk, where it is text that differs. */
  readonly found?: string;
}

/** A file of an earlier run that nothing generates any more. */
export interface Orphan {
  readonly path: string;
  /** Whether it was changed since, so that somebody may miss it. */
  readonly edited: boolean;
}

/** Looks at the folders of generated files as they were before a run. */
export class GeneratedFiles {
  readonly #host: Host;
  /** Listings by folder, read once. A folder without one has an empty one. */
  readonly #listings = new Map<string, Listing>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Compares one artifact with what is on disk. Throws `HostError` where that cannot be read. */
  compare(artifact: Artifact): FileComparison {
    const { path } = artifact;
    const bytes = this.#host.readBytes(path);
    if (bytes === undefined) return { state: "missing" };
    if (consistsOf(bytes, artifact.parts ?? [Buffer.from(artifact.contents)])) return { state: "same" };
    const found = textOf(bytes);
    const stamp = this.#stampOf(path, found);
    return { state: stamp === "intact" ? "differs" : stamp === "edited" ? "edited" : "foreign", found };
  }

  /** Files below the folders that an earlier run made and that are not `expected`, sorted by path. */
  orphans(folders: readonly string[], expected: ReadonlySet<string>): readonly Orphan[] {
    const found = new Map<string, Orphan>();
    for (const path of folders.flatMap((folder) => this.#host.list(folder))) {
      if (expected.has(path) || found.has(path)) continue;
      const bytes = this.#readable(path);
      const stamp = bytes === undefined ? "none" : this.#stampOf(path, textOf(bytes));
      if (stamp !== "none") found.set(path, { path, edited: stamp === "edited" });
    }
    return [...found.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
  }

  /** What cannot be read, or is larger than anything generated, was made by somebody else. */
  #readable(path: string): Uint8Array | undefined {
    try {
      return this.#host.readBytes(path);
    } catch (error) {
      if (error instanceof HostError) return undefined;
      throw error;
    }
  }

  /** The mark of a file itself, else what the listing beside it says. */
  #stampOf(path: string, contents: string): Stamp {
    if (hasOurMark(contents)) return stampOf(contents);
    const cut = path.lastIndexOf("/");
    return listedStampOf(contents, this.#listingOf(path.slice(0, cut)).get(path.slice(cut + 1)));
  }

  #listingOf(folder: string): Listing {
    let listing = this.#listings.get(folder);
    if (listing === undefined) {
      const bytes = this.#host.readBytes(`${folder}/${listingName}`);
      listing = bytes === undefined ? new Map<string, string>() : readListing(textOf(bytes));
      this.#listings.set(folder, listing);
    }
    return listing;
  }
}

/** Whether octets are those of the parts, one after the other. */
function consistsOf(bytes: Uint8Array, parts: readonly Uint8Array[]): boolean {
  let at = 0;
  for (const part of parts) {
    const end = at + part.length;
    if (Buffer.compare(part, bytes.subarray(at, end)) !== 0) return false;
    at = end;
  }
  return at === bytes.length;
}

/**
 * The number, from 1, of the first line in which two texts differ. The stamp of the mark differs whenever something
 * else does, and counts only where nothing else does.
 */
export function firstDifferentLine(left: string, right: string): number {
  const [leftText, rightText] = [unstampedText(left), unstampedText(right)];
  return leftText === rightText ? differentLine(left, right) : differentLine(leftText, rightText);
}

function differentLine(left: string, right: string): number {
  const leftLines = left.split("\n");
  const rightLines = right.split("\n");
  const length = Math.min(leftLines.length, rightLines.length);
  for (let index = 0; index < length; index++) if (leftLines[index] !== rightLines[index]) return index + 1;
  return length + (leftLines.length === rightLines.length ? 0 : 1);
}

/** Octets that are no text become replacement characters, and with that differ from everything generated. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
