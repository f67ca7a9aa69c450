import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Quick rather than small, in pieces of about the size of what comes out. */
const packing = { level: 1, chunkSize: 4096 } as const;

/** So many texts are kept as they were unpacked: whoever shows findings reads the same few files again and again. */
const mostUnpacked = 16;

/** A text in a quarter of its room, outside of the heap, until somebody reads it again. */
export class PackedText {
  /** Texts that were unpacked, the last one last. A weak reference would hold each of them to the end of the run. */
  static readonly #recent: PackedText[] = [];

  readonly #packed: Uint8Array;
  #unpacked: string | undefined;

  constructor(text: string) {
    // What comes out is a view of a larger buffer.
    this.#packed = new Uint8Array(deflateRawSync(text, packing));
  }

  get text(): string {
    if (this.#unpacked !== undefined) return this.#unpacked;
    const text = inflateRawSync(this.#packed).toString();
    this.#unpacked = text;
    if (PackedText.#recent.push(this) > mostUnpacked) PackedText.#forgetOldest();
    return text;
  }

  static #forgetOldest(): void {
    const oldest = PackedText.#recent.shift();
    if (oldest !== undefined) oldest.#unpacked = undefined;
  }
}
