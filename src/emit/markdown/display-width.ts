/** What a monospaced font shows two columns wide: the East Asian wide and full-width blocks. */
const wideBlocks = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
] as const;

/** How many columns a text takes, so that the bars of a table stand below each other. */
export function displayWidth(value: string): number {
  if (/^[\u0000-\u007f]*$/.test(value)) return value.length;
  let width = 0;
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    // Combining marks share the column of their letter.
    if (code >= 0x300 && code <= 0x36f) continue;
    width += wideBlocks.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
  }
  return width;
}
