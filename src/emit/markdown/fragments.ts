import type { Nodes } from "mdast";
import { fragmentOf } from "../address.ts";

/** The places of a page that links can lead to, as fragments of its address. */
export function fragmentsIn(tree: Nodes): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === "anchor") found.add(fragmentOf(node.id));
    else if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}
