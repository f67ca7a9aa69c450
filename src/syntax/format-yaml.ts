import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { readingOfText } from "./hazards.ts";

/** The widest line, in characters. */
const lineWidth = 120;

/** Keys whose text an unquoted comma would cut in two. */
const freeText: ReadonlySet<string> = new Set([
  "abstract",
  "because",
  "choose",
  "derived",
  "does",
  "else",
  "fails",
  "means",
  "none",
  "note",
  "owner",
  "phrase",
  "question",
  "reads",
  "reason",
  "remains",
  "says",
  "text",
  "unverified",
]);

/**
 * The canonical form of a YAML file: two spaces, short flow maps kept, free text quoted inside braces or folded in
 * blocks, comments, blank lines and the order of everything kept. Idempotent. The text has to be free of errors.
 */
export function formatYaml(text: string): string {
  const document = parseDocument(text.replace(/\r\n?/g, "\n"), {
    version: "1.2",
    merge: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  if (document.contents !== null) settle(document.contents, { indent: 0, inFlow: false });
  const written = document.toString(options);
  return written.endsWith("\n") ? written : `${written}\n`;
}

const options: Parameters<Document["toString"]>[0] = {
  lineWidth,
  minContentWidth: 40,
  // Quoted text is never broken: a break inside quotes is one more thing to get wrong.
  doubleQuotedMinMultiLineLength: 1_000_000,
  flowCollectionPadding: true,
  indentSeq: true,
  singleQuote: null,
};

interface Place {
  /** Columns before the node. */
  readonly indent: number;
  readonly inFlow: boolean;
  readonly key?: string;
}

/** Chooses the notation of a node and of everything in it. */
function settle(node: Node, place: Place): void {
  if (isScalar(node)) settleScalar(node, place);
  else if (isMap(node) || isSeq(node)) {
    if (node.flow === true && !place.inFlow && (!fits(node, place) || hasComment(node))) node.flow = false;
    const inFlow = place.inFlow || node.flow === true;
    if (inFlow) pad(node);
    for (const item of node.items) {
      if (isPair(item)) {
        const key = isScalar(item.key) ? String(item.key.value) : "";
        if (isScalar(item.key)) settleScalar(item.key, { ...place, inFlow });
        if (item.value !== null && item.value !== undefined)
          settle(item.value as Node, { indent: place.indent + 2, inFlow, key });
      } else if (item !== null) settle(item as Node, { indent: place.indent + 2, inFlow });
    }
  }
}

function settleScalar(node: Scalar, { indent, inFlow, key }: Place): void {
  if (typeof node.value !== "string") return;
  const isFree = key !== undefined && freeText.has(key);
  if (inFlow) {
    node.type = isFree ? Scalar.QUOTE_DOUBLE : quotedOnlyWhereNeeded(node.value, true);
    return;
  }
  if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) return;
  const isLong = indent + (key?.length ?? 0) + node.value.length + 4 > lineWidth;
  const folds = isLong && /\s/.test(node.value) && !/^\s|\s$|\n|\s\s/.test(node.value);
  if (folds && key !== undefined) node.type = Scalar.BLOCK_FOLDED;
  else node.type = isFree && /[,:#]/.test(node.value) ? Scalar.QUOTE_DOUBLE : quotedOnlyWhereNeeded(node.value, false);
}

/** Plain where every reader agrees on what it is; the serializer quotes by itself what would not be text. */
function quotedOnlyWhereNeeded(value: string, inFlow: boolean): "PLAIN" | "QUOTE_DOUBLE" {
  const needsQuotes = readingOfText(value) !== undefined || (inFlow && /[,[\]{}]/.test(value));
  return needsQuotes ? "QUOTE_DOUBLE" : "PLAIN";
}

/** Braces are padded and brackets are not: `{ of: [a, b] }`. The serializer knows one padding for both. */
function pad(node: YAMLMap | YAMLSeq): void {
  const padding = isMap(node) ? " " : "";
  const write = node.toString.bind(node);
  node.toString = (context, ...rest) => write(context && { ...context, flowCollectionPadding: padding }, ...rest);
}

/** Whether a flow collection has room on one line, judged by the length of its source without breaks. */
function fits(node: Node, { indent, key }: Place): boolean {
  return indent + (key === undefined ? 2 : key.length + 2) + flowLength(node) <= lineWidth;
}

function flowLength(node: unknown): number {
  if (isScalar(node)) return String(node.value).length + (typeof node.value === "string" ? 2 : 0);
  if (isSeq(node)) return 2 + sum(node.items.map((item) => flowLength(item) + 2));
  if (isMap(node)) return 2 + sum(node.items.map((pair) => flowLength(pair.key) + 2 + flowLength(pair.value)));
  return 4;
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

/** A comment inside braces would end them: such a collection is written as a block. */
function hasComment(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  if (("comment" in node && node.comment != null) || ("commentBefore" in node && node.commentBefore != null))
    return true;
  if (isSeq(node)) return node.items.some(hasComment);
  return isMap(node) && node.items.some((pair) => hasComment(pair.key) || hasComment(pair.value));
}
