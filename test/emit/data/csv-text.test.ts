import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRow } from "../../../src/emit/data/csv-text.ts";
import { readCsv } from "../../support/read-csv.ts";

describe("a row of CSV", () => {
  it.each([
    [["a", "b"], "a,b\n"],
    [["a,b"], '"a,b"\n'],
    [['say "yes"'], '"say ""yes"""\n'],
    [["two\nlines"], '"two\nlines"\n'],
    [[undefined, 5], ",5\n"],
    [[["RFC 1", "RFC 2"]], "RFC 1; RFC 2\n"],
    [[" a "], '" a "\n'],
  ])("of %j is %j", (cells, expected) => {
    expect(csvRow(cells)).toBe(expected);
  });

  it.each([
    "=1+1",
    "+1",
    "-1+1",
    "-32020 ",
    "-1|x",
    "@SUM(A1)",
    "\tx",
    "\rx",
    " =1",
    "\u200b=1",
    "\uff1d1",
    "\u0000=1",
    '="a,b"',
  ])("makes no formula of %j", (cell) => {
    const [[read = ""] = []] = readCsv(csvRow([cell]));
    expect(read).toBe(`'${cell}`);
  });

  it("leaves a negative number one", () => {
    expect(csvRow(["-32020", -32020, "-0.5"])).toBe("-32020,-32020,-0.5\n");
  });

  it("reads back as it was", () => {
    const cells = fc.array(
      fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", ";", "'", "=", "-", "1", "é", "🙂") }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(cells, (row) => {
        const [read = [], ...more] = readCsv(csvRow(row));
        expect(more).toEqual([]);
        // What a program does that wants the texts again, and knows nothing of them.
        const isMarked = (cell: string): boolean =>
          /^'+(?:[\s\p{Cc}\p{Cf}]*[=+@\uff1d\uff0b\uff20\uff0d-]|\p{Cc})/u.test(cell);
        expect(read.map((cell) => (isMarked(cell) ? cell.slice(1) : cell))).toEqual(row);
        for (const cell of read) expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+@]|^[\s\p{Cc}]*-(?!\d+$)|^[\t\r\n]/u);
      }),
      { seed: 20260728 },
    );
  });
});
