import type { BlockContent, PhrasingContent, RootContent } from "mdast";
import type { Speaker } from "../../language/speaker.ts";
import { authorAddressOf, linkIdOf } from "./author-links.ts";
import { plainProse } from "./fast-path/plain-prose.ts";
import { inlineOf } from "./inline.ts";
import { externalLink, inlineCode, linkTo, phrasing, printable, type Blocks } from "./nodes.ts";
import { authorProcessor } from "./processors/author-processor.ts";

/** Deeper nesting says nothing to a reader, and costs those who write trees by recursion their stack. */
const deepest = 12;

/**
 * Prose of an author as blocks. It is Markdown without HTML: what looks like HTML stays text, images become their
 * description, links lead to the web or to a place on the page, headings begin at `depth`.
 */
export function authorProse(value: string, speaker: Speaker, depth: number): Blocks {
  const nodes = plainProse(value) ?? authorProcessor.parse(value).children;
  // The shallowest heading of the author becomes one of `depth`, whatever he began with.
  const depths = nodes.flatMap((node) => (node.type === "heading" ? [node.depth] : []));
  const writer = new ProseBuilder(speaker, depth - Math.min(6, ...depths));
  return nodes.flatMap((node) => writer.block(node, 0));
}

/** Builds the tree anew from what is allowed, so that nothing else can be in it. */
class ProseBuilder {
  readonly #speaker: Speaker;
  readonly #shift: number;

  constructor(speaker: Speaker, shift: number) {
    this.#speaker = speaker;
    this.#shift = shift;
  }

  block(node: RootContent, level: number): readonly RootContent[] {
    if (level > deepest) return [];
    switch (node.type) {
      case "paragraph": {
        // What an item of a list says may be no sentence but a part of one.
        const isSentence = level === 0 || /[.?!]$/.test(node.children.map(wordsOf).join("").trimEnd());
        const before = isSentence ? beginning : "";
        return this.#filled({ type: "paragraph", children: this.#inlines(node.children, level, before) });
      }
      case "heading": {
        const depth = Math.max(2, Math.min(6, node.depth + this.#shift)) as 2 | 3 | 4 | 5 | 6;
        return this.#filled({ type: "heading", depth, children: this.#inlines(node.children, level, beginning) });
      }
      case "list": {
        const items = node.children.map((item) => this.#blocks(item.children, level)).filter((item) => item.length > 0);
        if (items.length === 0) return [];
        const isSpread = node.spread === true || node.children.some((item) => item.spread === true);
        const ordered = node.ordered ?? false;
        return [
          {
            type: "list",
            ordered,
            spread: isSpread,
            ...(ordered ? { start: node.start ?? 1 } : {}),
            children: items.map((children) => ({ type: "listItem", spread: isSpread, children })),
          },
        ];
      }
      case "blockquote": {
        const children = this.#blocks(node.children, level);
        return children.length === 0 ? [] : [{ type: "blockquote", children }];
      }
      case "code": {
        const lang = (node.lang ?? "").replace(/[^\w-]/g, "");
        return [{ type: "code", value: codeLines(node.value), ...(lang === "" ? {} : { lang }) }];
      }
      case "table":
        return [
          {
            type: "table",
            align: node.align ?? [],
            children: node.children.map((row) => ({
              type: "tableRow",
              children: row.children.map((cell) => ({
                type: "tableCell",
                children: this.#inlines(cell.children, level, beginning),
              })),
            })),
          },
        ];
      default:
        return [];
    }
  }

  #blocks(nodes: readonly RootContent[], level: number): BlockContent[] {
    // What `block` makes of the content of a container is content of a container.
    return nodes.flatMap((node) => this.block(node, level + 1)) as BlockContent[];
  }

  #filled(node: Extract<RootContent, { type: "paragraph" | "heading" }>): readonly RootContent[] {
    return node.children.length === 0 ? [] : [node];
  }

  /** `before`: what stands in front of the nodes, where that decides whether a sentence begins with them. */
  #inlines(nodes: readonly PhrasingContent[], level: number, before: string): PhrasingContent[] {
    const children: PhrasingContent[][] = [];
    let spoken = before;
    for (const node of nodes) {
      children.push(this.#inline(node, level + 1, spoken));
      spoken += wordsOf(node);
    }
    return trimmed(phrasing(children));
  }

  #inline(node: PhrasingContent, level: number, before: string): PhrasingContent[] {
    if (level > deepest) return [];
    switch (node.type) {
      case "text":
        return inlineOf(this.#speaker.text(node.value, before));
      case "inlineCode":
        return [inlineCode(node.value)];
      case "emphasis":
      case "strong": {
        const children = this.#inlines(node.children, level, before);
        return children.length === 0 ? [] : [{ type: node.type, children }];
      }
      case "break":
        return phrasing([" "]);
      case "link": {
        const children = this.#inlines(node.children, level, before);
        const address = children.length === 0 ? undefined : authorAddressOf(node.url);
        if (address === undefined) return children;
        return [
          address.kind === "elsewhere" ? externalLink(address.url, children) : linkTo(linkIdOf(address), children),
        ];
      }
      case "image":
        return phrasing([node.alt ?? ""]);
      default:
        return [];
    }
  }
}

/** What stands in front of the first sentence, so to say. */
const beginning = ". ";

/** The words of inline content, as far as they decide where sentences end. */
function wordsOf(node: PhrasingContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "…";
}

/** Without space at the ends, which no notation can keep. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.length - 1;
  return children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== "text" || (index > 0 && index < last)) return [child];
    let value = child.value;
    if (index === 0) value = value.trimStart();
    if (index === last) value = value.trimEnd();
    return value === "" ? [] : [{ type: "text", value }];
  });
}

function codeLines(value: string): string {
  return value
    .split("\n")
    .map((line) => line.replace(/[^\t]+/g, (part) => keepSpaces(part)))
    .join("\n");
}

function keepSpaces(part: string): string {
  return part.replace(/[^ ]+/g, printable);
}
