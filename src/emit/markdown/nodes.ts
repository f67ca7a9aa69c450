import type { Node, Parent } from "unist";
import type {
  BlockContent,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from "mdast";
import type { FolderPage } from "../address.ts";

/** A place that links lead to: nothing to see, an id to find. Each writer has its own notation for it. */
export interface Anchor extends Node {
  readonly type: "anchor";
  readonly id: string;
}

/** Words beside a sentence: its id, where it comes from. Set smaller where a flavour can. */
export interface Aside extends Parent {
  readonly type: "aside";
  children: PhrasingContent[];
}

/** A sequence of steps between parties. Drawn, or written as Mermaid text; its text twin always stands below it. */
export interface Diagram extends Node {
  readonly type: "diagram";
  readonly title: string;
  readonly parties: readonly string[];
  readonly steps: readonly DiagramStep[];
}

/** One arrow, or one note where a party is alone. Parties are positions in the list of the diagram. */
export interface DiagramStep {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly optional: boolean;
}

declare module "mdast" {
  interface PhrasingContentMap {
    anchor: Anchor;
    aside: Aside;
  }
  interface RootContentMap {
    anchor: Anchor;
    aside: Aside;
    diagram: Diagram;
  }
  interface BlockContentMap {
    diagram: Diagram;
  }
}

/** What is in a section. */
export type Blocks = readonly RootContent[];
export type Inline = readonly PhrasingContent[];
/** What inline content is joined from. */
export type PhrasingPiece = string | PhrasingContent | readonly PhrasingPiece[];
type Pieces = readonly PhrasingPiece[];

export function root(children: Blocks): Root {
  return { type: "root", children: [...children] };
}

export function heading(depth: Heading["depth"], ...children: Pieces): Heading {
  return { type: "heading", depth, children: phrasing(children) };
}

export function paragraph(...children: Pieces): Paragraph {
  return { type: "paragraph", children: phrasing(children) };
}

export function inlineCode(value: string): PhrasingContent {
  return { type: "inlineCode", value: printable(value) };
}

export function strong(...children: Pieces): PhrasingContent {
  return { type: "strong", children: phrasing(children) };
}

export function aside(...children: Pieces): PhrasingContent {
  return { type: "aside", children: phrasing(children) };
}

/** Kinds of places that have no id of their own in the set. The colon keeps them apart from every id of a manifest. */
export type PlaceKind =
  "section" | "option" | "error" | "example" | "threat" | "binding" | "ref" | "principle" | "together" | WordKind;

/** Kinds of words of the vocabulary. */
export type WordKind =
  | "role"
  | "objective"
  | "mechanism"
  | "action"
  | "relation"
  | "variable"
  | "negotiated-choice"
  | "threat"
  | "not-tested";

/** The anchor of a place that is not a message, proof, parameter or duty. */
export function placeAnchor(kind: PlaceKind, id: string): string {
  return `${kind}:${id}`;
}

export function anchor(id: string): PhrasingContent {
  return { type: "anchor", id };
}

/** The scheme of links inside the profile set, which each writer turns into an address of its flavour. */
const setScheme = "profile:";

/** A link inside the profile set: to `dpop#proof.jti`, or to the page of `dpop#`. */
export function linkTo(id: string, ...children: Pieces): PhrasingContent {
  return { type: "link", url: `${setScheme}${id}`, children: phrasing(children) };
}

/** A link to one of the pages of the folder itself. */
export function folderLink(page: FolderPage, ...children: Pieces): PhrasingContent {
  return linkTo(`@${page}`, ...children);
}

/** A link to a place on the same page. */
export function pageLink(anchorId: string, ...children: Pieces): PhrasingContent {
  return linkTo(`#${anchorId}`, ...children);
}

/** What a link inside the profile set leads to; nothing for one that leads elsewhere. */
export function linkedId({ url }: Link): string | undefined {
  return url.startsWith(setScheme) ? url.slice(setScheme.length) : undefined;
}

export function externalLink(url: string, ...children: Pieces): PhrasingContent {
  return { type: "link", url, children: phrasing(children) };
}

/** A list whose items are inline, or blocks of their own. */
export function list(items: readonly (Inline | readonly BlockContent[])[], ordered = false): List {
  return {
    type: "list",
    ordered,
    spread: false,
    ...(ordered ? { start: 1 } : {}),
    children: items.map((item): ListItem => ({
      type: "listItem",
      spread: false,
      children: isBlocks(item) ? [...item] : [{ type: "paragraph", children: [...item] }],
    })),
  };
}

function isBlocks(item: Inline | readonly BlockContent[]): item is readonly BlockContent[] {
  const [first] = item;
  return first !== undefined && ["paragraph", "list", "code", "table", "blockquote"].includes(first.type);
}

/** A table; cells are inline. A row may be shorter than the head. */
export function table(head: readonly string[], rows: readonly (readonly Inline[])[]): Table {
  const cell = (children: Inline): TableCell => ({ type: "tableCell", children: [...children] });
  return {
    type: "table",
    align: head.map(() => null),
    children: [
      { type: "tableRow", children: head.map((title) => cell(phrasing([title]))) },
      ...rows.map((row) => ({
        type: "tableRow" as const,
        children: head.map((_, index) => cell(row[index] ?? [])),
      })),
    ],
  };
}

export function codeBlock(value: string, lang: string): RootContent {
  return { type: "code", lang, value: value.replace(unprintable, "\ufffd") };
}

/** Strings as text on one line; neighbouring texts as one, as a reader of the Markdown would have them. */
export function phrasing(children: Pieces): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  const add = (child: PhrasingPiece): void => {
    if (typeof child === "string") {
      if (child !== "") addNode({ type: "text", value: printable(child) });
    } else if ("type" in child) addNode(child);
    else child.forEach(add);
  };
  const addNode = (child: PhrasingContent): void => {
    const last = found.at(-1);
    if (child.type !== "text" || last?.type !== "text") found.push(child);
    else found[found.length - 1] = { type: "text", value: last.value + child.value };
  };
  children.forEach(add);
  return found;
}

/** Several pieces of inline content with something between them. */
export function joined(pieces: readonly Inline[], between: string): PhrasingContent[] {
  return phrasing(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])));
}

/** "A", "A and B", "A, B and C". */
export function enumerated(pieces: readonly Inline[]): PhrasingContent[] {
  if (pieces.length < 2) return joined(pieces, "");
  return phrasing([joined(pieces.slice(0, -1), ", "), " and ", pieces.at(-1) ?? []]);
}

/** Control characters, which no document shows, and lone surrogates, which no file can hold. */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|(?:[\ud800-\udbff](?![\udc00-\udfff]))|(?:(?<![\ud800-\udbff])[\udc00-\udfff])/g;

/** Most texts have nothing to change, which one look shows. */
const mayNeedChange = /[^ -~\u00a0-\u2027\u202a-\ud7ff\ue000-\uffff]| {2}/;

/** A text on one line. */
export function printable(value: string): string {
  if (!mayNeedChange.test(value)) return value;
  return value.replace(/[ \t\n\r\u2028\u2029]+/g, " ").replace(unprintable, "\ufffd");
}
