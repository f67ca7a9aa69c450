import { Buffer } from "node:buffer";
import { confinePath } from "../../host/confine-path.ts";
import { HostError } from "../../host/host.ts";
import { MemoryHost } from "../../host/memory-host.ts";
import { displayText } from "../../text/display-text.ts";

/**
 * Files by path: a record, a `Map`, or any other pairs of path and contents. Paths are relative to the root of the set, with
 * `/` between folders; `./` in front means nothing. Contents are text, or octets that are UTF-8. Files that the set does
 * not need are not looked at.
 */
export type InputFiles =
  Readonly<Record<string, string | Uint8Array>> | Iterable<readonly [path: string, contents: string | Uint8Array]>;

/**
 * A host that holds copies of files, so that the caller may go on writing into them. Throws `TypeError` for what are no files by path, and `RangeError` for a path that
 * cannot be one: it is that of another file or of its folder, leads out of the root, or names nothing.
 */
export function memoryHostOf(files: InputFiles): MemoryHost {
  const contents = new Map<string, Uint8Array>();
  for (const [path, given] of pairsOf(files)) {
    const inside = insidePath(path);
    if (contents.has(inside)) {
      throw new RangeError(`\`files\` has \`${displayText(inside)}\` twice, expected each file once`);
    }
    contents.set(inside, octetsOf(path, given));
  }
  refuseFilesAsFolders(contents);
  return new MemoryHost(Object.fromEntries(contents));
}

/** Checked, as nobody who writes JavaScript has a compiler do it. */
function* pairsOf(files: unknown): Generator<readonly [path: string, contents: unknown]> {
  if (typeof files !== "object" || files === null) {
    throw new TypeError(`\`files\` is ${kindOf(files)}, expected contents by path: a record, a Map or pairs`);
  }
  if (!(Symbol.iterator in files)) return yield* Object.entries(files);
  for (const pair of files as Iterable<unknown>) {
    if (!Array.isArray(pair) || pair.length !== 2) {
      throw new TypeError(`\`files\` has an element that is ${kindOf(pair)}, expected a pair of path and contents`);
    }
    const [path, contents] = pair as readonly unknown[];
    if (typeof path !== "string") throw new TypeError(`\`files\` has a path that is ${kindOf(path)}, expected text`);
    yield [path, contents];
  }
}

function insidePath(path: string): string {
  const inside = confined(path);
  if (inside === "") throw new RangeError(`\`files\` has the path \`${displayText(path)}\`, which is that of no file`);
  return inside;
}

function confined(path: string): string {
  try {
    return confinePath(path);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const message = `\`files\` has the path \`${displayText(error.path)}\`: ${error.message}`;
    throw new RangeError(message, { cause: error });
  }
}

function octetsOf(path: string, contents: unknown): Uint8Array {
  if (typeof contents === "string") return encode(contents);
  // By its tag, as octets may come from another realm.
  if (ArrayBuffer.isView(contents) && Object.prototype.toString.call(contents) === "[object Uint8Array]") {
    return new Uint8Array(contents.buffer, contents.byteOffset, contents.byteLength);
  }
  throw new TypeError(
    `\`files\` has \`${displayText(path)}\`, which is ${kindOf(contents)}, expected text or octets (Uint8Array)`,
  );
}

/**
 * Text as UTF-8. Half a surrogate pair stands for no character: as octets that are no UTF-8 it is found where it stands,
 * where the encoder would put a replacement character in its place and say nothing.
 */
function encode(text: string): Uint8Array {
  const encoder = new TextEncoder();
  // Every second part is what stands between the others.
  const parts = text.split(/(\p{Surrogate})/u).map((part, index) => {
    const code = part.charCodeAt(0);
    if (index % 2 === 0) return encoder.encode(part);
    return Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  });
  return parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts);
}

function refuseFilesAsFolders(files: ReadonlyMap<string, unknown>): void {
  for (const path of files.keys()) {
    for (let cut = path.indexOf("/"); cut !== -1; cut = path.indexOf("/", cut + 1)) {
      const folder = path.slice(0, cut);
      if (!files.has(folder)) continue;
      throw new RangeError(
        `\`files\` has \`${displayText(folder)}\` as a file and \`${displayText(path)}\` below it, expected one of them`,
      );
    }
  }
}

/** What a value is, in words. */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
