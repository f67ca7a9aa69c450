import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInert } from "../../../../src/emit/markdown/fast-path/inert-text.ts";
import { markdownProcessor } from "../../../../src/emit/markdown/processors/markdown-processor.ts";
import { mdxProcessor } from "../../../../src/emit/markdown/processors/mdx-processor.ts";
import { words } from "./random-trees.ts";

describe("inert text", () => {
  it.each([
    ["The client", "\n", true],
    [" sends the token request (see below), ", "x", true],
    ["1. Not a list", "\n", false],
    ["export const", "\n", false],
    ["a*b", "x", false],
    ["(a)", "]", false],
  ])("is told from what is not: %j", (value, before, expected) => {
    expect(isInert(value, { before, after: "x" })).toBe(expected);
  });

  it("is what the processors write as it is", () => {
    let inert = 0;
    fc.assert(
      fc.property(words, (value) => {
        if (!isInert(value, { before: "\n", after: "\n" })) return;
        inert++;
        for (const processor of [markdownProcessor, mdxProcessor]) {
          const text = { type: "text" as const, value };
          const tree = { type: "root" as const, children: [{ type: "paragraph" as const, children: [text] }] };
          expect(processor.stringify(tree)).toBe(`${value}\n`);
        }
      }),
      { numRuns: 3000, seed: 20260728 },
    );
    expect(inert).toBeGreaterThan(200);
  });
});
