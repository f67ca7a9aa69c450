import prettier from "prettier";
import { describe, expect, it } from "vitest";
import { fragmentOf, hasPage } from "../../src/emit/address.ts";
import type { Artifact } from "../../src/emit/artifact.ts";
import { markdownProcessor } from "../../src/emit/markdown/processors/markdown-processor.ts";
import { mdxProcessor } from "../../src/emit/markdown/processors/mdx-processor.ts";
import { readBundledSet } from "../support/bundled-set.ts";
import { emitAll } from "./emit-fixture.ts";
import { readFixtureSet } from "./fixture-set.ts";
import { idsOf, nodesOf, parseMarkdown, parseMdx } from "./structure.ts";

const sets = [
  { name: "a small set", set: readFixtureSet() },
  { name: "the bundled profiles", set: readBundledSet() },
];

describe.each(sets)("the pages of $name", ({ set }) => {
  const artifacts = emitAll(set);
  const of = (extension: string): readonly Artifact[] => artifacts.filter((one) => one.path.endsWith(extension));
  it("are a fixed point of parsing and writing", () => {
    for (const { contents } of of(".md")) {
      expect(markdownProcessor.stringify(markdownProcessor.parse(contents))).toBe(contents);
    }
    for (const { contents } of of(".mdx")) {
      const text = contents.replace(/^---\n[\s\S]*?\n---\n\n/, "");
      expect(mdxProcessor.stringify(mdxProcessor.parse(text))).toBe(text);
    }
  });

  it("are what Prettier makes of them, as the documentation repository runs it", async () => {
    for (const { path, contents } of [...of(".md"), ...of(".mdx"), ...of(".json")]) {
      const options = { filepath: path, proseWrap: "preserve" } as const;
      expect(await prettier.check(contents, options), path).toBe(true);
    }
  });

  it("are MDX without code: front matter, text, anchors", () => {
    for (const { contents } of of(".mdx")) {
      expect(contents).toMatch(
        /^---\n# Generated [^\n]*\ntitle: [^\n]+\ndescription: [^\n]+\n---\n\n<div id="enable-section-numbers" \/>\n\n/,
      );
      const names = [...nodesOf(parseMdx(contents))].flatMap((node) =>
        "name" in node && node.name !== null ? [node.name] : [],
      );
      expect(new Set(names)).toEqual(new Set(["div", ...(names.includes("a") ? ["a"] : [])]));
    }
  });

  it.each([".md", ".mdx", ".html"])("have one anchor for every duty: %s", (extension) => {
    for (const profile of set.profiles.filter((one) => hasPage(one, set))) {
      const page = artifacts.find((one) => one.path.endsWith(`/${profile.id}${extension}`));
      const counts = new Map<string, number>();
      for (const id of page === undefined ? [] : idsOf(page)) counts.set(id, (counts.get(id) ?? 0) + 1);
      expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
      expect(profile.duties.map((duty) => duty.anchor).filter((anchor) => !counts.has(fragmentOf(anchor)))).toEqual([]);
    }
  });

  it.each([
    [".md", /\]\(([^)\s]*)\)/g],
    [".mdx", /\]\(([^)\s]*)\)/g],
    [".html", / href="([^"]*)"/g],
  ])("have links that lead somewhere: %s", (extension, pattern) => {
    const ids = new Map(of(extension).map((one) => [nameOf(one), new Set(idsOf(one))]));
    const broken = of(extension).flatMap((artifact) =>
      [...artifact.contents.matchAll(pattern)].flatMap(([, url = ""]) => {
        if (/^(?:https:|mailto:|data:|style\.css)/.test(url)) return [];
        const [page = "", fragment] = url.split("#");
        const name = page === "" ? nameOf(artifact) : (page.split("/").at(-1) ?? "").replace(/\.(?:md|html)$/, "");
        const found = ids.get(name);
        return found !== undefined && (fragment === undefined || found.has(fragment))
          ? []
          : [`${artifact.path}: ${url}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("say every sentence of every duty in both lists", () => {
    for (const profile of set.profiles.filter((one) => hasPage(one, set))) {
      const page = of(".md").find((one) => nameOf(one) === profile.id);
      const linked = new Map<string, number>();
      for (const node of nodesOf(parseMarkdown(page?.contents ?? ""))) {
        if (node.type === "link") linked.set(node.url, (linked.get(node.url) ?? 0) + 1);
      }
      // The checklist has all; the text leaves to the table what is optional and says nothing else.
      const missing = profile.duties.filter((duty) => !linked.has(`#${fragmentOf(duty.anchor)}`));
      expect(missing.map((duty) => duty.anchor)).toEqual([]);
    }
  });
});

function nameOf({ path }: Artifact): string {
  return (path.split("/").at(-1) ?? "").replace(/\.[a-z]+$/, "");
}
