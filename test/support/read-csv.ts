/**
 * Reads CSV after RFC 4180, strictly and by no code of the product: cells by rows. Throws where a quote stands in a cell
 * without quotes, or does not end.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error("a quoted cell does not end");
        if (text[at] !== '"') cell += text[at] ?? "";
        else if (text[at + 1] === '"') cell += text[at++] ?? "";
        else break;
      }
      at++;
    } else {
      while (at < text.length && !/[,\r\n]/.test(text[at] ?? "")) cell += text[at++] ?? "";
      if (cell.includes('"')) throw new Error(`a quote stands in ${cell}`);
    }
    row.push(cell);
    if (text[at] === ",") {
      at++;
      continue;
    }
    if (text[at] === "\r") at++;
    if (text[at] !== "\n") throw new Error(`a row does not end at ${at}`);
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
