import type { Diagram } from "./nodes.ts";

/** A diagram as Mermaid text. Parties get names of their own, so that no title can mean anything to it. */
export function mermaidOf({ parties, steps }: Diagram): string {
  const lines = ["sequenceDiagram"];
  parties.forEach((title, index) => lines.push(`    participant P${index + 1} as ${words(title)}`));
  for (const { from, to, words: said, optional } of steps) {
    const text = words(said);
    if (from === to) lines.push(`    Note over P${from + 1}: ${text}`);
    else lines.push(`    P${from + 1}${optional ? "-->>" : "->>"}P${to + 1}: ${text}`);
  }
  return lines.join("\n");
}

/** Semicolons, hashes and the like would end a statement of the diagram, or begin another thing. */
function words(value: string): string {
  const plain = value
    .replace(/[`;:#{}<>%"\\\r\n]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  // "end" alone closes a block.
  return plain === "" || /^end$/i.test(plain) ? `(${plain})` : plain;
}
