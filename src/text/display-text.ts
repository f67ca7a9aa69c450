/**
 * Characters that would move the cursor, turn the direction of the line or hide something: control characters, marks
 * of direction, invisible characters, line separators, tags, and halves of surrogate pairs.
 */
const hidden =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|\p{Surrogate}/u;

const hiddenEverywhere = new RegExp(hidden.source, "gu");

/** A text with every hidden character written out as `<U+202E>`, so that a terminal shows what is there. */
export function displayText(text: string): string {
  return hidden.test(text) ? text.replace(hiddenEverywhere, writeOut) : text;
}

/** Tab stops stand this many columns apart in a source frame. */
const tabWidth = 2;

/** One character of a line as it is shown: the text, its columns, and the offset of the character in the line. */
export interface DisplayCell {
  readonly text: string;
  readonly width: number;
  readonly offset: number;
}

/** The characters of one line from an offset on, as they are shown, at most so many. Tabs become spaces. */
export function displayCells(line: string, from: number, limit: number): readonly DisplayCell[] {
  const cells: DisplayCell[] = [];
  for (let offset = from; offset < line.length && cells.length < limit;) {
    const point = line.codePointAt(offset) ?? 0;
    const character = String.fromCodePoint(point);
    const text = character === "\t" ? " ".repeat(tabWidth) : displayText(character);
    cells.push({ text, width: text === character ? columnsOf(point) : text.length, offset });
    offset += character.length;
  }
  return cells;
}

/** Ranges of code points that take no column: marks that stand on the character before. */
const narrow: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x064b, 0x065f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];

/** Ranges of code points that take two columns in a terminal. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115e],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function columnsOf(point: number): number {
  if (point < 0x0300) return 1;
  if (isIn(point, narrow)) return 0;
  return isIn(point, wide) ? 2 : 1;
}

function isIn(point: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last);
}

function writeOut(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `<U+${point.toString(16).toUpperCase().padStart(4, "0")}>`;
}
