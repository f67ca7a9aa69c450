import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Artifact } from "../../src/emit/artifact.ts";
import { stampOf } from "../../src/emit/mark.ts";
import { emitAll } from "./emit-fixture.ts";
import { readFixtureSet, readHostileSet } from "./fixture-set.ts";
import { attacks, judgeArtifact } from "./judge-artifact.ts";
import { idsOf, parseMarkdown, parseMdx, skeletonOf } from "./structure.ts";

const calm = new Map(emitAll(readFixtureSet()).map((one) => [one.path, one]));

/** Texts of harmless words make the same blocks as texts of anything. */
const plain = new Map(
  emitAll(readHostileSet("word", "texts") ?? readFixtureSet()).map((one) => [one.path, blocksOf(one)]),
);

function judge(words: string, where: "prose" | "texts"): void {
  const set = readHostileSet(words, where);
  if (set === undefined) return;
  const all = emitAll(set);
  expect(all.map((one) => one.path)).toEqual([...calm.keys()]);
  // The page with every kind of content, and that of the folder.
  const artifacts = all.filter((one) => /(?:sealed-handover|index)\.[a-z]+$/.test(one.path));
  if (where === "texts") artifacts.forEach(judgeBlocks);
  for (const artifact of artifacts) {
    expect(stampOf(artifact.contents)).toBe("intact");
    judgeArtifact(artifact);
  }
}

function judgeBlocks(artifact: Artifact): void {
  expect(blocksOf(artifact)).toBe(plain.get(artifact.path));
}

function blocksOf({ path, contents }: Artifact): string {
  if (path.endsWith(".md")) return skeletonOf(parseMarkdown(contents));
  return path.endsWith(".mdx") ? skeletonOf(parseMdx(contents)) : "";
}

describe("words of an author", () => {
  it.each(attacks)("stay words in every text: %j", (words) => judge(words, "texts"));

  it.each(attacks)("stay Markdown without HTML in prose: %j", (words) => judge(words, "prose"));

  it("are refused by the format in few cases only", () => {
    const refused = attacks.filter((words) => readHostileSet(words, "texts") === undefined);
    expect(refused).toEqual(["\u0000\u0007\u202e\ufeff", "\ud800"]);
  });

  it("stay words whatever they are joined from", () => {
    const pieces = fc.array(fc.constantFrom(...attacks, "a", " ", "\n", "word"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pieces, (parts) => judge(parts.join(""), "texts")),
      { numRuns: 12, seed: 20260728 },
    );
  });

  it("keep every id, and each once", () => {
    for (const artifact of emitAll(readHostileSet('"<{|`\n&', "texts") ?? readFixtureSet())) {
      const ids = idsOf(artifact);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });
});
