import { displayCells, type DisplayCell } from "../../text/display-cells.ts";
import type { LineMap } from "../../text/line-map.ts";
import type { Span } from "../../text/source-file.ts";

/** A line of source as a terminal shows it, with the stretch to underline: both in columns. */
export interface SourceFrame {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly markStart: number;
  /** At least one. */
  readonly markWidth: number;
}

/** Characters of a line that are shown at most; longer lines show a window around the span. */
const windowLength = 100;

/** Characters before the span that the window keeps. */
const contextLength = 30;

const ellipsis = "…";

/** The first line of a span, ready to print. */
export function sourceFrame(span: Span, lineMap: LineMap): SourceFrame {
  const { line, column } = lineMap.positionOf(span.start);
  const source = lineMap.lineText(line);
  const start = column - 1;
  // A span that goes on below is marked to the end of its first line.
  const end = Math.max(start, Math.min(start + (span.end - span.start), source.length));
  const from = windowStart(source, start);
  const cells = displayCells(source, from, windowLength);
  const shownEnd = lastOffset(cells, from);
  const prefix = from > 0 ? ellipsis : "";
  const before = cells.filter((cell) => cell.offset < start);
  const marked = cells.filter((cell) => cell.offset >= start && cell.offset < end);
  return {
    line,
    column,
    text: prefix + textOf(cells).trimEnd() + (shownEnd < source.length ? ellipsis : ""),
    markStart: prefix.length + widthOf(before),
    markWidth: Math.max(1, widthOf(marked)),
  };
}

function windowStart(source: string, start: number): number {
  if (source.length <= windowLength) return 0;
  const from = Math.max(0, Math.min(start - contextLength, source.length - windowLength));
  // Never between the halves of a surrogate pair.
  return from > 0 && /[\uDC00-\uDFFF]/.test(source.charAt(from)) ? from - 1 : from;
}

function lastOffset(cells: readonly DisplayCell[], from: number): number {
  const last = cells[cells.length - 1];
  return last === undefined ? from : last.offset + 1;
}

function textOf(cells: readonly DisplayCell[]): string {
  return cells.map((cell) => cell.text).join("");
}

function widthOf(cells: readonly DisplayCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
