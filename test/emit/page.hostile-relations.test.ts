import { describe, expect, it } from "vitest";
import { readCsv } from "../support/read-csv.ts";
import { attacks, judgeArtifact } from "./judge-artifact.ts";
import { relatedSets, writtenWith } from "./related-sets.ts";
import { parseMarkdown, skeletonOf } from "./structure.ts";

/** Pages take time: one set has a reason between its profiles. */
const written = relatedSets.map((example, index) => {
  const pages = index === 2;
  const calm = new Map((writtenWith(example, "word", pages) ?? []).map(({ path, contents }) => [path, contents]));
  return { example, pages, calm };
});

const words = [...attacks, "[x](data:text/html,<script>1</script>)", '"]; evil [label = "', "W".repeat(38)];

describe("words of an author between profiles", () => {
  it.each(words)("stay words: %j", (one) => {
    for (const { example, pages, calm } of written) {
      for (const artifact of writtenWith(example, one, pages) ?? []) {
        const { path, contents } = artifact;
        judgeArtifact(artifact);
        if (path.endsWith(".md")) expect(blocksOf(contents), path).toBe(blocksOf(calm.get(path) ?? ""));
        if (path.endsWith(".csv")) expect(readCsv(contents)).toHaveLength(readCsv(calm.get(path) ?? "").length);
        if (path.endsWith(".dot")) expect(bonesOf(contents)).toBe(bonesOf(calm.get(path) ?? ""));
      }
    }
  });

  it("are refused by the format in few cases only", () => {
    const refused = words.filter((one) =>
      written.some(({ example }) => writtenWith(example, one, false) === undefined),
    );
    expect(refused).toEqual(["\u0000\u0007\u202e\ufeff", "\ud800"]);
  });

  it("leave ids what they are, although a backtick stands in a value", () => {
    const found = written.flatMap(({ example }) => {
      const contents = writtenWith(example, "`", false)?.[0]?.contents ?? "";
      return [...contents.matchAll(/^- \*\*error\*\* .*/gm)].map(([line]) => line);
    });
    expect(found).toHaveLength(4);
    for (const line of found) expect(line.replace(/`[^`]+`/g, "")).not.toMatch(/`|#/);
  });
});

function blocksOf(markdown: string): string {
  return skeletonOf(parseMarkdown(markdown));
}

/** A graph without what stands in its strings. */
function bonesOf(dot: string): string {
  return dot.replace(/"(?:[^"\\]|\\[\s\S])*"/g, '""');
}
