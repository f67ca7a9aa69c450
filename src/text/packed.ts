import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Quick rather than small, in pieces of about the size of what comes out. */
const packing = { level: 1, chunkSize: 4096 } as const;

/** So many are kept as they were unpacked: whoever shows findings reads the same few files again and again. */
const mostUnpacked = 16;

/** Something that was made from a text, kept as that text in a quarter of its room, until somebody reads it again. */
export class Packed<T extends string | object> {
  /** Those that were unpacked, the last one last. A weak reference would hold each of them to the end of the run. */
  static readonly #recent: Packed<string | object>[] = [];

  readonly #packed: Uint8Array;
  readonly #read: (text: string) => T;
  #value: T | undefined;

  /** `read`: makes it from its text, which is well-formed Unicode. */
  constructor(text: string, read: (text: string) => T) {
    // What comes out is a view of a larger buffer.
    this.#packed = new Uint8Array(deflateRawSync(text, packing));
    this.#read = read;
  }

  get value(): T {
    if (this.#value !== undefined) return this.#value;
    const value = this.#read(inflateRawSync(this.#packed).toString());
    this.#value = value;
    if (Packed.#recent.push(this) > mostUnpacked) Packed.#forgetOldest();
    return value;
  }

  static #forgetOldest(): void {
    const oldest = Packed.#recent.shift();
    if (oldest !== undefined) oldest.#value = undefined;
  }
}
