import { Document, isMap, isScalar, isSeq, type Node } from "yaml";
import { formatYaml } from "./format-yaml.ts";

/** Maps of more entries are easier to read as blocks. */
const widestFlowMap = 4;

/**
 * A plain value as YAML text in canonical form, for files that the tool writes. Lists of words and small maps inside
 * lists stand on one line, as an author would write them. With a schema, the first line tells editors where it is.
 */
export function stringifyYaml(value: unknown, schema?: string): string {
  const document = new Document(value, { version: "1.2", aliasDuplicateObjects: false });
  if (document.contents !== null) chooseNotation(document.contents, false);
  const text = formatYaml(document.toString({ lineWidth: 0 }));
  return schema === undefined ? text : `# yaml-language-server: $schema=${schema}\n${text}`;
}

function chooseNotation(node: Node, isItem: boolean): void {
  if (isSeq(node)) {
    node.flow = node.items.every(isScalar);
    for (const item of node.items) chooseNotation(item as Node, true);
  } else if (isMap(node)) {
    for (const { value } of node.items) if (value !== null) chooseNotation(value as Node, false);
    node.flow = isItem && node.items.length <= widestFlowMap && node.items.every((pair) => isFlat(pair.value));
  }
}

function isFlat(node: unknown): boolean {
  return isScalar(node) ? !String(node.value).includes("\n") : isSeq(node) && node.flow === true;
}
