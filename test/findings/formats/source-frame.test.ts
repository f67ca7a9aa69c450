import { describe, expect, it } from "vitest";
import { sourceFrame } from "../../../src/findings/formats/source-frame.ts";
import { LineMap } from "../../../src/text/line-map.ts";

describe("sourceFrame", () => {
  const frameOf = (text: string, start: number, end: number) => {
    const file = { path: "a", text };
    return sourceFrame({ file, start, end }, new LineMap(file));
  };

  it.each([
    ["plain", "ab cd", 3, 5, { text: "ab cd", markStart: 3, markWidth: 2 }],
    ["nothing", "ab", 1, 1, { text: "ab", markStart: 1, markWidth: 1 }],
    ["the end of a line", "ab\ncd", 2, 2, { text: "ab", markStart: 2, markWidth: 1 }],
    ["several lines", "ab\ncd", 1, 5, { text: "ab", markStart: 1, markWidth: 1 }],
    ["a tab", "\tab", 1, 2, { text: "  ab", markStart: 2, markWidth: 1 }],
    ["wide characters", "漢字x", 1, 2, { text: "漢字x", markStart: 2, markWidth: 2 }],
    ["surrogate pairs", "😀x", 2, 3, { text: "😀x", markStart: 2, markWidth: 1 }],
    ["combining marks", "e\u0301x", 2, 3, { text: "e\u0301x", markStart: 1, markWidth: 1 }],
    ["control characters", "\u001Bx", 0, 1, { text: "<U+001B>x", markStart: 0, markWidth: 8 }],
    ["an offset beyond the file", "ab", 99, 120, { text: "ab", markStart: 2, markWidth: 1 }],
    ["carriage returns", "ab\r\ncd", 1, 2, { text: "ab", markStart: 1, markWidth: 1 }],
  ])("marks %s", (_name, text, start, end, expected) => {
    expect(frameOf(text, start, end)).toMatchObject(expected);
  });

  it("shows a window of a long line", () => {
    const text = `${"a".repeat(200)}HERE${"b".repeat(200)}`;
    const frame = frameOf(text, 200, 204);
    expect(frame.text).toMatch(/^…a{30}HEREb+…$/);
    expect(frame.text.slice(frame.markStart, frame.markStart + frame.markWidth)).toBe("HERE");
    expect(frameOf(text, 0, 1).text).toMatch(/^a{100}…$/);
    expect(frameOf(text, 403, 404).text).toMatch(/^…b{100}$/);
  });

  it("never cuts a pair of surrogates", () => {
    for (let pad = 0; pad < 4; pad++) {
      const frame = frameOf("a".repeat(pad) + "😀".repeat(300), 300, 302);
      expect(frame.text).not.toMatch(/<U\+D/);
    }
  });
});
