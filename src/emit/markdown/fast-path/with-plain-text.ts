/**
 * The fast path: text that means nothing to Markdown goes past the serializer and the parser.
 *
 * Nearly all of what is generated is plain words, code, bold words and links, for which the patterns of the serializer
 * have nothing to escape; most of what authors write is plain paragraphs and lists.
 *
 * - `with-plain-text.ts` puts what is written plainly into a tree, as nodes that the serializer takes over as they are.
 * - `plain-phrasing.ts` writes inline content; `inert-text.ts` says which text stays as it is.
 * - `plain-prose.ts` reads prose of authors.
 *
 * Each is sure, or leaves the work to a processor. None changes a byte: `test/emit/markdown/fast-path` holds them to
 * what the processors give without them.
 */
import type { Html, List, Nodes, Paragraph, Root, RootContent } from "mdast";
import type { Notation } from "../in-flavour.ts";
import { replaceNodes } from "../replace-nodes.ts";
import { withTrailingAnchors } from "../trailing-anchors.ts";
import { plainPhrasing } from "./plain-phrasing.ts";

/** A page with what is written plainly in it written already; the rest stays as it is. */
export function withPlainText(tree: Root, notation: Notation): Root {
  const children = tree.children.map((node, index) => {
    // Two lists that follow each other have different bullets.
    const isBesideList = tree.children[index - 1]?.type === "list" || tree.children[index + 1]?.type === "list";
    const lines = node.type === "list" && isBesideList ? undefined : plainLines(node, notation);
    return lines === undefined ? node : written(lines);
  });
  return replaceNodes({ type: "root", children }, (node) => plainBlock(node, notation));
}

/** The lines that a block of the root becomes. Further inside, what a block is decides how it is set apart. */
function plainLines(node: RootContent, notation: Notation): string | undefined {
  switch (node.type) {
    case "paragraph":
      return plainParagraph(node, notation);
    case "heading": {
      const value = plainPhrasing(node.children, { before: " ", after: "\n" }, notation);
      return value === undefined || /^\s|#$/.test(value) ? undefined : `${"#".repeat(node.depth)} ${value}`;
    }
    case "list":
      return plainList(node, "", notation);
    default:
      return undefined;
  }
}

/** A list with bullets and without blank lines, whose items are a paragraph each, with such a list below it or not. */
function plainList({ ordered, spread, children }: List, indent: string, notation: Notation): string | undefined {
  if (ordered === true || spread !== false) return undefined;
  let written = "";
  for (const item of children) {
    const [first, second, third] = item.children;
    if (first?.type !== "paragraph" || third !== undefined || item.spread !== false) return undefined;
    const words = plainParagraph(first, notation);
    if (words === undefined) return undefined;
    written += `${written === "" ? "" : "\n"}${indent}- ${words}`;
    if (second === undefined) continue;
    const below = second.type === "list" ? plainList(second, `${indent}  `, notation) : undefined;
    if (below === undefined) return undefined;
    written += `\n${below}`;
  }
  return written === "" ? undefined : written;
}

/** A block inside of another one, with its content written. */
function plainBlock(node: Nodes, notation: Notation): Nodes | undefined {
  if (node.type === "paragraph") {
    const value = plainParagraph(node, notation);
    return value === undefined ? undefined : { type: "paragraph", children: [written(value)] };
  }
  if (node.type !== "tableCell") return undefined;
  const value = plainPhrasing(node.children, { before: "|", after: "|" }, notation);
  return value === undefined ? undefined : { type: "tableCell", children: [written(value)] };
}

function plainParagraph({ children }: Paragraph, notation: Notation): string | undefined {
  const placed = notation.anchorsLast ? withTrailingAnchors(children) : children;
  return plainPhrasing(placed, { before: "\n", after: "\n" }, notation);
}

/** What stands where HTML may stand is taken over as it is. */
function written(value: string): Html {
  return { type: "html", value };
}
