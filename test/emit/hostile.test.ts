import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Artifact } from "../../src/emit/artifact.ts";
import { stampOf } from "../../src/emit/mark.ts";
import { emitAll } from "./emit-fixture.ts";
import { readFixtureSet, readHostileSet } from "./fixture-set.ts";
import { idsOf, nodesOf, parseMarkdown, parseMdx, skeletonOf } from "./structure.ts";

const attacks = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!-- comment -->",
  "-->",
  "| a | b |",
  "a || b |",
  "`",
  "``` x",
  "~~~",
  "{",
  "{alert(1)}",
  "}{",
  "\n\n# Heading\n\n",
  "\n---\n",
  "\n- item\n\n1. item",
  "[x](javascript:alert(1))",
  "![x](https://evil.example/x.png)",
  "[x]: https://evil.example",
  "https://evil.example and www.evil.example",
  "**bold** _x_ ~~gone~~",
  "&lt;b&gt; &#x3c;",
  "\\",
  "export const x = 1",
  "import x from 'y'",
  "\u0000\u0007\u202e\ufeff",
  "\ud800",
  "*",
  "+",
  "1.",
  ">",
  "$x$",
  "<",
  "日本語 🙂",
  "*/ body { display: none }",
];

const calm = new Map(emitAll(readFixtureSet()).map((one) => [one.path, one]));

/** A fixture with single words in its prose has the same blocks as one with anything in it. */
const plain = new Map(emitAll(readHostileSet("word")).map((one) => [one.path, one]));

function judge(words: string): void {
  const artifacts = emitAll(readHostileSet(words));
  expect(artifacts.map((one) => one.path)).toEqual([...calm.keys()]);
  for (const artifact of artifacts) {
    expect(stampOf(artifact.contents)).toBe("intact");
    if (artifact.path.endsWith(".md")) judgeMarkdown(artifact);
    if (artifact.path.endsWith(".mdx")) judgeMdx(artifact);
    if (artifact.path.endsWith(".html")) judgeHtml(artifact);
  }
}

function judgeMarkdown(artifact: Artifact): void {
  const tree = parseMarkdown(artifact.contents);
  expect(skeletonOf(tree)).toBe(skeletonOf(parseMarkdown(plain.get(artifact.path)?.contents ?? "")));
  for (const node of nodesOf(tree)) {
    if (node.type === "html")
      expect(node.value).toMatch(/^(?:<a id="[A-Za-z0-9._~@/;=:+,%-]+">|<\/a>|<!-- Gen[^>]*-->)$/);
    if (node.type === "link") expect(node.url).toMatch(/^(?:https?:\/\/|mailto:|#|[a-z-]+\.md)/);
    expect(["image", "definition", "footnoteDefinition", "delete"]).not.toContain(node.type);
  }
}

function judgeMdx(artifact: Artifact): void {
  const tree = parseMdx(artifact.contents);
  expect(skeletonOf(tree)).toBe(skeletonOf(parseMdx(plain.get(artifact.path)?.contents ?? "")));
  for (const node of nodesOf(tree)) {
    expect(["mdxjsEsm", "mdxFlowExpression", "mdxTextExpression", "html", "image"]).not.toContain(node.type);
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      expect(["a", "div"]).toContain(node.name);
      expect(node.attributes).toMatchObject([{ name: "id" }]);
    }
  }
}

function judgeHtml(artifact: Artifact): void {
  const tags = (text: string): readonly string[] =>
    [...text.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1] ?? "");
  const known = new Set([...calm.values()].flatMap((one) => (one.path.endsWith(".html") ? tags(one.contents) : [])));
  for (const tag of ["em", "strong", "code"]) known.add(tag);
  expect(tags(artifact.contents).filter((tag) => !known.has(tag))).toEqual([]);
  expect(artifact.contents).not.toMatch(/<[^>]* on[a-z]+=|<script|javascript:/);
  for (const [, href = ""] of artifact.contents.matchAll(/ href="([^"]*)"/g)) {
    expect(href).toMatch(/^(?:https:\/\/|mailto:|#|[a-z-]+\.html|style\.css|data:,$)/);
  }
}

describe("words of an author", () => {
  it.each(attacks)("stay words in every field: %j", (words) => judge(words));

  it("stay words whatever they are joined from", () => {
    const pieces = fc.array(fc.constantFrom(...attacks, "a", " ", "\n", "word"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pieces, (parts) => judge(parts.join(""))),
      { numRuns: 40, seed: 20260728 },
    );
  });

  it("keep every id, and each once", () => {
    for (const artifact of emitAll(readHostileSet('"<{|`\n&'))) {
      const ids = idsOf(artifact);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });
});
