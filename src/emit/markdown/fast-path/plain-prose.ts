import type { List, Paragraph, PhrasingContent, RootContent } from "mdast";

/**
 * The tree of a Markdown text that is paragraphs and lists of plain words and code, and nothing else: what most prose is.
 * Nothing for any other text, which is for the parser. Proved against the parser by test.
 */
export function plainProse(value: string): readonly RootContent[] | undefined {
  const blocks = value.replace(/^\n+|\n+$/g, "").split(/\n{2,}/);
  const found: RootContent[] = [];
  for (const block of blocks) {
    const node = block.startsWith("- ") ? plainList(block) : plainParagraph(block);
    // Two lists that follow each other are one.
    if (node === undefined || (node.type === "list" && found.at(-1)?.type === "list")) return undefined;
    found.push(node);
  }
  return found;
}

function plainList(block: string): List | undefined {
  const items = block
    .slice(2)
    .split("\n- ")
    .map((item) => plainParagraph(item.replaceAll(/\n {2}(?! )/g, "\n")));
  const children = items.flatMap((item) => item ?? []);
  if (children.length < items.length) return undefined;
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: children.map((child) => ({ type: "listItem", spread: false, children: [child] })),
  };
}

function plainParagraph(block: string): Paragraph | undefined {
  const children: PhrasingContent[] = [];
  // Even parts stand outside of code. Each begins and ends where a backtick was.
  const parts = block.split("`");
  if (parts.length % 2 === 0) return undefined;
  for (const [index, part] of parts.entries()) {
    const isCode = index % 2 === 1;
    if (!(isCode ? plainCode : plainWords).test(part)) return undefined;
    if (isCode) children.push({ type: "inlineCode", value: part });
    else if (part !== "") children.push({ type: "text", value: part });
    // Two backticks in a row are one fence.
    else if (index > 0 && index < parts.length - 1) return undefined;
  }
  return lines.test(block) ? { type: "paragraph", children } : undefined;
}

/** Lines that begin no block, neither indented nor with space at their end. A dash, digit or sign could begin one. */
const lines = /^(?:[A-Za-z({"'`\u00a1-\u167f\u2010-\u2027\u2030-\u205e](?:.*\S)?(?:\n(?!$)|$))+$/;

/** Words in which nothing means anything to Markdown; an underscore only inside of a word. */
const plainWords =
  /^(?:[A-Za-z0-9 \n,.;:?'"()/%$@^{}\u00a1-\u167f\u2010-\u2027\u2030-\u205e-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))*$/;

/** Code on one line, without space at its ends. */
const plainCode = /^[^`\s](?:[^`\r\n]*[^`\s])?$/;
