import { describe, expect, it } from "vitest";
import { mentionsOf, piecesOf, type TextPiece } from "../../src/manifest/mentions.ts";

import fc from "fast-check";

describe("mentions in a text", () => {
  it.each<[string, readonly string[]]>([
    ["{desk} lends", ["desk"]],
    ["see {loan-request.Library-Card} and {lending#LEND-1}", ["loan-request.Library-Card", "lending#LEND-1"]],
    ["`{code}` and {desk}", ["desk"]],
    ["``{co`de}`` and {desk}", ["desk"]],
    ["`open {desk}", ["desk"]],
    ["``open {desk}` {reader}", ["desk", "reader"]],
    ["\\`{desk}` {reader}`", ["desk"]],
    ["`C:\\` {desk} `x`", ["desk"]],
    ["```\n{code}\n```\n{desk}", ["desk"]],
    ["{} { desk } {1} {a b}", []],
    ["{{desk}}", ["desk"]],
    ["no braces", []],
  ])("%j are %j", (text, ids) => {
    expect(mentionsOf(text).map((mention) => mention.id)).toEqual(ids);
  });

  it("stand where they say", () => {
    const text = "`{a}` {b} {c}";
    expect(mentionsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["{b}", "{c}"]);
  });

  it("cut a text into pieces", () => {
    expect(piecesOf("{desk} says `` a`b `` and ` c ` now")).toEqual([
      { kind: "mention", id: "desk" },
      { kind: "words", value: " says " },
      { kind: "code", value: "a`b" },
      { kind: "words", value: " and " },
      { kind: "code", value: "c" },
      { kind: "words", value: " now" },
    ]);
  });

  const texts = fc.array(fc.constantFrom("`", "``", "{", "}", "{a}", "a", " ", "\\", "\n"), { maxLength: 60 });

  it("lose no word of a text without code", () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("").replaceAll("`", "");
        const joined = piecesOf(text).map((piece) => (piece.kind === "mention" ? `{${piece.id}}` : piece.value));
        expect(joined.join("")).toBe(text);
      }),
    );
  });

  it("are the same as pieces and as mentions", () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const pieces = piecesOf(text).flatMap((piece) => (piece.kind === "mention" ? [piece.id] : []));
        expect(mentionsOf(text).map((mention) => mention.id)).toEqual(pieces);
      }),
    );
  });

  it.each([
    [
      "runs of backticks of every length",
      Array.from({ length: 190 }, (_, index) => "`".repeat(index + 1)).join("{a} "),
    ],
    ["single backticks that never close", "` {a} `` ".repeat(2200) + "```"],
    ["opening braces", "{".repeat(20_000)],
    ["long words in braces", "{aaaaaaaaaaaaaaaaaaaa".repeat(900)],
  ])("are as many as the pieces say in %s, which is read to its end", (_, text) => {
    const pieces = piecesOf(text).filter((piece) => piece.kind === "mention");
    for (let round = 0; round < 20; round++) expect(mentionsOf(text)).toHaveLength(pieces.length);
  });
});

/** Pieces in one line: words as they are, code as <…>, mentions as @…. */
function marked(pieces: readonly TextPiece[]): string {
  const one = (piece: TextPiece): string => {
    if (piece.kind === "mention") return `@${piece.id}`;
    return piece.kind === "code" ? `<${piece.value}>` : piece.value;
  };
  return pieces.map(one).join("|");
}

describe("the pieces of a text", () => {
  it.each([
    ["", ""],
    ["only words", "only words"],
    ["{a} asks {b.c}.", "@a| asks |@b.c|."],
    ["`x` and ``y``", "<x>| and |<y>"],
    ["``a`b`` {c}", "<a`b>| |@c"],
    ["`a {b}` {c}", "<a {b}>| |@c"],
    ["an open ` and {a}", "an open ` and |@a"],
    ["` and `` and {a}", "` and `` and |@a"],
    ["``a` {b}", "``a` |@b"],
    // A backslash takes the first backtick of an opening run away, and never one of a closing run.
    ["\\`{a}`", "\\`|@a|`"],
    ["\\\\`{a}`", "\\\\|<{a}>"],
    ["\\``{a}`", "\\`|<{a}>"],
    ["`a\\` {b}", "<a\\>| |@b"],
    ["x \\\\\\``a` y", "x \\\\\\`|<a>| y"],
    // One space at each end belongs to the notation, unless there is nothing else.
    ["` a `", "<a>"],
    ["`  a  `", "< a >"],
    ["` a`", "< a>"],
    ["`a `", "<a >"],
    ["`   `", "<   >"],
    ["`` ` ``", "<`>"],
    ["` a\nb `", "<a\nb>"],
    // What is no name in braces is words.
    ["{ a} {1} {a b} {}", "{ a} {1} {a b} {}"],
    ["{{a}}", "{|@a|}"],
  ])("%j", (text, pieces) => {
    expect(marked(piecesOf(text))).toBe(pieces);
  });
});

describe("mentions of a text", () => {
  it("have their places", () => {
    const text = "`{a}` {b}\\` {c.d}";
    expect(mentionsOf(text).map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ["b", "{b}"],
      ["c.d", "{c.d}"],
    ]);
  });
});
