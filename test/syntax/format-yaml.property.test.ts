import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isSeq, parse, stringify } from "yaml";
import { composeDocument } from "../../src/syntax/compose-document.ts";
import { formatYaml } from "../../src/syntax/format-yaml.ts";
import { printYaml } from "../../src/syntax/yaml-printer.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";

const limits = { depth: 100, nodes: 100_000 };

/** Text as editors write it: words, some of them awkward, a few very long. */
const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "no",
      "1.10",
      "012",
      "# x",
      "a: b",
      "- c",
      "{d}",
      "[e]",
      ",",
      "'",
      '"',
      "`f`",
      "&g",
      "*h",
      "!i",
      "%j",
      "@k",
      "|",
      ">",
      "\\",
      "§4.2",
      "“quoted”",
      "🙂",
      "2026-07-28",
      "300s",
      "---",
      "...",
      "?",
      ":",
      "~",
      "null",
      "=",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const sentence = fc.array(word, { minLength: 0, maxLength: 40 }).map((words) => words.join(" "));
const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .chain((lines) => fc.constantFrom("\n", "\n\n", "\n  ").map((joint) => lines.join(joint)));
const scalar = fc.oneof(
  { weight: 4, arbitrary: word },
  sentence,
  paragraph,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);
const key = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("id", "says", "because", "phrase", "text", "name", "when", "values", "source"),
  },
  { weight: 1, arbitrary: word },
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie("tree"), { maxLength: 5 }),
    fc.dictionary(key, tie("tree"), { maxKeys: 5 }),
  ),
}));
const root = fc.oneof(
  fc.dictionary(key, tree, { minKeys: 1, maxKeys: 6 }),
  fc.array(tree, { minLength: 1, maxLength: 5 }),
);

const style = fc.record({
  lineWidth: fc.constantFrom(0, 40, 80, 120, 200),
  indent: fc.constantFrom(1, 2, 3, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom("any" as const, "any" as const, "block" as const, "flow" as const),
  defaultStringType: fc.constantFrom(
    "PLAIN" as const,
    "QUOTE_DOUBLE" as const,
    "QUOTE_SINGLE" as const,
    "BLOCK_FOLDED" as const,
    "BLOCK_LITERAL" as const,
  ),
  defaultKeyType: fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const),
  flowCollectionPadding: fc.boolean(),
});

/** Where a comment or blank lines are put in: a place among the lines, and what. */
const insertion = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constantFrom("blank", "blanks", "comment", "comment and blank", "trailing"),
});

interface Sample {
  readonly text: string;
  readonly value: unknown;
}

/** A file of some value in some style, with comments and blank lines wherever they are allowed. */
const sample = fc
  .tuple(root, style, fc.array(insertion, { maxLength: 8 }), fc.boolean())
  .map(([value, options, insertions, crlf]): Sample => {
    let text = stringify(value, options);
    const expected: unknown = parse(text, { logLevel: "silent" });
    insertions.forEach(({ at, what }, index) => {
      const lines = text.split("\n");
      const place = Math.floor(at * lines.length);
      const line = lines[place] ?? "";
      const indent = /^ */.exec(line)?.[0] ?? "";
      if (what === "trailing") lines[place] = `${line} # c${index}`;
      else {
        const added = {
          blank: [""],
          blanks: ["", "", ""],
          comment: [`${indent}# c${index}`],
          "comment and blank": [`${indent}# c${index}`, ""],
        }[what];
        lines.splice(place, 0, ...added);
      }
      const changed = lines.join("\n");
      if (isSame(changed, expected)) text = changed;
    });
    return { text: crlf && !text.includes("\r") ? text.replaceAll("\n", "\r\n") : text, value: expected };
  });

function isSame(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(parse(text, { logLevel: "silent" })) === JSON.stringify(value);
  } catch {
    return false;
  }
}

const commentsOf = (text: string) =>
  composeDocument({ path: "a.yaml", text }, limits).comments.map((comment) => comment.text.trim());

const readable = sample.filter(({ text }) =>
  parseYaml({ path: "a.yaml", text }, limits).findings.every(({ severity }) => severity !== "error"),
);

describe("formatYaml, whatever it is given,", () => {
  const runs = { numRuns: 100 };

  it("keeps the value", () => {
    fc.assert(
      fc.property(readable, ({ text, value }) => {
        expect(parse(formatYaml(text), { logLevel: "silent" })).toEqual(value);
      }),
      runs,
    );
  });

  it("prints the value at once, so that nothing is left alone for safety", () => {
    fc.assert(
      fc.property(readable, ({ text, value }) => {
        const source = text.replaceAll("\r\n", "\n");
        const { root, comments } = composeDocument({ path: "a.yaml", text: source }, limits);
        if (!isMap(root) && !isSeq(root)) throw new Error("a sample is a map or a list");
        const printed = printYaml(source, root, comments);
        expect(parse(printed, { logLevel: "silent" })).toEqual(value);
        expect(commentsOf(printed)).toEqual(commentsOf(source));
      }),
      runs,
    );
  });

  it("changes nothing when run again", () => {
    fc.assert(
      fc.property(readable, ({ text }) => {
        const once = formatYaml(text);
        expect(formatYaml(once)).toBe(once);
      }),
      runs,
    );
  });

  it("keeps every comment, in its order", () => {
    fc.assert(
      fc.property(readable, ({ text }) => {
        expect(commentsOf(formatYaml(text))).toEqual(commentsOf(text));
      }),
      runs,
    );
  });

  it("leaves no carriage return, no trailing space outside text and no two blank lines in a row", () => {
    const withoutText = readable.filter(({ value }) => !/\s{2}|\\[rn]|\s"/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(withoutText, ({ text }) => {
        const formatted = formatYaml(text);
        expect(formatted).not.toMatch(/\r|[ \t]\n|\n\n\n|^\n|\n\n$/);
        expect(formatted.endsWith("\n")).toBe(true);
      }),
      runs,
    );
  });
});
