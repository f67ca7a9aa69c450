import { describe, expect, it } from "vitest";
import { formatYaml } from "../../src/syntax/format-yaml.ts";
import { dedent } from "../support/marked.ts";

/** Formats, and again to be sure that nothing moves then. */
function format(text: string): string {
  const formatted = formatYaml(dedent(text));
  expect(formatYaml(formatted)).toBe(formatted);
  return formatted;
}

describe("formatYaml", () => {
  it("writes a file as this golden shows", () => {
    const before = `
      # yaml-language-server: $schema=../schemas/set/manifest.schema.json


      id:   'dpop'
      title: "DPoP for MCP"  # the title
      version: 0.3.0
      revisions: ["2026-07-28"]
      abstract: 'Binds access tokens to a key that the client holds, so that a token that leaks is of no use to whoever finds it.'



      # What it is for.
      solves:
      - {objective: sender-constraining,mechanism: dpop}
      -   objective:   replay-protection
          mechanism: proof-age

      situations:
          - { id: as-wants-nonce, says: as answered with a nonce }   # from the draft

          - { id: "no-shared-memory",
              says: 'the server, as it stands, cannot share state' }

      messages:
        # The proof.
        -
          id: proof
          parameters:
            - { name: Authorization, in: http-header, presence: required, scheme: DPoP, holds: access-token, check: sep-1932-scheme }
            - { name: typ, presence: required, values: [ dpop+jwt ] } # why
            # the last one
          # of the message
      # of the file

      sections:
        - text: |
            Kept *as it is*,

              with its blanks.
        - text: >-
            Folded where
            its author wanted.

      flags: [ 'no', "on", 'plain', "a: b", "1.10", 012 ]
      empty: { }
    `;
    expect(format(before)).toBe(
      dedent(`
      # yaml-language-server: $schema=../schemas/set/manifest.schema.json

      id: dpop
      title: DPoP for MCP # the title
      version: 0.3.0
      revisions: ["2026-07-28"]
      abstract: >-
        Binds access tokens to a key that the client holds, so that a token that leaks is of no use to whoever finds it.

      # What it is for.
      solves:
        - { objective: sender-constraining, mechanism: dpop }
        - objective: replay-protection
          mechanism: proof-age

      situations:
        - { id: as-wants-nonce, says: "as answered with a nonce" } # from the draft

        - { id: no-shared-memory, says: "the server, as it stands, cannot share state" }

      messages:
        # The proof.
        - id: proof
          parameters:
            - name: Authorization
              in: http-header
              presence: required
              scheme: DPoP
              holds: access-token
              check: sep-1932-scheme
            - { name: typ, presence: required, values: [dpop+jwt] } # why
            # the last one
          # of the message
      # of the file

      sections:
        - text: |
            Kept *as it is*,

              with its blanks.
        - text: >-
            Folded where
            its author wanted.

      flags: ["no", "on", plain, "a: b", "1.10", 012]
      empty: {}
      `),
    );
  });

  it.each<[string, string]>([
    // Quotes only where they are needed.
    ["a: 'text'\n", "a: text\n"],
    ["a: 'it''s'\n", "a: it's\n"],
    ["a: '\"x\"'\n", 'a: "\\"x\\""\n'],
    ["a: yes\n", 'a: "yes"\n'],
    ["yes: a\n", '"yes": a\n'],
    ["a: 1:30\n", 'a: "1:30"\n'],
    ["a: '300'\n", 'a: "300"\n'],
    ["a: 012\n", "a: 012\n"],
    ["a: ~\n", "a: ~\n"],
    ["a: ''\n", 'a: ""\n'],
    ["a: '2026-07-28'\nb: 2026-07-28\n", 'a: "2026-07-28"\nb: 2026-07-28\n'],
    ["a: 'x # y'\n", 'a: "x # y"\n'],
    ["a: 'x#y'\n", "a: x#y\n"],
    ["a: { b: 'x, y' }\n", 'a: { b: "x, y" }\n'],
    ["a:\n  b: 'x, y'\n", "a:\n  b: x, y\n"],
    ["a: { says: some words, id: word }\n", 'a: { says: "some words", id: word }\n'],
    ["a: { says: word }\n", "a: { says: word }\n"],
    // Several lines.
    ['a: "one\\ntwo"\n', "a: |-\n  one\n  two\n"],
    ['a: "one\\n\\ntwo\\n"\n', "a: |\n  one\n\n  two\n"],
    ['a: { b: "one\\ntwo" }\n', 'a: { b: "one\\ntwo" }\n'],
    ["a: one\n  two\n", "a: one two\n"],
    ["a: |2\n   x\n  y\n", "a: |2\n   x\n  y\n"],
    ["a:\n    - |4\n         x\n        y\n", "a:\n  - |2\n     x\n    y\n"],
    ["a: |+\n  x\n\nb: 1\n", "a: |+\n  x\n\nb: 1\n"],
    ["a: |-  # why\n  x\n", "a: |- # why\n  x\n"],
    // Blank lines.
    ["\n\na: 1\n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n"],
    ["a:\n\n  b: 1\n\n  c: 2\n", "a:\n  b: 1\n\n  c: 2\n"],
    ["- a\n\n- b\n- c\n", "- a\n\n- b\n- c\n"],
    // Comments.
    ["a: { b: 1, # x\n  c: 2 } # y\n", "a:\n  b: 1 # x\n  c: 2 # y\n"],
    ["a: # x\n  b: 1\n", "a: # x\n  b: 1\n"],
    ["a: # x\n  1\n", "# x\na: 1\n"],
    ["- # x\n  a: 1\n", "# x\n- a: 1\n"],
    ["a:\n  - 1\n  # x\nb: 2\n", "a:\n  - 1\n  # x\nb: 2\n"],
    ["a:\n  - 1\n# x\nb: 2\n", "a:\n  - 1\n# x\nb: 2\n"],
    ["a:\n- 1\n# x\nb: 2\n", "a:\n  - 1\n# x\nb: 2\n"],
    ["a: 1\n# x\n\n\n# y\n", "a: 1\n# x\n\n# y\n"],
    // The rest.
    ["a: 1\r\nb:\r\n  - c\r\n", "a: 1\nb:\n  - c\n"],
    ["\uFEFFa: 1\n", "a: 1\n"],
    ["---\na: 1\n...\n", "a: 1\n"],
    ["a: 1", "a: 1\n"],
    ['{"a": [1, "b"]}', "a: [1, b]\n"],
    ["- - a\n  - b\n-\n  - c\n", "- - a\n  - b\n- - c\n"],
    ["? a\n: b\n", "a: b\n"],
    ["b: 1\na: [c, b, a]\n", "b: 1\na: [c, b, a]\n"],
    ["a:\nb: { c: , d: 1 }\n", "a:\nb: { c: null, d: 1 }\n"],
  ])("writes %j as %j", (before, after) => {
    expect(format(before)).toBe(after);
  });

  it.each([
    "",
    "# only\n",
    "a: [1\n",
    "a: &x 1\nb: *x\n",
    "a: !!str 1\n",
    "%YAML 1.2\n---\na:   1\n",
    "a:   1\n---\nb: 1\n",
    "? [a]\n:   1\n",
    "text",
  ])("leaves %j alone", (text) => {
    expect(formatYaml(text)).toBe(text);
  });

  it("keeps what fits on one line of 120 characters, and breaks what is longer", () => {
    const flow = (length: number) => `a: { b: c, d: ${"x".repeat(length - 16)} }\n`;
    expect(flow(120)).toHaveLength(121);
    expect(format(flow(120))).toBe(flow(120));
    expect(format(flow(121))).toBe(`a:\n  b: c\n  d: ${"x".repeat(105)}\n`);
  });

  it("folds long text and never a long word", () => {
    const text = `a: ${"word ".repeat(60)}end\nb: ${"x".repeat(200)}\nc:\n  - "${"list, ".repeat(30)}end"\n`;
    const formatted = format(text);
    expect(formatted.split("\n").filter((line) => line.length > 120)).toEqual([`b: ${"x".repeat(200)}`]);
    expect(formatted).toMatch(/^a: >-\n {2}word .*\n {2}word/);
    expect(formatted).toContain("c:\n  - >-\n    list, ");
  });

  it("takes no time that grows with the square of a line", () => {
    const line = `a: [${"x1, ".repeat(30_000)}x]\n`;
    expect(formatYaml(line).split("\n")).toHaveLength(30_003);
  });
});
