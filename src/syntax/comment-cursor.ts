import type { LineMap } from "../text/line-map.ts";
import type { Piece } from "./compose-document.ts";

/** A comment with what its place in the source says about it. */
export interface PlacedComment extends Piece {
  /** Behind something on its line. */
  readonly isTrailing: boolean;
  readonly column: number;
}

/** Hands out the comments of a file in their order, each of them once. */
export class CommentCursor {
  readonly #comments: readonly PlacedComment[];
  #next = 0;

  constructor(lines: LineMap, comments: readonly Piece[]) {
    this.#comments = comments.map(({ offset, text }) => {
      const { line, column } = lines.positionOf(offset);
      const before = lines.lineText(line).slice(0, column - 1);
      // Behind nothing but the dash of a list item it stands before what the item holds.
      return { offset, text: text.trimEnd(), column: column - 1, isTrailing: !/^[\s-]*$/.test(before) };
    });
  }

  peek(): PlacedComment | undefined {
    return this.#comments[this.#next];
  }

  *takeBefore(offset: number): Generator<PlacedComment, void> {
    for (let comment = this.peek(); comment !== undefined && comment.offset < offset; comment = this.peek()) {
      this.#next++;
      yield comment;
    }
  }

  /** The next comment, if it stands before an offset and behind something. */
  takeTrailingBefore(offset: number): string | undefined {
    const comment = this.peek();
    if (comment === undefined || !comment.isTrailing || comment.offset >= offset) return undefined;
    this.#next++;
    return comment.text;
  }

  /** Whether a comment stands inside a range. */
  hasBetween(start: number, end: number): boolean {
    let low = this.#next;
    let high = this.#comments.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#comments[middle]?.offset ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (this.#comments[low]?.offset ?? Infinity) < end;
  }
}
