import { columnWidth } from "../../text/column-width.ts";

/** How many columns a text takes, so that the bars of a table stand below each other. */
export function displayWidth(value: string): number {
  if (/^[\u0000-\u007f]*$/.test(value)) return value.length;
  let width = 0;
  for (const character of value) width += columnWidth(character.codePointAt(0) ?? 0);
  return width;
}
