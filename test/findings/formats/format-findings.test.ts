import { expect, it } from "vitest";
import { createFormatContext } from "../../../src/findings/formats/format-context.ts";
import { findingFormats, formatFindings, isFindingFormat } from "../../../src/findings/formats/format-findings.ts";
import { sampleFindings } from "../sample-findings.ts";

const beginnings = { text: "error[", json: "{\n", sarif: '{\n  "$schema"', github: "::error ", junit: "<?xml " };

it.each(findingFormats.map((format) => [format]))("writes %s, the same at every call", async (format) => {
  const text = await formatFindings(format, sampleFindings, createFormatContext());
  expect(text.startsWith(beginnings[format])).toBe(true);
  expect(text.endsWith("\n")).toBe(true);
  expect(await formatFindings(format, sampleFindings, createFormatContext())).toBe(text);
});

it.each([
  ["text", true],
  ["xml", false],
  ["toString", false],
])("%s is a format: %s", (text, expected) => {
  expect(isFindingFormat(text)).toBe(expected);
});
