import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Suppression } from "../findings/disposition.ts";
import { LineMap } from "../text/line-map.ts";
import type { SourceFile } from "../text/source-file.ts";

const directive = /#[ \t]*auth-profiles-allow\b([^\n\r]*)/g;

/**
 * Comments of the form `# auth-profiles-allow group/name [until YYYY-MM-DD]: reason`, several rules joined by commas.
 * Before a node it stands on lines of its own and means the whole node; behind one it means the node of its line. What
 * a comment leaves out is left out here too: what is missing is told where suppressions are applied.
 */
export function findSuppressions(file: SourceFile, root: Node | null): readonly Suppression[] {
  if (!file.text.includes("auth-profiles-allow")) return [];
  const lines = new LineMap(file);
  const found: Suppression[] = [];
  for (const match of file.text.matchAll(directive)) {
    const start = match.index;
    if (isInsideScalar(root, start) || !beginsComment(file.text, start)) continue;
    const line = lines.positionOf(start).line;
    const isOwnLine = lines.lineText(line).trimStart().startsWith("#");
    const nodeLine = isOwnLine ? nextLineWithNode(lines, line) : line;
    const range = nodeLine === undefined ? undefined : entryOnLine(root, nodeLine, lines);
    const span = { file, start, end: start + match[0].trimEnd().length };
    const { rules, until, reason } = parts(match[1] ?? "");
    for (const rule of rules) {
      found.push({
        rule,
        span,
        nodeStart: range?.[0] ?? start,
        nodeEnd: range?.[1] ?? start,
        ...(reason === undefined ? {} : { reason }),
        ...(until === undefined ? {} : { until }),
      });
    }
  }
  return found;
}

function parts(text: string): { rules: readonly string[]; until: string | undefined; reason: string | undefined } {
  const colon = text.indexOf(":");
  const head = colon === -1 ? text : text.slice(0, colon);
  const reason = colon === -1 ? undefined : text.slice(colon + 1).trim();
  const [names = "", ...rest] = head.split(/\buntil\b/);
  const rules = names.split(",").map((name) => name.trim());
  const until = rest.length === 0 ? undefined : rest.join("until").trim();
  return { rules, until, reason: reason === "" ? undefined : reason };
}

/** A comment begins a line or follows white space. */
function beginsComment(text: string, offset: number): boolean {
  return offset === 0 || /\s/.test(text.charAt(offset - 1));
}

function nextLineWithNode(lines: LineMap, after: number): number | undefined {
  for (let line = after + 1; line <= lines.lineCount; line++) {
    const text = lines.lineText(line).trim();
    if (text !== "" && !text.startsWith("#")) return line;
  }
  return undefined;
}

function isInsideScalar(node: Node | null, offset: number): boolean {
  if (node === null) return false;
  if (isScalar(node)) return node.range != null && offset >= node.range[0] && offset < node.range[1];
  return childrenOf(node).some((child) => child !== null && contains(child, offset) && isInsideScalar(child, offset));
}

/** The outermost entry of a map or list that begins on a line, as a range of offsets. */
function entryOnLine(node: Node | null, line: number, lines: LineMap): readonly [number, number] | undefined {
  for (const [start, end, children] of entriesOf(node)) {
    if (lines.positionOf(start).line === line) return [start, end];
    if (lines.positionOf(start).line > line) return undefined;
    if (lines.positionOf(Math.max(start, end - 1)).line < line) continue;
    for (const child of children) {
      const inside = entryOnLine(child, line, lines);
      if (inside !== undefined) return inside;
    }
  }
  return undefined;
}

type Entry = readonly [start: number, end: number, children: readonly (Node | null)[]];

function entriesOf(node: Node | null): readonly Entry[] {
  if (isMap(node)) {
    return node.items.map((pair): Entry => {
      const key = pair.key as Node | null;
      const value = pair.value as Node | null;
      return [key?.range?.[0] ?? 0, value?.range?.[2] ?? key?.range?.[2] ?? 0, [value]];
    });
  }
  if (isSeq(node)) {
    return node.items.map((item): Entry => {
      const child = item as Node | null;
      return [child?.range?.[0] ?? 0, child?.range?.[2] ?? 0, [child]];
    });
  }
  return [];
}

function childrenOf(node: Node): readonly (Node | null)[] {
  if (isMap(node)) return node.items.flatMap((pair) => [pair.key as Node | null, pair.value as Node | null]);
  return isSeq(node) ? node.items.map((item) => item as Node | null) : [];
}

function contains(node: Node, offset: number): boolean {
  return node.range != null && offset >= node.range[0] && offset < node.range[2];
}
