import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayText } from "../../src/text/display-text.ts";

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
