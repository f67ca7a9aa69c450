import type { Nodes, Root } from "mdast";
import { unified } from "unified";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import type { Artifact } from "../../src/emit/artifact.ts";

/** A Markdown artifact as a reader with GitHub's extensions has it. */
export function parseMarkdown(contents: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(contents);
}

/** An MDX artifact without its front matter, as the documentation site has it. */
export function parseMdx(contents: string): Root {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMdx)
    .parse(contents.replace(/^---\n[\s\S]*?\n---\n/, ""));
}

/** Every node of a tree. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}

/** The blocks of a tree by type and nesting, without what is written in them. */
export function skeletonOf(node: Nodes): string {
  if (!("children" in node)) return node.type;
  const isInline = ["paragraph", "heading", "tableCell"].includes(node.type);
  return isInline ? node.type : `${node.type}(${node.children.map(skeletonOf).join(" ")})`;
}

/** Ids that links can lead to, as often as they are there. */
export function idsOf(artifact: Artifact): readonly string[] {
  return [...artifact.contents.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? "");
}
