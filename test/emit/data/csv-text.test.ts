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

  it.each(["=1+1", "+1", "-32020", "@SUM(A1)", "\tx", "\rx", " =1", "\u200b=1", "\uff1d1", "\u0000=1", '="a,b"'])(
    "makes no formula of %j",
    (cell) => {
      const [[read = ""] = []] = readCsv(csvRow([cell]));
      expect(read).toBe(`'${cell}`);
    },
  );

  it("reads back as it was", () => {
    const cells = fc.array(
      fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", ";", "'", "=", "é", "🙂") }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(cells, (row) => {
        const [read = [], ...more] = readCsv(csvRow(row));
        expect(more).toEqual([]);
        expect(read.map((cell, index) => (cell === `'${row[index] ?? ""}` ? row[index] : cell))).toEqual(row);
      }),
      { seed: 20260728 },
    );
  });
});
