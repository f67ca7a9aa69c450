import type { Link, Nodes, PhrasingContent, Root } from "mdast";
import { fragmentOf } from "../address.ts";
import { mermaidOf } from "./mermaid.ts";
import { linkedId } from "./nodes.ts";
import { replaceNodes, type Inner } from "./replace-nodes.ts";
import { withTrailingAnchors } from "./trailing-anchors.ts";

/** Gives the address of a link inside the set; nothing where there is no page to link to. */
export type AddressOf = (id: string) => string | undefined;

/** How a flavour of Markdown writes what only documents of a set have. */
export interface Notation {
  readonly address: AddressOf;
  /** The element that links lead to, by its id. */
  readonly anchor: (fragment: string) => PhrasingContent;
  /** Whether anchors stand behind their sentence. */
  readonly anchorsLast: boolean;
}

/**
 * A page in nodes that every reader of the flavour knows: links have addresses, anchors are elements, diagrams are
 * Mermaid text, and words beside a sentence stand behind it.
 */
export function inFlavour(tree: Root, { address, anchor, anchorsLast }: Notation): Root {
  return replaceNodes(tree, (node, inner) => {
    switch (node.type) {
      case "link":
        return addressed(node, inner, address);
      case "aside":
        return inner(node);
      case "anchor":
        return anchor(fragmentOf(node.id));
      case "diagram":
        return { type: "code", lang: "mermaid", value: mermaidOf(node) };
      case "paragraph":
        return anchorsLast
          ? { ...node, children: inner({ ...node, children: [...withTrailingAnchors(node.children)] }) }
          : undefined;
      default:
        return undefined;
    }
  });
}

function addressed(node: Link, inner: Inner, address: AddressOf): Nodes | readonly Nodes[] {
  const id = linkedId(node);
  const url = id === undefined ? node.url : address(id);
  const children = inner(node);
  return url === undefined ? children : { ...node, url, children };
}
