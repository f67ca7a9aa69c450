import fc from "fast-check";
import { defaultHandlers, toMarkdown } from "mdast-util-to-markdown";
import { describe, expect, it } from "vitest";
import type { PhrasingContent, Root } from "mdast";
<<<<<<<< HEAD:test/emit/markdown/inert-text.test.ts
import { isInert } from "../../../src/emit/markdown/inert-text.ts";
import { withTrailingAnchors } from "../../../src/emit/markdown/trailing-anchors.ts";
import { nodesOf } from "../structure.ts";
import { serializerOptions, stringify, type Flavour } from "../../../src/emit/markdown/stringify.ts";
========
import { isInert } from "../../../../src/emit/markdown/fast-path/inert-text.ts";
import { withTrailingAnchors } from "../../../../src/emit/markdown/trailing-anchors.ts";
import { nodesOf } from "../../structure.ts";
import { serializerOptions, stringify, type Flavour } from "../../../../src/emit/markdown/stringify.ts";
>>>>>>>> 54eae29 (Give the fast path of Markdown a folder of its own):test/emit/markdown/fast-path/inert-text.test.ts

const flavourOf = (mdx: boolean): Flavour => ({ mdx, anchor: (id) => `<a id="${id}" />`, address: (id) => `#${id}` });

/** The same without the short ways for inert text and plain links. */
function theLongWay(tree: Root, flavour: Flavour): string {
  const options = serializerOptions(flavour);
  const short = new Set(["link", "paragraph", "heading", "table"]);
  const handlers = Object.fromEntries(Object.entries(options.handlers ?? {}).filter(([name]) => !short.has(name)));
  return toMarkdown(tree, { ...options, handlers: { ...handlers, text: defaultHandlers.text } });
}

/** Links with the address that the flavour gives them, anchors where it puts them. */
function asWritten(tree: Root, mdx: boolean): Root {
  const copy = JSON.parse(JSON.stringify(tree).replaceAll('"url":"profile:', '"url":"#')) as Root;
  for (const node of mdx ? nodesOf(copy) : []) {
    if (node.type === "paragraph") node.children = [...withTrailingAnchors(node.children)];
  }
  return copy;
}

const words = fc.oneof(
  fc.constantFrom(
    "import x",
    "export y",
    "1.",
    "1)",
    "- a",
    "+ b",
    "a-b",
    "(a)",
    "a]",
    "[b",
    " c ",
    "# d",
    "= e",
    "~f",
    "a_b",
    "☐ ",
    "Status:",
    "ID-JAG 2",
    "What remains.",
    "a, b",
    "[RFC 2119]",
    ": b",
    "): c",
  ),
  fc.string({ maxLength: 12 }),
  fc.string({
    maxLength: 20,
    unit: fc.constantFrom(..."abZ 09,.;:?'\"()/%$@^-!#&*+<=>[]\\_`{|}~§“”é日".split(/(?:)/u)),
  }),
);

const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 5, arbitrary: words.map((value): PhrasingContent => ({ type: "text", value })) },
  words.map((value): PhrasingContent => ({ type: "inlineCode", value })),
  words.map((value): PhrasingContent => ({ type: "strong", children: [{ type: "text", value }] })),
  words.map((value): PhrasingContent => ({
    type: "link",
    url: "https://a.example/x",
    children: [{ type: "text", value }],
  })),
  words.map((value): PhrasingContent => ({ type: "link", url: "profile:a.b", children: [{ type: "text", value }] })),
  words.map((value): PhrasingContent => ({
    type: "link",
    url: "profile:a_(b)",
    children: [{ type: "inlineCode", value }],
  })),
  words.map((value): PhrasingContent => ({ type: "aside", children: [{ type: "text", value: `— ${value}` }] })),
  fc.constant<PhrasingContent>({ type: "anchor", id: "a.b" }),
);

const trees = fc
  .tuple(fc.array(inline, { maxLength: 5 }), fc.constantFrom("paragraph", "heading", "cell", "item"))
  .map(([children, where]): Root => {
    switch (where) {
      case "heading":
        return { type: "root", children: [{ type: "heading", depth: 2, children }] };
      case "cell":
        return {
          type: "root",
          children: [{ type: "table", children: [{ type: "tableRow", children: [{ type: "tableCell", children }] }] }],
        };
      case "item":
        return {
          type: "root",
          children: [{ type: "list", children: [{ type: "listItem", children: [{ type: "paragraph", children }] }] }],
        };
      default:
        return { type: "root", children: [{ type: "paragraph", children }] };
    }
  });

describe("inert text", () => {
  it.each([true, false])("is written as the serializer writes it (MDX: %s)", (mdx) => {
    const flavour = flavourOf(mdx);
    fc.assert(
      fc.property(trees, (tree) => {
        expect(stringify(tree, flavour)).toBe(theLongWay(asWritten(tree, mdx), flavour));
      }),
      { numRuns: 1500, seed: 20260728 },
    );
  });

  it.each([
    ["The client", "\n", true],
    [" sends the token request (see below), ", "x", true],
    ["1. Not a list", "\n", false],
    ["export const", "\n", false],
    ["a*b", "x", false],
    ["(a)", "]", false],
  ])("is told from what is not: %j", (value, before, expected) => {
    expect(isInert(value, { before, after: "x" })).toBe(expected);
  });
});
