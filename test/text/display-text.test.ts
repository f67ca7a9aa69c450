import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayCells, displayText } from "../../src/text/display-text.ts";

describe("displayText", () => {
  it.each([
    ["plain `text` — ünïcode 漢字 😀", "plain `text` — ünïcode 漢字 😀"],
    ["\u001B[2Jgone", "<U+001B>[2Jgone"],
    ["a\u0000b", "a<U+0000>b"],
    ["a\r\nb\tc", "a<U+000D><U+000A>b<U+0009>c"],
    ["user\u202Etxt.exe", "user<U+202E>txt.exe"],
    ["\u2066x\u2069", "<U+2066>x<U+2069>"],
    ["zero\u200Bwidth", "zero<U+200B>width"],
    ["\uFEFFmark", "<U+FEFF>mark"],
    ["\u0085\u009B31m", "<U+0085><U+009B>31m"],
    ["tag\u{E0041}", "tag<U+E0041>"],
    ["half\uD800", "half<U+D800>"],
    ["\u2028line", "<U+2028>line"],
  ])("%j is shown as %j", (text, shown) => {
    expect(displayText(text)).toBe(shown);
  });

  it("leaves no control character in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(displayText(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });
});

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
