import type { PhrasingContent, Root } from "mdast";
import { plainPhrasing } from "./fast-path/plain-phrasing.ts";
import { withPlainText } from "./fast-path/with-plain-text.ts";
import { inFlavour, type Notation } from "./in-flavour.ts";
import { paragraph, root } from "./nodes.ts";
import { markdownProcessor, type TreeWriter } from "./processors/markdown-processor.ts";

/** What the flavours of Markdown differ in. */
export interface Flavour extends Notation {
  readonly processor: TreeWriter;
}

/** Markdown that is read far from the pages: no link leads to one of them, and none leads into it. */
export const awayFromPages: Flavour = {
  processor: markdownProcessor,
  address: () => undefined,
  anchor: () => ({ type: "text", value: "" }),
  anchorsLast: false,
};

/** The one place where trees become Markdown. */
export function stringify(tree: Root, flavour: Flavour): string {
  return flavour.processor.stringify(inFlavour(withPlainText(tree, flavour), flavour));
}

/** A sentence as Markdown on one line, read far from the pages. */
export function stringifySentence(words: readonly PhrasingContent[]): string {
  // Most sentences need no processor; setting it up for each would cost more than all the rest.
  return (
    plainPhrasing(words, { before: "\n", after: "\n" }, awayFromPages) ??
    stringify(root([paragraph(words)]), awayFromPages).trim()
  );
}
