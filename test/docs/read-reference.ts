import type { Link, ListItem, Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** The section of one type in a reference. */
export interface TypeSection {
  /** Everything it says, as plain text without line breaks; the target of a link stands behind its text. */
  readonly text: string;
  /** What it says of each key of its own. */
  readonly keys: ReadonlyMap<string, string>;
  /** The names of the types of which it has all keys. */
  readonly inherits: readonly string[];
}

/** The sections of a document whose headings are names of types, by name. */
export function readReference(markdown: string): ReadonlyMap<string, TypeSection> {
  const sections = new Map<string, RootContent[]>();
  let current: RootContent[] | undefined;
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === "heading") {
      current = node.depth === 3 ? [] : undefined;
      if (current !== undefined) sections.set(plainText(node), current);
    } else current?.push(node);
  }
  return new Map([...sections].map(([name, nodes]) => [name, sectionOf(nodes)]));
}

function sectionOf(nodes: readonly RootContent[]): TypeSection {
  const items = nodes.flatMap((node) => (node.type === "list" ? node.children : []));
  const keys = items.flatMap((item) => {
    const key = keyOf(item);
    return key === undefined ? [] : [[key, plainText(item)] as const];
  });
  const inherited = items.filter((item) => plainText(item).startsWith("all keys of "));
  const inherits = inherited.flatMap(linksIn).map((link) => plainText({ ...link, url: "" }));
  return { text: nodes.map(plainText).join(" "), keys: new Map(keys), inherits };
}

/** The key that an item is about: code in bold at its beginning. */
function keyOf(item: ListItem): string | undefined {
  const [paragraph] = item.children;
  const [first] = paragraph?.type === "paragraph" ? paragraph.children : [];
  return first?.type === "strong" ? plainText(first) : undefined;
}

/** The links inside a node, in order. */
export function linksIn(node: Nodes): readonly Link[] {
  if (node.type === "link") return [node];
  return "children" in node ? node.children.flatMap(linksIn) : [];
}

/** What a reader sees, in one line. */
export function plainText(node: Nodes): string {
  if ("value" in node) return node.value.replace(/\s+/g, " ");
  if (!("children" in node)) return "";
  const isInline = node.type === "paragraph" || node.type === "heading" || node.type === "strong";
  const inside = node.children.map(plainText).join(isInline || node.type === "link" ? "" : " ");
  return node.type === "link" && node.url !== "" ? `${inside} ${node.url}` : inside;
}
