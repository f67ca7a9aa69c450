import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFormatContext } from "../../../src/findings/formats/format-context.ts";
import { formatGithub } from "../../../src/findings/formats/format-github.ts";
import { report } from "../../../src/findings/report.ts";
import { alpha, decidedFindings, hostileFindings, sampleFindings, spanOf } from "../sample-findings.ts";

describe("formatGithub", () => {
  it("writes one command a finding", async () => {
    const text = formatGithub(sampleFindings, createFormatContext());
    await expect(text).toMatchFileSnapshot("golden/annotations.txt");
  });

  it("leaves out what was decided", () => {
    expect(formatGithub(decidedFindings, createFormatContext()).match(/^::/gm)).toHaveLength(2);
  });

  it("keeps hostile texts inside their command", () => {
    const lines = formatGithub(hostileFindings, createFormatContext()).split("\n");
    expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(3);
    expect(lines[0]).toMatch(/^::error file=profiles\/hostile<U\+202E>%2C%3A%3A\.yaml,line=1,/);
    expect(lines[0]).toContain("%250A");
  });

  it("gives columns only where the finding is on one line", () => {
    const span = { file: alpha, start: 0, end: alpha.text.length };
    const text = formatGithub(
      [report("bcp14/no-actor", "passive", { found: "be read" }, { span })],
      createFormatContext(),
    );
    expect(text).toMatch(/^::warning file=profiles\/alpha\.yaml,line=1,endLine=8,title=bcp14\/no-actor::/);
  });

  it("annotates ten of a level and counts the rest", () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      report("structure/orphan", "unused", { kind: "term", id: `t${String(index)}` }, { span: spanOf(alpha, "id") }),
    );
    const text = formatGithub(many, createFormatContext({ leftOut: { error: 3, warning: 0, info: 0 } }));
    expect(text.match(/^::warning/gm)).toHaveLength(10);
    expect(text).toContain("\n3 errors, 25 warnings in 1 file; 3 not shown\n");
    expect(text).toContain("not annotated: 3 of severity error, 15 of severity warning;");
    expect(formatGithub(many, createFormatContext({ annotationLimit: 2 })).match(/^::warning/gm)).toHaveLength(2);
  });

  it("lets no text end its command or its properties", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(":", ",", "%", "\n", "\r", "=", "a", "\u2028") }), (text) => {
        const file = { path: text, text: "x" };
        const finding = report("bcp14/no-actor", "passive", { found: text }, { span: { file, start: 0, end: 1 } });
        const [command = ""] = formatGithub([finding], createFormatContext()).split(/\r\n|[\n\r]/);
        const properties = /^::warning ([^:]*)::/.exec(command)?.[1];
        expect(properties?.split(",").map((property) => property.split("=")[0])).toEqual([
          "file",
          "line",
          "endLine",
          "col",
          "endColumn",
          "title",
        ]);
      }),
    );
  });
});
