import type { PhrasingContent } from "mdast";
import { describe, expect, it } from "vitest";
import { plainPhrasing } from "../../../../src/emit/markdown/fast-path/plain-phrasing.ts";
import { awayFromPages } from "../../../../src/emit/markdown/stringify.ts";

function write(children: readonly PhrasingContent[]): string | undefined {
  return plainPhrasing(children, { before: "\n", after: "\n" }, awayFromPages);
}

/** As a condition with so many alternatives has it. */
function alternatives(count: number): readonly PhrasingContent[] {
  return Array.from({ length: count }, (_, index): PhrasingContent[] => [
    { type: "text", value: index === 0 ? "If " : " or " },
    { type: "inlineCode", value: "a" },
  ]).flat();
}

describe("plain inline content", () => {
  it("is judged by the last character of what stands before it", () => {
    const bold: PhrasingContent = { type: "strong", children: [{ type: "text", value: "MUST" }] };
    const space: PhrasingContent = { type: "text", value: "The client " };
    const word: PhrasingContent = { type: "text", value: "client" };
    const empty: PhrasingContent = { type: "aside", children: [] };
    expect(write([space, bold])).toBe("The client **MUST**");
    expect(write([word, bold])).toBeUndefined();
    expect(write([word, empty, bold])).toBeUndefined();
    expect(write(alternatives(3))).toBe("If `a` or `a` or `a`");
  });
});
