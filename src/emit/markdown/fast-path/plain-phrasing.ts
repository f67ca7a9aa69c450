import type { Link, PhrasingContent } from "mdast";
import { fragmentOf } from "../../address.ts";
import type { Notation } from "../in-flavour.ts";
import { linkedId } from "../nodes.ts";
import { isInert, type Around } from "./inert-text.ts";

/**
 * Inline content of the kinds that generated sentences are made of, written without the patterns of the serializer:
 * inert text, code without backticks, bold words between spaces, anchors, links to plain addresses. Nothing where
 * anything else is in it; then the serializer writes all of it. Proved against the serializer by test.
 */
export function plainPhrasing(
  children: readonly PhrasingContent[],
  around: Around,
  notation: Notation,
): string | undefined {
  let written = "";
  // Noted by piece: to look at the end of what grows would copy all of it each time.
  let before = around.before;
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    const after = next === undefined ? around.after.slice(0, 1) : firstOf(next);
    if (after === undefined) return undefined;
    const piece = plainNode(child, { before, after }, notation);
    if (piece === undefined) return undefined;
    written += piece;
    if (piece !== "") before = piece.slice(-1);
  }
  return written === "" ? undefined : written;
}

function plainNode(node: PhrasingContent, around: Around, notation: Notation): string | undefined {
  switch (node.type) {
    case "text":
      return isInert(node.value, around) ? node.value : undefined;
    case "inlineCode":
      return isPlainCode(node.value) ? `\`${node.value}\`` : undefined;
    case "strong":
      return plainStrong(node.children, around);
    case "anchor":
      return plainTag(notation.anchor(fragmentOf(node.id)));
    case "aside":
      return plainPhrasing(node.children, around, notation);
    case "link":
      return plainLink(node, around, notation);
    default:
      return undefined;
  }
}
/** An anchor in either notation: HTML, or an element of JSX with nothing in it and one attribute. */
function plainTag(node: PhrasingContent): string | undefined {
  if (node.type === "html") return /^<[^\r\n]*>$/.test(node.value) ? node.value : undefined;
  if (node.type !== "mdxJsxTextElement") return undefined;
  const { name, attributes, children } = node;
  const [only] = attributes;
  if (attributes.length !== 1 || only?.type !== "mdxJsxAttribute" || children.length > 0) return undefined;
  if (name === null || typeof only.value !== "string" || /["&\r\n]/.test(only.value)) return undefined;
  return `<${name} ${only.name}="${only.value}" />`;
}

/** Code that needs neither a longer fence nor space at its ends, and that no table has to escape. */
function isPlainCode(value: string): boolean {
  return /^[^`\s|](?:[^`\r\n|]*[^`\s|])?$/.test(value);
}

/** Bold words, in brackets or not: neither what is in them nor what stands around them decides whether they are bold. */
function plainStrong(children: readonly PhrasingContent[], { before, after }: Around): string | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== "text" || !/^[\s>]?$/.test(before)) return undefined;
  const match = boldWords.exec(only.value);
  if (match === null || /^(?:im|ex)port/.test(only.value)) return undefined;
  // Behind punctuation at their end there has to be space.
  if (!(/[A-Za-z0-9]$/.test(only.value) ? /^[\s.,:]?$/ : /^\s?$/).test(after)) return undefined;
  return `**${match[1] === undefined ? "" : "\\"}${only.value}**`;
}

const boldWords = /^(?:[A-Za-z][A-Za-z0-9 ,.-]*(?<! )[.:]?|(\[)[A-Za-z0-9][A-Za-z0-9 .-]*\])$/;

function plainLink(node: Link, around: Around, notation: Notation): string | undefined {
  const id = linkedId(node);
  const url = id === undefined ? node.url : notation.address(id);
  if (url === undefined || !isPlainAddress(url) || (node.title ?? "") !== "" || around.before === "") return undefined;
  const label = plainPhrasing(node.children, { before: "[", after: "]" }, notation);
  // At the beginning of a line a bracket in the label may make it look like a definition.
  if (label === undefined || (around.before === "\n" && label.includes("]"))) return undefined;
  return `[${label}](${url})`;
}

/** An address in which nothing can mean anything to Markdown. */
function isPlainAddress(url: string): boolean {
  return /^[A-Za-z0-9#/.:@~%=;,+_-]+$/.test(url);
}

/** The first character that a node is written with; nothing where that is not plain to see. */
function firstOf(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case "text":
      return /^[A-Za-z0-9 ,:;.()\u00a1-\ud7ff]/.test(node.value) ? node.value.charAt(0) : undefined;
    case "inlineCode":
      return "`";
    case "strong":
      return "*";
    case "anchor":
      return "<";
    case "link":
      return "[";
    case "aside":
      return node.children[0] === undefined ? undefined : firstOf(node.children[0]);
    default:
      return undefined;
  }
}
