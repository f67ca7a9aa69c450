import type { RootContent, Root as HastRoot } from "hast";
import { toHast, type Handlers, type State } from "mdast-util-to-hast";
import type { Link, Root } from "mdast";
import { fragmentOf } from "../address.ts";
import { linkedId, type Anchor, type Aside, type Diagram } from "../markdown/nodes.ts";
import { element } from "./element.ts";
import { drawSequence } from "./sequence-diagram.ts";

/** What the HTML of a page needs to know of the set. */
export interface HtmlFlavour {
  /** The address of a link inside the set; nothing where there is no page to link to. */
  readonly address: (id: string) => string | undefined;
}

/** The class of an empty element that only carries an id, until the element around it takes the id over. */
export const anchorClass = "anchor";

/**
 * A page as HTML tree. Nothing but elements made here and text gets into it: the tree it is made from has no node for
 * HTML, and addresses were judged when that tree was built.
 */
export function htmlOf(tree: Root, flavour: HtmlFlavour): RootContent[] {
  const handlers: Handlers = {
    anchor: (_state: State, node: Anchor) => element("span", { id: fragmentOf(node.id), className: [anchorClass] }),
    aside: (state: State, node: Aside) =>
      // An aside is a parent of inline content like any other, which the converter does not know.
      element("span", { className: ["cite"] }, state.all(node)),
    diagram: (_state: State, node: Diagram) => drawSequence(node),
    link: (state: State, node: Link) => {
      const id = linkedId(node);
      const href = id === undefined ? node.url : flavour.address(id);
      return href === undefined ? state.all(node) : element("a", { href }, state.all(node));
    },
  };
  const found = toHast(tree, { handlers, allowDangerousHtml: false }) as HastRoot;
  return found.children;
}
