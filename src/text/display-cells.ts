import { columnWidth } from "./column-width.ts";
import { displayText } from "./display-text.ts";

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
    cells.push({ text, width: text === character ? columnWidth(point) : text.length, offset });
    offset += character.length;
  }
  return cells;
}
