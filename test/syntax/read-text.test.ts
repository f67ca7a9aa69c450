import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultByteLimit, readText } from "../../src/syntax/read-text.ts";

const octets = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))));

function read(...parts: readonly (string | readonly number[])[]) {
  const { value, findings } = readText("a.yaml", octets(...parts));
  return { text: value?.text, messages: findings.map(({ message }) => message), span: findings[0]?.span };
}

describe("readText", () => {
  it("reads UTF-8", () => {
    expect(read("a: Grüße 🙂\n")).toEqual({ text: "a: Grüße 🙂\n", messages: [], span: undefined });
  });

  it("takes a byte order mark away", () => {
    expect(read([0xef, 0xbb, 0xbf], "a: 1\n").text).toBe("a: 1\n");
  });

  it("leaves CRLF and tabs as they are, so that offsets stay true", () => {
    expect(read("a: 1\r\nb:\t2\r\n").text).toBe("a: 1\r\nb:\t2\r\n");
  });

  it("reads a file of nothing", () => {
    expect(read().text).toBe("");
  });

  it.each<[string, (string | number[])[], number, number]>([
    ["a lone continuation", ["a: ", [0x80], "\n"], 3, 3],
    ["Latin 1", ["a: Gr", [0xfc], "n\n"], 5, 5],
    ["an overlong slash", ["ab", [0xc0, 0xaf]], 2, 2],
    ["a surrogate", ["ab", [0xed, 0xa0, 0x80]], 2, 2],
    ["a point beyond Unicode", ["ab", [0xf4, 0x90, 0x80, 0x80]], 2, 2],
    ["a sequence that is cut off inside", ["ab", [0xe2, 0x82], "c"], 2, 2],
    ["a sequence that is cut off at the end", ["ab", [0xf0, 0x9f, 0x99]], 2, 2],
    ["UTF-16", [[0xff, 0xfe, 0x61, 0x00]], 0, 0],
    ["something behind letters of two octets", ["äöü", [0xff], "x"], 6, 3],
    ["something on a later line", ["a: 1\nb: 2\nc: ", [0xff], "x"], 13, 13],
  ])("refuses %s, naming the octet and showing the place", (_, parts, offset, start) => {
    const { text, messages, span } = read(...parts);
    expect(text).toBeUndefined();
    expect(messages).toEqual([`the file is not valid UTF-8 at octet ${offset}`]);
    expect([span?.start, span?.end]).toEqual([start, start + 1]);
  });

  it.each<[string, string]>([
    ["\u0000", "U+0000"],
    ["\u0007", "U+0007"],
    ["\u001b", "U+001B"],
    ["\u007f", "U+007F"],
    ["\u009b", "U+009B"],
    ["\u202e", "U+202E"],
    ["\u2066", "U+2066"],
    ["\ufeff", "U+FEFF"],
    ["\uffff", "U+FFFF"],
  ])("refuses the character %j at its place", (character, name) => {
    const { text, messages, span } = read(`a: x\nb: y${character}z\n`);
    expect(text).toBeUndefined();
    expect(messages).toEqual([`the file contains the control character ${name}, expected text`]);
    expect([span?.start, span?.end]).toEqual([9, 10]);
  });

  it("tells all control characters, up to a number", () => {
    expect(read("a\u0001b\u0002").messages).toHaveLength(2);
    expect(read("\u0000".repeat(100_000)).messages).toHaveLength(20);
  });

  it("refuses a file that is too large, with its size and the limit", () => {
    const { value, findings } = readText("a.yaml", new Uint8Array(5_000_000).fill(0x20));
    expect(value).toBeUndefined();
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ["meta/unreadable", `the file has 5000000 octets, expected at most ${defaultByteLimit}`],
    ]);
    expect(readText("a.yaml", octets("abc"), 3).findings).toEqual([]);
    expect(readText("a.yaml", octets("abcd"), 3).findings).toHaveLength(1);
  });

  it("agrees with the platform about what is UTF-8, and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const { value, findings } = readText("a.yaml", bytes);
        const isUtf8 = Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString("utf8"), "utf8"));
        expect(findings.some(({ message }) => message.includes("UTF-8"))).toBe(!isUtf8);
        expect(value === undefined).toBe(findings.length > 0);
      }),
    );
  });
});
