import fc from "fast-check";
import type { PhrasingContent, Root } from "mdast";
import { describe, expect, it } from "vitest";
import { withPlainText } from "../../../../src/emit/markdown/fast-path/with-plain-text.ts";
import { inFlavour } from "../../../../src/emit/markdown/in-flavour.ts";
import { externalLink, inlineCode, list, paragraph, root } from "../../../../src/emit/markdown/nodes.ts";
import { PairVerdicts } from "../../../../src/emit/document/pair-verdicts.ts";
import { stringify, type Flavour } from "../../../../src/emit/markdown/stringify.ts";
import { markdownFlavour } from "../../../../src/emit/markdown/write-markdown.ts";
import { mdxFlavour } from "../../../../src/emit/markdown/write-mdx.ts";
import { pagesOf, type Page } from "../../../../src/emit/page.ts";
import type { ProfileSet } from "../../../../src/model/set/profile-set.ts";
import { readBundledSet } from "../../../support/bundled-set.ts";
import { readFixtureSet } from "../../fixture-set.ts";
import { nodesOf } from "../../structure.ts";
import { addressOf, phrasingContent, trees } from "./random-trees.ts";

const flavours: readonly (Flavour & { readonly name: string })[] = [
  { name: "Markdown", ...markdownFlavour, address: addressOf },
  { name: "MDX", ...mdxFlavour, address: addressOf },
];

const sets = [
  { name: "a small set", pages: pagesIn(readFixtureSet()) },
  { name: "the bundled profiles", pages: pagesIn(readBundledSet()) },
];

/** What chance makes too seldom: a label that could begin a definition, a list with something below it in an item. */
const rareTrees: [Root][] = [
  [root([paragraph(externalLink("https://a.example/x", inlineCode("a]:b")))])],
  [root([paragraph("a ", externalLink("https://a.example/x", inlineCode("a]:b")))])],
  [root([list([[paragraph("one"), list([[paragraph("two")]]), paragraph("three")]])])],
  [root([list([[paragraph("one"), list([[paragraph("two")]]), list([[paragraph("three")]])]])])],
];

function pagesIn(set: ProfileSet): readonly Page[] {
  return [...pagesOf(set, PairVerdicts.of(set))];
}

/** What the processor writes without the fast path. */
function theLongWay(tree: Root, flavour: Flavour): string {
  return flavour.processor.stringify(inFlavour(tree, flavour));
}

/** How many blocks of a page are written without the serializer. */
function plainBlocks(tree: Root, flavour: Flavour): number {
  return [...nodesOf(withPlainText(tree, flavour))].filter(
    (node) => node.type === "html" && !node.value.startsWith("<"),
  ).length;
}

describe.each(flavours)("$name that is written plainly", (flavour) => {
  it("is what the processor writes, in trees of any kind", () => {
    let plain = 0;
    fc.assert(
      fc.property(trees, (tree) => {
        plain += plainBlocks(tree, flavour);
        expect(stringify(tree, flavour)).toBe(theLongWay(tree, flavour));
      }),
      { numRuns: 3000, seed: 20260728, examples: rareTrees },
    );
    expect(plain).toBeGreaterThan(1000);
  });

  it.each<[string, (children: PhrasingContent[]) => Root["children"]]>([
    ["a paragraph", (children) => [{ type: "paragraph", children }]],
    ["a heading", (children) => [{ type: "heading", depth: 2, children }]],
    [
      "a cell",
      (children) => [{ type: "table", children: [{ type: "tableRow", children: [{ type: "tableCell", children }] }] }],
    ],
    [
      "an item",
      (children) => [
        {
          type: "list",
          spread: false,
          children: [{ type: "listItem", spread: false, children: [{ type: "paragraph", children }] }],
        },
      ],
    ],
  ])("is what the processor writes, whatever stands in %s", (_, around) => {
    fc.assert(
      fc.property(phrasingContent, (children) => {
        const tree: Root = { type: "root", children: around(children) };
        expect(stringify(tree, flavour)).toBe(theLongWay(tree, flavour));
      }),
      { numRuns: 1500, seed: 20260728 },
    );
  });

  it.each(sets)("is what the processor writes, on every page of $name", ({ pages }) => {
    let plain = 0;
    for (const { tree } of pages) {
      plain += plainBlocks(tree, flavour);
      expect(stringify(tree, flavour)).toBe(theLongWay(tree, flavour));
    }
    expect(plain).toBeGreaterThan(100);
  });

  it("leaves the tree as it was", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const before = JSON.stringify(tree);
        stringify(tree, flavour);
        expect(JSON.stringify(tree)).toBe(before);
      }),
      { numRuns: 200, seed: 20260728 },
    );
  });
});
