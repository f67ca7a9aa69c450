import { describe, expect, it } from "vitest";
import { isRuleId, nearestRuleId, ruleEntry, ruleGroup, ruleIds } from "../../src/findings/rule-table.ts";

const templates = ruleIds.flatMap((rule) =>
  Object.entries(ruleEntry(rule).messages).map(([name, { text, help }]) => ({ rule, name, text, help })),
);

describe("the rule table", () => {
  it("has well-formed ids", () => {
    for (const rule of ruleIds) expect(rule).toMatch(/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each([
    ["structure", 9],
    ["bcp14", 10],
    ["param", 8],
    ["publish", 4],
    ["meta", 8],
  ])("has at least the rules of the group %s", (group, count) => {
    expect(ruleIds.filter((rule) => ruleGroup(rule) === group).length).toBeGreaterThanOrEqual(count);
  });

  it("keeps errors of structure, of versions and of the tool at every maturity", () => {
    for (const rule of ruleIds) {
      if (["structure", "version", "meta"].includes(ruleGroup(rule)))
        expect([rule, ruleEntry(rule).structural]).toEqual([rule, true]);
      if (ruleEntry(rule).everywhere === true) expect([rule, ruleEntry(rule).structural]).toEqual([rule, true]);
    }
  });

  it.each(ruleIds.map((rule) => [rule]))("%s has a summary and messages", (rule) => {
    const entry = ruleEntry(rule);
    expect(entry.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(entry.summary.length).toBeLessThanOrEqual(120);
    expect(Object.keys(entry.messages)).not.toEqual([]);
  });

  it.each(templates)("$rule $name is written by the grammar of messages", ({ text, help }) => {
    for (const template of [text, help]) {
      expect(template).not.toMatch(/[.!]$/);
      expect(template).not.toMatch(/\b(illegal|please|invalid input|sorry)\b/i);
      expect(template.split("`").length % 2).toBe(1);
      // Every brace belongs to a hole with a name that code can write.
      expect(template.replace(/\{[a-z][A-Za-z]*\}/g, "")).not.toMatch(/[{}]/);
    }
    if (!help.startsWith("{")) expect(help).toMatch(/^[A-Z]/);
    expect(text).not.toMatch(/^[A-Z][a-z]/);
  });
});

describe("looking rules up", () => {
  it.each([
    ["structure/schema", true],
    ["structure/", false],
    ["toString", false],
    ["__proto__", false],
    ["", false],
  ])("%j is a rule: %s", (text, expected) => {
    expect(isRuleId(text)).toBe(expected);
  });

  it.each([
    ["structure/shema", "structure/schema"],
    ["STRUCTURE/SCHEMA", "structure/schema"],
    ["schema", "structure/schema"],
    ["rival-solution", "overlap/rival-solution"],
    ["overlap/rival-solutoin", "overlap/rival-solution"],
    ["nothing/like-it", undefined],
    ["", undefined],
    ["x".repeat(1_000_000), undefined],
  ])("%.40j probably means %s", (text, expected) => {
    expect(nearestRuleId(text)).toBe(expected);
  });
});
