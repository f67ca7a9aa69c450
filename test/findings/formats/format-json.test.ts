import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createFormatContext } from "../../../src/findings/formats/format-context.ts";
import { formatJson } from "../../../src/findings/formats/format-json.ts";
import { jsonReport } from "../../../src/findings/formats/json-report.ts";
import { decidedFindings, hostileFindings, sampleFindings } from "../sample-findings.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../../schemas/findings.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

describe("formatJson", () => {
  it.each([
    ["the sample", sampleFindings],
    ["decided findings", decidedFindings],
    ["hostile findings", hostileFindings],
    ["no findings", []],
  ])("writes %s by its schema", (_name, findings) => {
    const text = formatJson(findings, createFormatContext({ leftOut: { error: 1, warning: 0, info: 0 } }));
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("has every key of the contract", async () => {
    const text = formatJson(decidedFindings, createFormatContext());
    await expect(text).toMatchFileSnapshot("golden/findings.json.golden");
  });

  it("counts positions from one, in UTF-16 units, with the end outside", () => {
    const [first] = jsonReport(sampleFindings, createFormatContext()).findings;
    expect(first).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 2, column: 12 } });
  });

  it("is refused by the schema when a key is missing or has another value", () => {
    const report = jsonReport(sampleFindings, createFormatContext());
    const [first] = report.findings;
    expect(validate({ ...report, version: 2 })).toBe(false);
    expect(validate({ ...report, findings: [{ ...first, fingerprint: "x" }] })).toBe(false);
    expect(validate({ ...report, findings: [{ ...first, status: "closed" }] })).toBe(false);
    expect(validate({ ...report, findings: [{ ...first, help: undefined }] })).toBe(false);
  });
});
