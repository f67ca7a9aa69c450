import { createHash, hash } from "node:crypto";
import { HostError, type Host } from "../host/host.ts";

/** What a host reads of one file. A set of which more could be kept is remembered in part. */
const mostOctets = 60 * 1024 * 1024;

/** Lines are handed to the host in pieces of about this size. */
const charactersPerPiece = 256 * 1024;

const lineBreak = 0x0a;
const space = 0x20;

/**
 * One file that keeps a line of text for each key from one run to the next; what a run asked for or kept is in it
 * afterwards, and nothing else. It is safe to delete: whatever is wrong with it, nothing is known. It holds no secret and
 * no proof; who can write it could as well change the tool beside it.
 */
export class LineMemory {
  readonly #host: Host;
  readonly #path: string;
  readonly #header: string;
  /** Lines of the last run, read when first asked for. */
  #known: KnownLines | undefined;
  /** The lines of this run, or what makes them, in the order in which they were asked for. */
  readonly #kept = new Map<string, string | (() => string)>();
  #hasNew = false;
  #isSaved = false;

  /** `path`: where the file lies on its host. `tool`: which build of the tool reads and writes it. */
  constructor(host: Host, path: string, tool: string) {
    this.#host = host;
    this.#path = path;
    this.#header = JSON.stringify([format, tool]);
  }

  /** The line of a key, if there is one; it is kept on. */
  recall(key: string): string | undefined {
    if (this.#isSaved) return undefined;
    const known = (this.#known ??= KnownLines.read(this.#octets(), this.#header));
    const line = known.lineOf(key);
    if (line !== undefined) this.#kept.set(key, () => known.lineOf(key) ?? "");
    return line;
  }

  /**
   * Keeps a line, which has no line break: a short one, or what makes a long one when everything is written down. A key has
   * no space.
   */
  keep(key: string, line: string | (() => string)): void {
    if (this.#isSaved) return;
    this.#kept.set(key, line);
    this.#hasNew = true;
  }

  /**
   * Writes down what this run knows, and lets go of it: whoever still holds the memory holds nothing large. Afterwards nothing
   * is known or kept. A place that cannot be written is passed over.
   */
  save(): void {
    if (this.#isSaved) return;
    try {
      if (this.#hasNew || this.#kept.size !== this.#known?.size) this.#host.write(this.#path, this.#pieces());
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
    this.#kept.clear();
    this.#known = undefined;
    this.#isSaved = true;
  }

  /** The file: a line that says who may read it, the lines, and a digest of all that is before it. */
  *#pieces(): Generator<Uint8Array> {
    const digest = createHash("sha256");
    let octets = 0;
    for (const piece of piecesOf(this.#lines())) {
      const encoded = Buffer.from(piece);
      octets += encoded.length;
      if (octets > mostOctets) break;
      digest.update(encoded);
      yield encoded;
    }
    yield Buffer.from(digest.digest("hex"));
  }

  *#lines(): Generator<string> {
    yield `${this.#header}\n`;
    for (const [key, line] of this.#kept) yield `${key} ${typeof line === "string" ? line : line()}\n`;
  }

  #octets(): Uint8Array {
    try {
      return this.#host.readBytes(this.#path) ?? new Uint8Array();
    } catch (error) {
      if (error instanceof HostError) return new Uint8Array();
      throw error;
    }
  }
}

/** Raised when the file, or what lines hold, changes its form without another build of the tool. */
const format = 2;

/** The lines of a file, each made a text when somebody asks for it. */
class KnownLines {
  readonly #octets: Buffer;
  /** Where the line of each key begins and ends. */
  readonly #places = new Map<string, readonly [start: number, end: number]>();

  private constructor(octets: Buffer) {
    this.#octets = octets;
  }

  /** Nothing is known of a file that is damaged, or that another build of the tool wrote. */
  static read({ buffer, byteOffset, byteLength }: Uint8Array, header: string): KnownLines {
    const octets = Buffer.from(buffer, byteOffset, byteLength);
    const known = new KnownLines(octets);
    const end = octets.lastIndexOf(lineBreak) + 1;
    const first = Buffer.from(`${header}\n`);
    if (end < first.length || first.compare(octets, 0, first.length) !== 0) return known;
    const digest = hash("sha256", octets.subarray(0, end));
    if (octets.toString("latin1", end) === digest) known.#findLines(first.length, end);
    return known;
  }

  get size(): number {
    return this.#places.size;
  }

  lineOf(key: string): string | undefined {
    const place = this.#places.get(key);
    return place && this.#octets.toString("utf8", ...place);
  }

  #findLines(from: number, to: number): void {
    for (let at = from; at < to;) {
      const end = this.#octets.indexOf(lineBreak, at);
      const cut = this.#octets.indexOf(space, at);
      this.#places.set(this.#octets.toString("latin1", at, cut), [cut + 1, end]);
      at = end + 1;
    }
  }
}

/** Texts put together until they are worth a write. */
function* piecesOf(texts: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  let characters = 0;
  for (const text of texts) {
    piece.push(text);
    characters += text.length;
    if (characters < charactersPerPiece) continue;
    yield piece.join("");
    piece = [];
    characters = 0;
  }
  yield piece.join("");
}
