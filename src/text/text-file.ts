import { hash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { SourceFile } from "./source-file.ts";

/** Quick rather than small, in pieces of about the size of what comes out. */
const packing = { level: 1, chunkSize: 4096 } as const;

/** So many texts are kept as they were unpacked: whoever shows findings reads the same few files again and again. */
const mostUnpacked = 16;

/** SHA-256 of the text of a file, in hexadecimal digits. */
export function digestOf(file: SourceFile): string {
  return file.digest ?? hash("sha256", file.text);
}

/** Whether a file has a text. One whose digest is known need not be unpacked for it. */
export function hasText(file: SourceFile, text: string): boolean {
  return file.digest === undefined ? file.text === text : file.digest === digestOf({ path: file.path, text });
}

/** A file with its text, which takes a quarter of the room once it is packed, until somebody reads it again. */
export class TextFile implements SourceFile {
  /** Files whose text was unpacked, the last one last. A weak reference would hold each of them to the end of the run. */
  static readonly #recent: TextFile[] = [];

  readonly path: string;
  #text: string | undefined;
  #digest: string | undefined;
  #packed = new Uint8Array();
  #unpacked: string | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.#text = text;
  }

  get text(): string {
    if (this.#text !== undefined) return this.#text;
    if (this.#unpacked !== undefined) return this.#unpacked;
    const text = inflateRawSync(this.#packed).toString();
    this.#unpacked = text;
    if (TextFile.#recent.push(this) > mostUnpacked) TextFile.#forgetOldest();
    return text;
  }

  static #forgetOldest(): void {
    const oldest = TextFile.#recent.shift();
    if (oldest !== undefined) oldest.#unpacked = undefined;
  }

  /** SHA-256 of the text, in hexadecimal digits. */
  get digest(): string {
    return (this.#digest ??= digestOf({ path: this.path, text: this.text }));
  }

  /** Packs the text. Strings that were cut out of it still hold all of it. */
  pack(): void {
    if (this.#text === undefined) return;
    // What comes out is a view of a larger buffer.
    this.#packed = new Uint8Array(deflateRawSync(this.#text, packing));
    this.#text = undefined;
  }
}
