/** One file as it was read: the path is relative to the root, with `/` on every machine. */
export interface SourceFile {
  readonly path: string;
  /** Without a byte order mark; empty where the file could not be read, or is not there. */
  readonly text: string;
}

/** A half-open range of UTF-16 offsets in a file. Offsets are the truth; lines and columns are made when printing. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  /** The first offset behind it. */
  readonly end: number;
}

/** The span that stands for a whole file: its first line, or nothing in an empty file. */
export function startOf(file: SourceFile): Span {
  const newline = file.text.indexOf("\n");
  return { file, start: 0, end: newline === -1 ? file.text.length : newline };
}
