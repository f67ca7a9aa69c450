import { expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const rule = "version/deprecation-incomplete";
const end = (since: string, removal: string, replacement = '{ none: "Nothing." }') =>
  `maturity: deprecated\ndeprecation: { since: ${since}, removal: ${removal}, replacement: ${replacement}, migration: "Stop." }\n`;

it.each([
  ["maturity: deprecated\n", "profile `example` is deprecated, but has no `deprecation`"],
  [end("2026-01-15", "2027-01-15"), undefined],
  [end("2026-01-15", "2027-01-14"), "is removed 364 days after its deprecation, expected at least 12 months"],
  [end("2024-02-29", "2025-02-28"), undefined],
  [end("2024-02-29", "2025-02-27"), "expected at least 12 months"],
  [end("2026-12-31", "2026-01-01"), "before its deprecation on 2026-12-31"],
  [end("2026-13-45", "2028-01-01"), "has no day of the calendar under `since`"],
  [end("2026-01-01", "2028-02-30"), "has no day of the calendar under `removal`"],
  [end("9998-06-01", "9999-12-31"), undefined],
  [end("9999-06-01", "9999-12-30"), "expected at least 12 months"],
  ["maturity: stable\n", undefined],
  ["maturity: superseded\n", undefined],
])("judges %s", (text, expected) => {
  const found = findingsOf(rule, { "profiles/example.yaml": text }).map((one) => one.message);
  if (expected === undefined) expect(found).toEqual([]);
  else {
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  }
});

it.each([
  ["draft", 0],
  ["rejected", 1],
  ["deprecated", 2],
])("wants a replacement that can be adopted: %s", (maturity, count) => {
  const files = {
    "profiles/example.yaml": end("2026-01-15", "2027-01-15", "next"),
    "profiles/next.yaml": `maturity: ${maturity}\n`,
  };
  expect(findingsOf(rule, files)).toHaveLength(count);
});

it.each([
  [3, 0],
  [24, 1],
  [1_000_000_000, 1],
])("takes the months of the configuration: %d", (months, count) => {
  const files = {
    "auth-profiles.yaml": `thresholds: { deprecation-months: ${months} }\n`,
    "profiles/example.yaml": end("2026-01-15", "2027-01-15"),
  };
  expect(findingsOf(rule, files)).toHaveLength(count);
});
