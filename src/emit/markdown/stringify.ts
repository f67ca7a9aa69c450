import type { Heading, Link, Paragraph, Parents, Root, Table, Text } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, toMarkdown, type Handle, type Info, type Options, type State } from "mdast-util-to-markdown";
import { isInert } from "./fast-path/inert-text.ts";
import { isPlainAddress, plainPhrasing } from "./fast-path/plain-phrasing.ts";
import { withTrailingAnchors } from "./trailing-anchors.ts";
import { mermaidOf } from "./mermaid.ts";
import { linkedId, type Anchor, type Aside, type Diagram } from "./nodes.ts";
import { displayWidth } from "./display-width.ts";

/** What the flavours of Markdown differ in. */
export interface Flavour {
  /** The notation of an anchor. */
  readonly anchor: (id: string) => string;
  /** The address of a link inside the set; nothing where there is no page to link to. */
  readonly address: (id: string) => string | undefined;
  /** Whether the file is MDX, where braces begin expressions and `<` begins JSX. */
  readonly mdx: boolean;
}

/** Tildes strike through for readers that know GitHub's Markdown. */
const tilde = {
  character: "~",
  inConstruct: "phrasing" as const,
  notInConstruct: ["autolink" as const, "destinationLiteral" as const, "destinationRaw" as const],
};

/** What begins an expression, JSX or a module statement in MDX. */
const mdxUnsafe = [
  { character: "{", inConstruct: "phrasing" as const },
  { character: "<", inConstruct: "phrasing" as const },
  { atBreak: true, character: "{" },
  { atBreak: true, character: "<" },
  { atBreak: true, character: "i", after: "mport[ {*'\"]" },
  { atBreak: true, character: "e", after: "xport[ {*]" },
];

/**
 * The one place where trees become Markdown. The output is a fixed point of parsing and writing, and what Prettier
 * would make of it, so that neither changes a generated file.
 */
export function stringify(tree: Root, flavour: Flavour): string {
  return toMarkdown(tree, serializerOptions(flavour));
}

/** How trees are written. */
export function serializerOptions(flavour: Flavour): Options {
  return {
    bullet: "-",
    bulletOther: "*",
    emphasis: "_",
    strong: "*",
    fences: true,
    listItemIndent: "one",
    rule: "-",
    resourceLink: true,
    incrementListMarker: true,
    unsafe: [tilde, ...(flavour.mdx ? mdxUnsafe : [])],
    extensions: [tables],
    handlers: handlersOf(flavour),
  };
}

const tables = gfmTableToMarkdown({ stringLength: displayWidth });

function handlersOf(flavour: Flavour): Record<string, Handle> {
  const link = withPeek("[", (node: Link, parent, state, info) => {
    const id = linkedId(node);
    if (id === undefined) return defaultHandlers.link(node, parent, state, info);
    const url = flavour.address(id);
    if (url === undefined) return state.containerPhrasing(node, info);
    return isPlainAddress(url) && info.before !== "\n"
      ? plainLink(node, url, state, info)
      : defaultHandlers.link({ ...node, url }, parent, state, info);
  });
  return {
    link,
    anchor: withPeek("<", (node: Anchor) => flavour.anchor(node.id)),
    aside: (node: Aside, _parent: Parents | undefined, state: State, info: Info) =>
      // An aside is a parent of inline content like any other, which the serializer does not know.
      state.containerPhrasing(node, info),
    diagram: (node: Diagram, parent: Parents | undefined, state: State, info: Info) =>
      defaultHandlers.code({ type: "code", lang: "mermaid", value: mermaidOf(node) }, parent, state, info),
    text: Object.assign(writeText, { peek: peekText }),
    table: (node: Table, parent: Parents | undefined, state: State, info: Info) =>
      tables.handlers?.table?.(withPlainCells(node, flavour), parent, state, info) ?? "",
    heading: (node: Heading, parent: Parents | undefined, state: State, info: Info) => {
      const plain = plainPhrasing(node.children, flavour, { before: " ", after: "\n" });
      return plain === undefined || /^\s|#$/.test(plain)
        ? defaultHandlers.heading(node, parent, state, info)
        : `${"#".repeat(node.depth)} ${plain}`;
    },
    paragraph: (node: Paragraph, parent: Parents | undefined, state: State, info: Info) => {
      const children = flavour.mdx ? withTrailingAnchors(node.children) : node.children;
      const plain = plainPhrasing(children, flavour, info);
      if (plain !== undefined) return plain;
      const changed = children === node.children ? node : { ...node, children: [...children] };
      return defaultHandlers.paragraph(changed, parent, state, info);
    },
  };
}

/** The table with plain cells written already, which the serializer takes over as they are. */
function withPlainCells(node: Table, flavour: Flavour): Table {
  const children = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const value = plainPhrasing(cell.children, flavour, { before: "|", after: "|" });
      return value === undefined ? cell : { ...cell, children: [{ type: "html" as const, value }] };
    }),
  }));
  return { ...node, children };
}

function writeText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  return isInert(node.value, info) ? node.value : defaultHandlers.text(node, parent, state, info);
}

/** The neighbour in front asks for the first character only; most begin with one that is never escaped there. */
function peekText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  return /^[A-Za-z0-9 ,;.\u00a1-\ud7ff]/.test(node.value)
    ? node.value.charAt(0)
    : defaultHandlers.text(node, parent, state, info);
}

/** What the library writes for a link without title, when nothing in the address has to be escaped. */
function plainLink(node: Link, url: string, state: State, info: Info): string {
  const exit = state.enter("link");
  const leave = state.enter("label");
  const label = state.containerPhrasing(node, { ...info, before: "[", after: "](" });
  leave();
  exit();
  return `[${label}](${url})`;
}

type TypedHandle<NodeType> = (node: NodeType, parent: Parents | undefined, state: State, info: Info) => string;

/** A handler with the first character of what it writes, which the neighbour in front escapes by. */
function withPeek<NodeType>(character: string, handle: TypedHandle<NodeType>): Handle {
  return Object.assign(handle, { peek: () => character });
}
