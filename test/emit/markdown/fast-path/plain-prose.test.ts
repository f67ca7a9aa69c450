import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plainProse } from "../../../../src/emit/markdown/fast-path/plain-prose.ts";
import { authorProcessor } from "../../../../src/emit/markdown/processors/author-processor.ts";

/** Keys of the parser's nodes that say nothing of the content. */
const aside = new Set(["position", "start", "checked"]);

const contentOf = (nodes: unknown): unknown =>
  JSON.parse(JSON.stringify(nodes, (key, value: unknown) => (aside.has(key) ? undefined : value)));

/** Says whether a text was read plainly; fails where the parser reads it otherwise. */
function isReadPlainly(text: string): boolean {
  const plain = plainProse(text);
  if (plain === undefined) return false;
  expect({ text, nodes: contentOf(plain) }).toEqual({ text, nodes: contentOf(authorProcessor.parse(text).children) });
  return true;
}

describe("plain prose", () => {
  it.each([
    "One line.",
    "One line\nand another one.\n",
    "\n\nA paragraph.\n\n\nAnother one, with `code` and {mention.of_it} (see §2).\n",
    "`code` first\nand last `code`\n",
    "- one\n- two with `code`\n",
    "Before:\n\n- one\n  goes on\n- two\n\nAfter “quotes” – and dashes - too.",
    "a-b c_d 1. 2) e@f g/h 100 % $5 i^2",
  ])("reads %j as the parser does", (text) => {
    expect(isReadPlainly(text)).toBe(true);
  });

  it.each([
    "",
    "1. one",
    "# one",
    "one\n---",
    "one\n- two",
    "- one\n\n- two",
    "- one\n\n  two",
    "- one\n   - two",
    "-  one",
    "one  \ntwo",
    " one",
    "one\n  two",
    "_one_",
    "one _two_",
    "*one*",
    "[one](#two)",
    "<b>",
    "a & b",
    "a \\ b",
    "``one`` two",
    "` one `",
    "`one\ntwo`",
    "one ` two",
    "| a |\n| - |",
    "a | b\n- | -",
    "~~~\none\n~~~",
    "one\ttwo",
    "one\r\ntwo",
    "one!",
    "a = b",
  ])("leaves %j to the parser", (text) => {
    expect(plainProse(text)).toBeUndefined();
  });

  it("reads what authors wrote as the parser does", () => {
    let plain = 0;
    const visit = (value: unknown): void => {
      if (typeof value === "string") plain += isReadPlainly(value) ? 1 : 0;
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
    };
    for (const name of readdirSync("profiles").filter((one) => one.endsWith(".yaml"))) {
      visit((parse(readFileSync(`profiles/${name}`, "utf8")) as { sections?: unknown }).sections);
    }
    expect(plain).toBeGreaterThan(10);
  });

  it("reads nothing otherwise than the parser", () => {
    const piece = fc.constantFrom(
      ..."a|b c|D.|1.|- |\n|\n\n|\n  |`|``|_|*|{|}|(|)|:|;|§|“|-|--|=|#| |  |e_f|[|]|<|>|&|&amp;|\\|!|~|+|||\u00a0|\t|0)|www.a.example|https://a.example|\u2028|\u3000|'|\"|import x"
        .split("|")
        .concat("|"),
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        if (isReadPlainly(pieces.join(""))) plain++;
      }),
      { numRuns: 5000, seed: 20260728 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", " ", "\n", "\n\n", "`", "- ", "b_c", "{", ".", "-"), { maxLength: 14 }),
        (pieces) => {
          if (isReadPlainly(pieces.join(""))) plain++;
        },
      ),
      { numRuns: 5000, seed: 20260728 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it.each([
    ["a ".repeat(100_000), false],
    ["a\n".repeat(100_000), true],
    ["`a` ".repeat(50_000), false],
    ["a_".repeat(50_000), false],
    ["- a\n".repeat(50_000), true],
  ])("reads much of one thing to its end", (text, isPlain) => {
    expect(plainProse(text) !== undefined).toBe(isPlain);
  });
});
