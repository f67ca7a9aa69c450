/**
 * The groups of nodes of which each leads to all others, of two nodes or more; in the order of the nodes. One pass
 * forwards and one backwards (Kosaraju), without recursion: a chain may be long.
 */
export function circlesOf<Node>(nodes: readonly Node[], next: (node: Node) => readonly Node[]): readonly Node[][] {
  const back = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) for (const one of next(node)) back.get(one)?.push(node);
  const order: Node[] = [];
  const seen = new Set<Node>();
  for (const start of nodes) walk(start, (node) => next(node).filter((one) => back.has(one)), seen, order);
  const grouped = new Set<Node>();
  const groups = order.reverse().map((start) => {
    const group: Node[] = [];
    walk(start, (node) => back.get(node) ?? [], grouped, group);
    return group;
  });
  const position = new Map(nodes.map((node, index) => [node, index]));
  const at = (node: Node | undefined): number => (node === undefined ? -1 : (position.get(node) ?? -1));
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.sort((left, right) => at(left) - at(right)))
    .sort(([left], [right]) => at(left) - at(right));
}

/** Adds what can be reached and was not seen, each node after what it leads to. */
function walk<Node>(start: Node, next: (node: Node) => readonly Node[], seen: Set<Node>, found: Node[]): void {
  if (seen.has(start)) return;
  seen.add(start);
  const trail = [{ node: start, left: [...next(start)] }];
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const one = top.left.pop();
    if (one === undefined) {
      found.push(top.node);
      trail.pop();
    } else if (!seen.has(one)) {
      seen.add(one);
      trail.push({ node: one, left: [...next(one)] });
    }
  }
}
