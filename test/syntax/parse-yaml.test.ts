import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import { marked, rangeOf } from "../support/marked.ts";

const valueOf = (text: string) => parseYaml({ path: "a.yaml", text }).value?.value;

describe("parseYaml", () => {
  it.each<[string, unknown]>([
    ["a: 1\nb: [x, 2, true, null, 1.5]\n", { a: 1, b: ["x", 2, true, null, 1.5] }],
    ["a: no\nb: 2026-07-28\n", { a: "no", b: "2026-07-28" }],
    ["- a\n- b: { c: d }\n", ["a", { b: { c: "d" } }]],
    ["a:\nb: ''\n", { a: null, b: "" }],
    ["a: >-\n  one\n  two\n", { a: "one two" }],
    ["a: |\n  one\n  two\n", { a: "one\ntwo\n" }],
    ["a: 1\r\nb:\r\n  - c\r\n", { a: 1, b: ["c"] }],
    ["---\na: 1\n", { a: 1 }],
    ["---\na: 1\n...\n", { a: 1 }],
    ["text", "text"],
    ['{"a": {"b": [1, 2]}}', { a: { b: [1, 2] } }],
    ["1.10: x\n", { "1.10": "x" }],
  ])("reads %j", (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each(["", "\n", "# only a comment\n", "---\n", "~\n", "null", "---\n...\n"])("finds %j empty", (text) => {
    const { value, findings } = parseYaml({ path: "a.yaml", text });
    expect(value === undefined).toBe(true);
    expect(findings.map(({ rule, message }) => [rule, message])).toContainEqual([
      "meta/unreadable",
      "the file is empty, expected a YAML map",
    ]);
  });

  it("keeps the text between maps that look like prototypes apart", () => {
    expect(valueOf("a: { toString: 1, hasOwnProperty: 2 }\n")).toEqual({ a: { toString: 1, hasOwnProperty: 2 } });
  });
});

describe("a file that is not YAML", () => {
  const closeIt = "this bracket is not closed where its lines end";
  const noColon = "a key without a colon";
  it.each<[string, string]>([
    ['a: «"»never closed\nb: 2\n', "this quote is never closed"],
    ["a: «'»never closed\nb: 2\n", "this quote is never closed"],
    ['a: "closed"\nb: «"»open\n', "this quote is never closed"],
    ["a: «[»1, 2\nb: 3\n", closeIt],
    ["a: «{» b: 1\nc: 3\n", closeIt],
    ["a: { b: [1], c: «[»2 }\nd: 3\n", closeIt],
    ["«[»1, 2\n", closeIt],
    ["a:\n   b: 1\n«  »c: 2\n", "this line is indented neither like the lines above nor like an outer level"],
    ["a:\n   - b\n«  »- c\n", "this line is indented neither like the lines above nor like an outer level"],
    ["a: 1\n«b»\nc: 2\n", noColon],
    ["a:\n  «b 1»\n  c: 2\n", noColon],
    ["«a:1»\nb: 2\n", noColon],
    ["a: «i»t lends: books\n", "a second colon in one line starts a map inside a value"],
    ["a: «1»\n  b: 2\n", "the next line is indented deeper than this value allows"],
    ["a: 1\nb: «}»\n", "this bracket closes nothing"],
    ["a: [1, 2]«]»\n", "this bracket closes nothing"],
    ["a: «@»x\n", "text cannot begin with this character"],
    ["a: «`»x`\n", "text cannot begin with this character"],
    ["a: «%»x\n", "text cannot begin with this character"],
    ['a: "x «\\»q"\n', "double quotes do not know this escape"],
    ["a: «-» b\n", "a list begins on the line of its key"],
    ["a: { b: «1 c: 2» }\n", "a comma is missing between two entries"],
    ["a: [1, «,» 2]\n", "a comma without an entry before it"],
    ['a: "x" «y»\n', "text goes on after the value has ended"],
    ["b: 'x'«#y»\n", "a comment follows without a space"],
    ["- a\n«b»: 1\n", "list items and keys stand in one block"],
    ["a: 1\n«-» b\n", "list items and keys stand in one block"],
    ["a: |«x»\n  y\n", "text stands behind the mark of a block"],
    ["a: |\n     \n  x\n", "the lines of this text are not indented alike"],
  ])("is told at its place, with a remedy: %j", (text, reason) => {
    const { file, ranges } = marked(text);
    const { value, findings } = parseYaml(file);
    expect(value === undefined).toBe(true);
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ["meta/unreadable", `the file is not valid YAML: ${reason}`],
    ]);
    if (ranges.length > 0) expect(findings.map(({ span }) => rangeOf(span))).toEqual(ranges);
    expect(findings[0]?.help).toMatch(/^[A-Z].*[^.]$/);
  });

  it("is told in all its places, one for each line", () => {
    const { file, ranges } = marked("a: «@»x\nb: 1\nc: «`»y\nd: { e: «%»z, f: @ }\n");
    expect(parseYaml(file).findings.map(({ span }) => rangeOf(span))).toEqual(ranges);
  });

  it("never shows the words of the parser", () => {
    const broken = [
      "a: &",
      "a: *",
      "a: !<",
      "? - : -",
      "a: {,}",
      "[?",
      "{:",
      "a: 'b' 'c'",
      "- -\n -",
      "a: >9\n x",
      "--- a: 1",
    ];
    for (const text of broken) {
      for (const { message, rule } of parseYaml({ path: "a.yaml", text }).findings) {
        if (rule === "meta/unreadable")
          expect(message).toMatch(/^the file is not valid YAML: (this|an?|text|list|the|double) /);
      }
    }
  });
});
