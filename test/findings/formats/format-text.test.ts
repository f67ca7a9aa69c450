import { describe, expect, it } from "vitest";
import { createFormatContext } from "../../../src/findings/formats/format-context.ts";
import { formatText } from "../../../src/findings/formats/format-text.ts";
import { report } from "../../../src/findings/report.ts";
import { alpha, beta, decidedFindings, hostileFindings, sampleFindings, spanOf } from "../sample-findings.ts";

const files = [alpha.path, beta.path];

describe("formatText", () => {
  it("shows findings as people read them", async () => {
    await expect(formatText(sampleFindings, createFormatContext({ files }))).toMatchFileSnapshot("golden/findings.txt");
  });

  it("hides what was decided, and counts it", () => {
    const text = formatText(decidedFindings, createFormatContext({ files }));
    expect(text).not.toContain("rival-solution");
    expect(text).toContain("\n1 error, 1 info in 2 files; 1 suppressed, 1 acknowledged\n");
  });

  it("shows what was decided where it is asked to", async () => {
    const context = createFormatContext({ files, showDecided: true });
    await expect(formatText(decidedFindings, context)).toMatchFileSnapshot("golden/decided-findings.txt");
  });

  it("leaves the summary out where it is asked to", () => {
    const context = createFormatContext({ files });
    const whole = formatText(sampleFindings, context);
    const text = formatText(sampleFindings, { ...context, showSummary: false });
    expect(whole.startsWith(`${text}\n2 errors, `)).toBe(true);
    expect(formatText([], { ...context, showSummary: false })).toBe("");
  });

  it("keeps hostile texts in their place", async () => {
    const text = formatText(hostileFindings, createFormatContext({ files }));
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(text).not.toMatch(/^::/m);
    await expect(text).toMatchFileSnapshot("golden/hostile-findings.txt");
  });

  it("dresses the same text in colours", () => {
    const plain = formatText(sampleFindings, createFormatContext({ files }));
    const dressed = formatText(sampleFindings, createFormatContext({ files, color: true }));
    expect(dressed).toContain("\u001B[1;31merror[structure/unknown-key]\u001B[0m");
    expect(dressed.replace(/\u001B\[[0-9;]*m/g, "")).toBe(plain);
  });

  it.each([
    [{ files }, "no findings in 2 files\n"],
    [{ files: ["a"] }, "no findings in 1 file\n"],
    [{}, "no findings\n"],
    [{ leftOut: { error: 2, warning: 0, info: 1 } }, "2 errors, 1 info; 3 not shown\n"],
  ])("with %j and no findings says %j", (options, expected) => {
    expect(formatText([], createFormatContext(options))).toBe(expected);
  });

  it("shows six places of a cluster and counts the rest", () => {
    const related = Array.from({ length: 37 }, () => ({ span: spanOf(beta, "beta"), message: "here" }));
    const params = { count: 38, objective: "o", list: "many" };
    const finding = report("overlap/rival-solution", "several", params, { span: spanOf(alpha, "alpha"), related });
    const text = formatText([finding], createFormatContext());
    expect(text.match(/:::/g)).toHaveLength(6);
    expect(text).toContain("= and 31 more places");
  });

  it("copes with a line of five million characters", () => {
    const file = { path: "long.yaml", text: "x".repeat(5_000_000) };
    const span = { file, start: 2_500_000, end: 5_000_000 };
    const finding = report("meta/unreadable", "tooLarge", { found: "5 MB", limit: "1 MB" }, { span });
    expect(formatText([finding], createFormatContext()).length).toBeLessThan(1000);
  });
});
