import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleEntry, ruleIds } from "../../src/findings/rule-table.ts";
import { lintRules } from "../../src/lint/rules/index.ts";
import { readRulePage } from "../support/rule-page.ts";
import { readSourceFiles } from "./source-files.ts";

const files = readSourceFiles();
const reporters = new Map<string, string[]>();
for (const file of files) {
  for (const rule of file.reported) reporters.set(rule, [...(reporters.get(rule) ?? []), file.path]);
}

describe("the rule table", () => {
  it("has no rule that nothing reports", () => {
    expect(ruleIds.filter((rule) => !reporters.has(rule))).toEqual([]);
  });

  it("has every rule that is reported", () => {
    expect([...reporters.keys()].filter((rule) => !ruleIds.some((known) => known === rule))).toEqual([]);
  });

  it("has no message that nothing reports", () => {
    const texts = files.filter((file) => file.reported.length > 0).map((file) => readText(file.path));
    const unused = ruleIds.flatMap((rule) =>
      Object.keys(ruleEntry(rule).messages)
        .filter((message) => !texts.some((text) => text.includes(`"${rule}"`) && text.includes(`"${message}"`)))
        .map((message) => `${rule} ${message}`),
    );
    expect(unused).toEqual([]);
  });

  it.each(ruleIds)("has a page with an example for %s", (rule) => {
    const path = new URL(`../../src/lint/rules/${rule}.md`, import.meta.url);
    expect(existsSync(path)).toBe(true);
    expect(readRulePage(readFileSync(path, "utf8")).incorrect).not.toEqual([]);
  });
});

describe("the list of rules", () => {
  it("holds every rule of the folder, in the order of the table", () => {
    const order = lintRules.map((rule) => ruleIds.indexOf(rule.rules[0] ?? "structure/schema"));
    expect(order).toEqual([...order].sort((left, right) => left - right));
  });

  it("declares what each rule reports, and nothing else", () => {
    const declared = new Set(lintRules.flatMap((rule) => rule.rules));
    const reported = files
      .filter((file) => /^src\/lint\/(?:rules|verdict-findings)\//.test(file.path))
      .flatMap((file) => file.reported);
    expect([...new Set(reported)].sort()).toEqual([...declared].sort());
  });
});

function readText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}
