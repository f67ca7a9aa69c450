/** A value of one cell; several are one cell with `; ` between them. */
export type CsvValue = string | number | undefined | readonly (string | number)[];

/**
 * One row of CSV (RFC 4180): a comma between cells, quotes around what needs them, quotes in quotes doubled. It ends with a
 * line feed alone, so that a repository that normalises line ends keeps the file as it is. The text is UTF-8 without
 * a byte order mark.
 *
 * Spreadsheets take a cell that begins with `=`, `+`, `-`, `@` or a control character for a formula. Such a cell gets an
 * apostrophe in front, which they take for "this is text"; so does one that has apostrophes before such a character, so that
 * a program has the text again when it takes one away there. A negative number is a number for both.
 */
export function csvRow(cells: readonly CsvValue[]): string {
  return `${cells.map(cellText).join(",")}\n`;
}

/** Also as the wide forms of East Asian fonts, which are read as their narrow ones. */
const formula = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+@\-\uff1d\uff0b\uff20\uff0d]|\p{Cc})/u;

const negativeNumber = /^-\d{1,15}(?:\.\d{1,15})?$/;

function cellText(cell: CsvValue): string {
  const value = typeof cell === "object" ? cell.join("; ") : String(cell ?? "");
  const safe = formula.test(value) && !negativeNumber.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
