import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFormatContext } from "../../../src/findings/formats/format-context.ts";
import { formatJunit } from "../../../src/findings/formats/format-junit.ts";
import { report } from "../../../src/findings/report.ts";
import { readXml, type XmlElement } from "../read-xml.ts";
import { alpha, decidedFindings, hostileFindings, sampleFindings } from "../sample-findings.ts";

const outcomes = (suite: XmlElement | undefined) =>
  suite?.children.map((testcase) => testcase.children[0]?.name ?? "passed") ?? [];

describe("formatJunit", () => {
  it("has a suite for each file and a case for each finding", async () => {
    const text = formatJunit(decidedFindings, createFormatContext({ files: ["profiles/clean.yaml"] }));
    await expect(text).toMatchFileSnapshot("golden/findings.junit.xml");
    const root = readXml(text);
    expect(root.attributes).toMatchObject({ tests: "5", failures: "1", skipped: "2", errors: "0" });
    expect(root.children.map((suite) => suite.attributes["name"])).toEqual([
      "profiles/alpha.yaml",
      "profiles/clean.yaml",
      "profiles/sub folder/beta.yaml",
    ]);
    expect(root.children.map(outcomes)).toEqual([["failure", "skipped", "skipped"], ["passed"], ["system-out"]]);
  });

  it.each([
    ["error", ["failure", "system-out", "failure"]],
    ["warning", ["failure", "failure", "failure"]],
  ] as const)("fails from %s on", (failOn, expected) => {
    const root = readXml(formatJunit(sampleFindings, createFormatContext({ failOn })));
    expect(outcomes(root.children[0])).toEqual(expected);
    const failures = root.children.flatMap(outcomes).filter((outcome) => outcome === "failure").length;
    expect(root.attributes["failures"]).toBe(String(failures));
    const tests = root.children.reduce((sum, suite) => sum + suite.children.length, 0);
    expect(root.attributes["tests"]).toBe(String(tests));
  });

  it("carries message, rule, place and help", () => {
    const failure = readXml(formatJunit(sampleFindings, createFormatContext())).children[0]?.children[0]?.children[0];
    expect(failure?.attributes).toEqual({ message: sampleFindings[0]?.message, type: "structure/unknown-key" });
    expect(failure?.text).toBe(
      `error: profiles/alpha.yaml:2:1: ${String(sampleFindings[0]?.message)}\n${String(sampleFindings[0]?.help)}`,
    );
  });

  it("stays well-formed whatever an author wrote", () => {
    const root = readXml(formatJunit(hostileFindings, createFormatContext()));
    expect(root.children.flatMap(outcomes)).toEqual(["failure", "failure", "failure"]);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.constantFrom("]", ">", "<", "&", '"', "'") }),
        (left, right) => {
          const file = { path: left + right, text: "" };
          const finding = report(
            "bcp14/no-actor",
            "passive",
            { found: right + left },
            { span: { file, start: 0, end: 0 } },
          );
          expect(() => readXml(formatJunit([finding], createFormatContext({ failOn: "info" })))).not.toThrow();
        },
      ),
    );
  });

  it("is well-formed with nothing to say", () => {
    expect(readXml(formatJunit([], createFormatContext())).attributes["tests"]).toBe("0");
    expect(outcomes(readXml(formatJunit([], createFormatContext({ files: [alpha.path] }))).children[0])).toEqual([
      "passed",
    ]);
  });
});
