import type { SourceFile } from "./source-file.ts";

/** A place a person can go to: both numbers count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Translates the offsets of one file to lines and columns. */
export class LineMap {
  readonly #starts: readonly number[];
  readonly #file: SourceFile;
  readonly #length: number;

  constructor(file: SourceFile) {
    const starts = [0];
    const { text } = file;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#file = file;
    this.#length = text.length;
  }

  /** How many lines there are; behind the last line break there is one more, which may be empty. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Where an offset stands; the end of the file for one beyond it. */
  positionOf(offset: number): Position {
    const bounded = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: bounded - (this.#starts[low] ?? 0) + 1 };
  }

  /** The text of a line, counted from 1, without its line break; empty where the file has no such line. */
  lineText(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return "";
    const next = this.#starts[line];
    return this.#file.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, "");
  }
}

/** Line maps made once per file and kept for one run. */
export class LineMaps {
  readonly #maps = new Map<SourceFile, LineMap>();

  of(file: SourceFile): LineMap {
    let map = this.#maps.get(file);
    if (map === undefined) this.#maps.set(file, (map = new LineMap(file)));
    return map;
  }
}
