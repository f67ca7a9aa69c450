import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Suppression } from "../findings/decisions/disposition.ts";
import { LineMap } from "../text/line-map.ts";
import type { SourceFile } from "../text/source-file.ts";
import type { ComposedDocument } from "./compose-document.ts";

const directive = /^#[ \t]*auth-profiles-allow(?![\w-])(.*)$/;

/**
 * Comments of the form `# auth-profiles-allow group/name [until YYYY-MM-DD]: reason`, several rules joined by commas.
 * On lines of its own it means the whole node that follows; behind something it means the node that begins on its line.
 * What a comment leaves out is left out here too: what is missing is told where suppressions are applied.
 */
export function findSuppressions(file: SourceFile, { root, comments }: ComposedDocument): readonly Suppression[] {
  const written = comments.flatMap(({ offset, text }) => {
    const match = directive.exec(text.trimEnd());
    return match === null ? [] : [{ offset, length: match[0].length, body: match[1] ?? "" }];
  });
  if (written.length === 0) return [];
  const lines = new LineMap(file);
  const nodesByLine = outermostNodes(root, lines);
  const found: Suppression[] = [];
  for (const { offset, length, body } of written) {
    const line = lines.positionOf(offset).line;
    const isOwnLine = lines.lineText(line).trimStart().startsWith("#");
    const nodeLine = isOwnLine ? lineAfterComments(lines, line) : line;
    const [nodeStart, nodeEnd] = nodesByLine.get(nodeLine) ?? [offset, offset];
    const span = { file, start: offset, end: offset + length };
    const { rules, ...rest } = partsOf(body);
    for (const rule of rules) found.push({ rule, ...rest, span, nodeStart, nodeEnd });
  }
  return found;
}

interface Parts extends Pick<Suppression, "reason" | "until"> {
  readonly rules: readonly string[];
}

function partsOf(body: string): Parts {
  const colon = body.indexOf(":");
  const head = colon === -1 ? body : body.slice(0, colon);
  const reason = colon === -1 ? "" : body.slice(colon + 1).trim();
  const [, names = "", until] = /^(.*?)(?:(?:^|\s)until(?:\s+(.*))?)?$/.exec(head.trim()) ?? [];
  const hasUntil = /(?:^|\s)until(?:\s|$)/.test(head);
  return {
    rules: names.split(",").map((name) => name.trim()),
    ...(reason === "" ? {} : { reason }),
    ...(hasUntil ? { until: until?.trim() ?? "" } : {}),
  };
}

/** The first line below that holds more than a comment; blank lines in between do not part the two. */
function lineAfterComments(lines: LineMap, after: number): number {
  let line = after + 1;
  while (line <= lines.lineCount && /^\s*(?:#|$)/.test(lines.lineText(line))) line++;
  return line;
}

type Range = readonly [start: number, end: number];

/** The ranges of the outermost entries by the lines on which they begin. */
function outermostNodes(root: Node | null, lines: LineMap): ReadonlyMap<number, Range> {
  const nodesByLine = new Map<number, Range>();
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const start = rangeOf(key)?.[0];
        const end = Math.max(rangeOf(value)?.[1] ?? 0, rangeOf(key)?.[1] ?? 0);
        if (start !== undefined) add(start, end);
        visit(value);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) {
        const range = rangeOf(item);
        if (range !== undefined) add(range[0], range[1]);
        visit(item);
      }
    }
  };
  const add = (start: number, end: number): void => {
    const { line } = lines.positionOf(start);
    if (!nodesByLine.has(line)) nodesByLine.set(line, [start, Math.max(end, start + 1)]);
  };
  visit(root);
  return nodesByLine;
}

function rangeOf(node: unknown): Range | undefined {
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  return range === null || range === undefined ? undefined : [range[0], range[1]];
}
