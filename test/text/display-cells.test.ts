import { describe, expect, it } from "vitest";
import { displayCells } from "../../src/text/display-cells.ts";

describe("displayCells", () => {
  it("knows columns and offsets", () => {
    expect(displayCells("a\t漢e\u0301😀", 0, 10)).toEqual([
      { text: "a", width: 1, offset: 0 },
      { text: "  ", width: 2, offset: 1 },
      { text: "漢", width: 2, offset: 2 },
      { text: "e", width: 1, offset: 3 },
      { text: "\u0301", width: 0, offset: 4 },
      { text: "😀", width: 2, offset: 5 },
    ]);
  });

  it("stops at the limit and starts where it is told", () => {
    expect(displayCells("abcdef", 2, 2).map((cell) => cell.text)).toEqual(["c", "d"]);
    expect(displayCells("abc", 9, 2)).toEqual([]);
  });

  it("shows a control character in as many columns as its name has", () => {
    expect(displayCells("\u001B", 0, 1)).toEqual([{ text: "<U+001B>", width: 8, offset: 0 }]);
  });
});
