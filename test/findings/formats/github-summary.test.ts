import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { createFormatContext } from "../../../src/findings/formats/format-context.ts";
import { githubSummary } from "../../../src/findings/formats/github-summary.ts";
import { report } from "../../../src/findings/report.ts";
import { alpha, hostileFindings, sampleFindings, spanOf } from "../sample-findings.ts";

describe("githubSummary", () => {
  const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);

  it("is a table of the open findings", async () => {
    const text = githubSummary(sampleFindings, createFormatContext());
    await expect(text).toMatchFileSnapshot("golden/job-summary.md.golden");
  });

  it("keeps hostile texts in their cells", () => {
    const tree = parse(githubSummary(hostileFindings, createFormatContext()));
    expect(tree.children.map((node) => node.type)).toEqual(["heading", "paragraph", "table"]);
    const table = tree.children[2];
    if (table?.type !== "table") throw new Error("no table");
    expect(table.children.map((row) => row.children.length)).toEqual([4, 4, 4, 4]);
    const cells = table.children.flatMap((row) => row.children).flatMap((cell) => cell.children);
    const html = cells.flatMap((node) => (node.type === "html" ? [node.value] : []));
    expect(new Set(html)).toEqual(new Set(["<code>", "</code>"]));
    expect(new Set(cells.map((node) => node.type))).toEqual(new Set(["text", "html"]));
  });

  it("lets no text break out of the table", () => {
    const unit = fc.constantFrom(
      "|",
      "`",
      "\\",
      "<b>",
      "[x](y)",
      "\n",
      "*",
      "_",
      "&lt;",
      "~",
      "!",
      "#",
      "a",
      " ",
      "$",
      "@",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (found) => {
        const finding = report("bcp14/no-actor", "passive", { found }, { span: spanOf(alpha, "id") });
        const tree = parse(githubSummary([finding], createFormatContext()));
        const table = tree.children[2];
        if (table?.type !== "table") throw new Error("no table");
        expect(tree.children).toHaveLength(3);
        expect(table.children).toHaveLength(2);
        const last = table.children[1]?.children[3];
        const types = new Set(last?.children.map((node) => node.type));
        types.delete("html");
        expect(types).toEqual(new Set(["text"]));
      }),
    );
  });

  it("ends somewhere", () => {
    const many = Array.from({ length: 800 }, (_, index) =>
      report("structure/orphan", "unused", { kind: "term", id: `t${String(index)}` }, { span: spanOf(alpha, "id") }),
    );
    const text = githubSummary(many, createFormatContext());
    expect(text.match(/^\| warning/gm)).toHaveLength(500);
    expect(text).toContain("300 more are not in this table.");
  });

  it("says when there is nothing", () => {
    expect(githubSummary([], createFormatContext({ files: ["a", "b"] }))).toBe(
      "### auth-profiles\n\nno findings in 2 files\n",
    );
  });
});
