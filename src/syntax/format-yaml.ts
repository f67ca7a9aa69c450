import { isMap, isSeq, type Node } from "yaml";
import { composeDocument, TreeTooLarge, type ComposedDocument } from "./compose-document.ts";
import { defaultTreeLimits } from "./tree-limits.ts";
import { keyName } from "./read-tree.ts";
import { printYaml } from "./yaml-printer.ts";

/**
 * The canonical form of a YAML file: two spaces, short flow maps kept, text quoted inside braces or folded in blocks
 * where it is long, quotes only where they are needed, comments, single blank lines and the order of everything kept.
 * A file that this format cannot hold, because it has errors, anchors or tags, comes back as it is.
 */
export function formatYaml(text: string): string {
  const source = text.replaceAll("\r\n", "\n").replace(/^\uFEFF/, "");
  const before = compose(source);
  if (before === undefined) return text;
  let current = source;
  let document = before;
  // Text that moves to lines of its own can change what the lines around it are; after a few turns nothing moves.
  for (let turn = 0; turn < turnLimit; turn++) {
    const printed = printYaml(current, document.root, document.comments);
    const after = compose(printed);
    // Formatting never changes what a file says: should it ever, the file stays as its author wrote it.
    if (after === undefined || !isSame(before.root, after.root) || !hasSameComments(before, after)) return text;
    if (printed === current) return printed;
    current = printed;
    document = after;
  }
  return text;
}

const turnLimit = 6;

interface PrintableDocument extends ComposedDocument {
  readonly root: Extract<Node, { items: unknown[] }>;
}

function compose(text: string): PrintableDocument | undefined {
  try {
    const document = composeDocument({ path: "", text }, defaultTreeLimits);
    const { root, errors, directives, properties, secondDocument } = document;
    const isPrintable = errors.length + directives.length + properties.length === 0 && secondDocument === undefined;
    return isPrintable && (isMap(root) || isSeq(root)) && hasNamedKeys(root) ? { ...document, root } : undefined;
  } catch (error) {
    if (error instanceof TreeTooLarge) return undefined;
    throw error;
  }
}

/** Keys that are maps, lists or nothing at all have no canonical form. */
function hasNamedKeys(node: unknown): boolean {
  if (isSeq(node)) return node.items.every(hasNamedKeys);
  return !isMap(node) || node.items.every(({ key, value }) => keyName(key) !== undefined && hasNamedKeys(value));
}

function isSame(left: unknown, right: unknown): boolean {
  if (isSeq(left)) {
    return (
      isSeq(right) &&
      left.items.length === right.items.length &&
      left.items.every((item, index) => isSame(item, right.items[index]))
    );
  }
  if (isMap(left)) {
    return (
      isMap(right) &&
      left.items.length === right.items.length &&
      left.items.every((pair, index) => {
        const other = right.items[index];
        return keyName(pair.key) === keyName(other?.key) && isSame(pair.value, other?.value);
      })
    );
  }
  return Object.is(scalarOf(left), scalarOf(right));
}

function scalarOf(node: unknown): unknown {
  return typeof node === "object" && node !== null && "value" in node ? node.value : null;
}

function hasSameComments(left: ComposedDocument, right: ComposedDocument): boolean {
  return (
    left.comments.length === right.comments.length &&
    left.comments.every(({ text }, index) => text.trimEnd() === right.comments[index]?.text.trimEnd())
  );
}
