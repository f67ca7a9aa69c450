import type { Element, ElementContent, RootContent } from "hast";
import { element } from "./element.ts";
import { anchorClass } from "./html-processor.ts";

/** A heading as the table of contents names it. */
export interface ContentsEntry {
  readonly id: string;
  readonly depth: 2 | 3;
  readonly words: string;
}

/** A page with everything that its tree does not say. */
export interface PageContent {
  readonly content: readonly RootContent[];
  readonly entries: readonly ContentsEntry[];
}

const levels: ReadonlySet<string> = new Set([
  "MUST",
  "MUST NOT",
  "SHOULD",
  "SHOULD NOT",
  "MAY",
  "REQUIRED",
  "SHALL",
  "SHALL NOT",
  "RECOMMENDED",
  "NOT RECOMMENDED",
  "OPTIONAL",
]);

/**
 * Makes of plain HTML what the page shows: ids where links land, headings that can be linked to, tables that scroll by
 * themselves, requirement words that stand out. It changes the elements in place.
 */
export function toPageContent(nodes: readonly RootContent[]): PageContent {
  const taken = new Set<string>();
  for (const node of nodes) collectIds(node, taken);
  const entries: ContentsEntry[] = [];
  for (const node of nodes) if (node.type === "element") completeElement(node, taken, entries);
  const facts = nodes.find((node) => node.type === "element" && node.tagName === "ul");
  const isUnderTitle = nodes.findIndex((node) => node.type === "element" && node.tagName === "h2");
  if (facts?.type === "element" && nodes.indexOf(facts) < isUnderTitle) facts.properties["className"] = ["facts"];
  return { content: nodes.map((node) => (isTable(node) ? scrolling(node) : node)), entries };
}

function collectIds(node: RootContent | ElementContent, taken: Set<string>): void {
  if (node.type !== "element") return;
  const { id } = node.properties;
  if (typeof id === "string") taken.add(id);
  for (const child of node.children) collectIds(child, taken);
}

function completeElement(node: Element, taken: Set<string>, entries: ContentsEntry[]): void {
  if (node.tagName === "svg") return;
  for (const child of node.children) if (child.type === "element") completeElement(child, taken, entries);
  hoistAnchor(node);
  switch (node.tagName) {
    case "h2":
    case "h3":
    case "h4":
      completeHeading(node, taken, entries);
      break;
    case "strong":
      if (levels.has(wordsOf(node))) node.properties["className"] = ["level"];
      break;
    case "li":
      if (node.children.some(isCite)) node.properties["className"] = isBoxed(node) ? ["duty", "box"] : ["duty"];
      break;
    default:
      break;
  }
  node.children = node.children.map((child) => (isTable(child) ? scrolling(child) : child));
}

/** A list item, row, heading or paragraph takes over the id of the anchor that it begins with. */
function hoistAnchor(node: Element): void {
  const [first, ...rest] = node.children;
  if (!["li", "p", "td", "tr", "h2", "h3", "h4"].includes(node.tagName) || first?.type !== "element") return;
  const carrier = node.tagName === "tr" ? first : node;
  const anchor = node.tagName === "tr" ? undefined : first;
  if (anchor !== undefined && isAnchor(anchor) && node.properties["id"] === undefined) {
    node.properties["id"] = anchor.properties["id"];
    node.children = rest;
  } else if (carrier !== node && carrier.properties["id"] !== undefined) {
    node.properties["id"] = carrier.properties["id"];
    delete carrier.properties["id"];
  } else if (node.tagName === "li" && first.tagName === "p" && first.properties["id"] !== undefined) {
    node.properties["id"] = first.properties["id"];
    delete first.properties["id"];
  }
}

function completeHeading(node: Element, taken: Set<string>, entries: ContentsEntry[]): void {
  const words = wordsOf(node);
  const own = node.properties["id"];
  const id = typeof own === "string" ? own : freeId(slugOf(words), taken);
  node.properties["id"] = id;
  const depth = node.tagName === "h2" ? 2 : 3;
  if (node.tagName !== "h4") entries.push({ id, depth, words });
  const label = `Link to “${words}”`;
  node.children.push(element("a", { href: `#${id}`, className: ["permalink"], ariaLabel: label }, ["#"]));
}

function slugOf(words: string): string {
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "section" : slug;
}

/** An id that nothing on the page has: permanent ids of the profile come first. */
function freeId(slug: string, taken: Set<string>): string {
  let id = slug;
  for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
  taken.add(id);
  return id;
}

function wordsOf(node: Element): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? wordsOf(child) : ""))
    .join("");
}

function isAnchor(node: Element): boolean {
  const names = node.properties["className"];
  return Array.isArray(names) && names.includes(anchorClass);
}

function isCite(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  const names = node.properties["className"];
  return (Array.isArray(names) && names.includes("cite")) || (node.tagName === "p" && node.children.some(isCite));
}

/** An entry of a checklist has a box in place of a bullet. */
function isBoxed(node: Element): boolean {
  const [first] = node.children;
  return first?.type === "text" && first.value.startsWith("☐");
}

function isTable(node: RootContent | ElementContent): node is Element {
  return node.type === "element" && node.tagName === "table";
}

/** A wide table scrolls inside its own box, also by keyboard. */
function scrolling(table: Element): Element {
  return element("div", { className: ["scroll"], tabIndex: 0, role: "group", ariaLabel: "Table" }, [table]);
}
