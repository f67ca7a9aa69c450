import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineMap, LineMaps } from "../../src/text/line-map.ts";
import { startOf } from "../../src/text/source-file.ts";

const fileOf = (text: string) => ({ path: "a.yaml", text });

describe("LineMap", () => {
  it.each([
    ["", 0, 1, 1],
    ["", 5, 1, 1],
    ["abc", -1, 1, 1],
    ["abc", 3, 1, 4],
    ["abc", 99, 1, 4],
    ["a\nb", 1, 1, 2],
    ["a\nb", 2, 2, 1],
    ["a\r\nb", 3, 2, 1],
    ["a\n", 2, 2, 1],
    ["a\n\n\nb", 4, 4, 1],
    // Columns count UTF-16 units, as editors do.
    ["😀x", 2, 1, 3],
  ])("%j at %i is %i:%i", (text, offset, line, column) => {
    expect(new LineMap(fileOf(text)).positionOf(offset)).toEqual({ line, column });
  });

  it("agrees with counting line breaks", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é", "😀") }), fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        const before = text.slice(0, offset);
        const { line, column } = new LineMap(fileOf(text)).positionOf(offset);
        expect(line).toBe(before.split("\n").length);
        expect(column).toBe(before.length - (before.lastIndexOf("\n") + 1) + 1);
      }),
    );
  });

  it("gives lines without their breaks, and nothing for lines that are not there", () => {
    const map = new LineMap(fileOf("one\r\ntwo\n"));
    expect([0, 1, 2, 3, 4].map((line) => map.lineText(line))).toEqual(["", "one", "two", "", ""]);
    expect(map.lineCount).toBe(3);
  });

  it("is made once a file", () => {
    const maps = new LineMaps();
    const file = fileOf("x");
    expect(maps.of(file)).toBe(maps.of(file));
    expect(maps.of(fileOf("x"))).not.toBe(maps.of(file));
  });
});

it.each([
  ["", 0],
  ["abc", 3],
  ["abc\ndef", 3],
])("the span of a whole file %j ends at %i", (text, end) => {
  expect(startOf(fileOf(text))).toMatchObject({ start: 0, end });
});
