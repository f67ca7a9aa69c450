import type { Nodes, Parents, Root } from "mdast";

/** The content of a node with everything in it replaced. */
export type Inner = <Parent extends Parents>(parent: Parent) => Parent["children"];

/** What stands in place of a node: one node, several, or nothing where only what is in it may change. */
export type Replace = (node: Nodes, inner: Inner) => Nodes | readonly Nodes[] | undefined;

/** A tree with other nodes in place of some. The tree that is given stays as it is; what does not change is shared. */
export function replaceNodes(tree: Root, replace: Replace): Root {
  const inner: Inner = (parent) => {
    const children: readonly Nodes[] = parent.children;
    let found: Nodes[] | undefined;
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as Nodes;
      const made = replace(child, inner) ?? withInner(child);
      if (found === undefined && made === child) continue;
      found ??= children.slice(0, index);
      if (isNode(made)) addNode(found, made);
      else for (const node of made) addNode(found, node);
    }
    // What is put in place of a node can stand where it stood.
    return (found ?? children) as typeof parent.children;
  };
  const withInner = (node: Nodes): Nodes => {
    if (!("children" in node)) return node;
    const children = inner(node);
    return children === node.children ? node : ({ ...node, children } as Nodes);
  };
  return { ...tree, children: inner(tree) };
}

function isNode(made: Nodes | readonly Nodes[]): made is Nodes {
  return "type" in made;
}

/** Neighbouring texts become one, as a reader of the Markdown would have them. */
function addNode(found: Nodes[], node: Nodes): void {
  const last = found.at(-1);
  if (node.type !== "text" || last?.type !== "text") found.push(node);
  else found[found.length - 1] = { type: "text", value: last.value + node.value };
}
