import type { PhrasingContent } from "mdast";

/**
 * A line of MDX that begins with a tag is taken for a block by formatters: anchors go to the end of the sentence, in
 * front of what is said beside it.
 */
export function withTrailingAnchors(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const end = children.findIndex((child) => child.type !== "anchor");
  if (end < 1) return children;
  const rest = children.slice(end);
  const beside = rest.findIndex((child) => child.type === "aside");
  const at = beside === -1 ? rest.length : beside;
  return [...rest.slice(0, at), ...children.slice(0, end), ...rest.slice(at)];
}
