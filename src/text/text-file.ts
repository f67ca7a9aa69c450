import { hash } from "node:crypto";
import { Packed } from "./packed.ts";
import type { SourceFile } from "./source-file.ts";

/** SHA-256 of the text of a file, in hexadecimal digits. */
export function digestOf(file: SourceFile): string {
  return file.digest ?? hash("sha256", file.text);
}

/** Whether a file has a text. One whose digest is known need not be unpacked for it. */
export function hasText(file: SourceFile, text: string): boolean {
  return file.digest === undefined ? file.text === text : file.digest === digestOf({ path: file.path, text });
}

function itself(text: string): string {
  return text;
}

/** A file with its text, which can be packed until somebody reads it again. */
export class TextFile implements SourceFile {
  readonly path: string;
  #text: string | Packed<string>;
  #digest: string | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.#text = text;
  }

  get text(): string {
    return typeof this.#text === "string" ? this.#text : this.#text.value;
  }

  /** SHA-256 of the text, in hexadecimal digits. */
  get digest(): string {
    return (this.#digest ??= digestOf({ path: this.path, text: this.text }));
  }

  /** Packs the text. Strings that were cut out of it still hold all of it. */
  pack(): void {
    if (typeof this.#text === "string") this.#text = new Packed(this.#text, itself);
  }
}
