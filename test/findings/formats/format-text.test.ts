import { describe, expect, it } from "vitest";
import { createFormatContext } from "../../../src/findings/formats/format-context.ts";
import { formatText } from "../../../src/findings/formats/format-text.ts";
import { report } from "../../../src/findings/report.ts";
import { sourceFrame } from "../../../src/findings/formats/source-frame.ts";
import { LineMap } from "../../../src/text/line-map.ts";
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

describe("sourceFrame", () => {
  const frameOf = (text: string, start: number, end: number) => {
    const file = { path: "a", text };
    return sourceFrame({ file, start, end }, new LineMap(file));
  };

  it.each([
    ["plain", "ab cd", 3, 5, { text: "ab cd", markStart: 3, markWidth: 2 }],
    ["nothing", "ab", 1, 1, { text: "ab", markStart: 1, markWidth: 1 }],
    ["the end of a line", "ab\ncd", 2, 2, { text: "ab", markStart: 2, markWidth: 1 }],
    ["several lines", "ab\ncd", 1, 5, { text: "ab", markStart: 1, markWidth: 1 }],
    ["a tab", "\tab", 1, 2, { text: "  ab", markStart: 2, markWidth: 1 }],
    ["wide characters", "漢字x", 1, 2, { text: "漢字x", markStart: 2, markWidth: 2 }],
    ["surrogate pairs", "😀x", 2, 3, { text: "😀x", markStart: 2, markWidth: 1 }],
    ["combining marks", "e\u0301x", 2, 3, { text: "e\u0301x", markStart: 1, markWidth: 1 }],
    ["control characters", "\u001Bx", 0, 1, { text: "<U+001B>x", markStart: 0, markWidth: 8 }],
    ["an offset beyond the file", "ab", 99, 120, { text: "ab", markStart: 2, markWidth: 1 }],
    ["carriage returns", "ab\r\ncd", 1, 2, { text: "ab", markStart: 1, markWidth: 1 }],
  ])("marks %s", (_name, text, start, end, expected) => {
    expect(frameOf(text, start, end)).toMatchObject(expected);
  });

  it("shows a window of a long line", () => {
    const text = `${"a".repeat(200)}HERE${"b".repeat(200)}`;
    const frame = frameOf(text, 200, 204);
    expect(frame.text).toMatch(/^…a{30}HEREb+…$/);
    expect(frame.text.slice(frame.markStart, frame.markStart + frame.markWidth)).toBe("HERE");
    expect(frameOf(text, 0, 1).text).toMatch(/^a{100}…$/);
    expect(frameOf(text, 403, 404).text).toMatch(/^…b{100}$/);
  });

  it("never cuts a pair of surrogates", () => {
    for (let pad = 0; pad < 4; pad++) {
      const frame = frameOf("a".repeat(pad) + "😀".repeat(300), 300, 302);
      expect(frame.text).not.toMatch(/<U\+D/);
    }
  });
});
