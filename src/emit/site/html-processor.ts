import type { Link } from "mdast";
import rehypeStringify from "rehype-stringify";
import remarkRehype, { type Options } from "remark-rehype";
import { unified } from "unified";
import { fragmentOf } from "../address.ts";
import type { AddressOf } from "../markdown/in-flavour.ts";
import { linkedId, type Anchor, type Aside, type Diagram } from "../markdown/nodes.ts";
import { element } from "./element.ts";
import { drawSequence } from "./sequence-diagram.ts";

declare module "vfile" {
  interface DataMap {
    /** The addresses that links inside the set have on this page. */
    address: AddressOf;
  }
}

/** The class of an empty element that only carries an id, until the element around it takes the id over. */
export const anchorClass = "anchor";

/** What becomes of nodes that only documents have, and of links, whose addresses were judged when they were made. */
const handlers: NonNullable<Options["handlers"]> = {
  anchor: (_state, node: Anchor) => element("span", { id: fragmentOf(node.id), className: [anchorClass] }),
  aside: (state, node: Aside) =>
    // An aside is a parent of inline content like any other, which the converter does not know.
    element("span", { className: ["cite"] }, state.all(node)),
  diagram: (_state, node: Diagram) => drawSequence(node),
  link: (state, node: Link) => {
    const id = linkedId(node);
    const href = id === undefined ? node.url : state.options.file?.data.address?.(id);
    return href === undefined ? state.all(node) : element("a", { href }, state.all(node));
  },
};

/**
 * Pages as HTML. Nothing but elements made here and text gets into it: the tree it is made from has no node for HTML,
 * and one that had it would lose it.
 */
export const htmlProcessor = unified()
  .use(remarkRehype, { handlers, allowDangerousHtml: false })
  .use(rehypeStringify)
  .freeze();
