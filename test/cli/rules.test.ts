import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleIds } from "../../src/findings/rule-table.ts";
import { Machine } from "./support/command-line.ts";

const machine = new Machine();
const schema = readFileSync(new URL("../../schemas/rules.schema.json", import.meta.url), "utf8");
const isDescribed = new Ajv({ allErrors: true }).compile(JSON.parse(schema) as object);

/** Parses what its schema describes. */
function described(out: string): unknown {
  const value = JSON.parse(out) as unknown;
  isDescribed(value);
  expect(isDescribed.errors ?? []).toEqual([]);
  return value;
}

describe("rules", () => {
  it("lists every rule with its weight", async () => {
    const { out, ...rest } = await machine.run("rules");
    await expect(out).toMatchFileSnapshot("commands/golden/rules.txt");
    expect(rest).toEqual({ code: 0, error: "", changes: [] });
    expect(
      out
        .split("\n")
        .slice(0, -3)
        .map((line) => line.split(" ", 1)[0]),
    ).toEqual(ruleIds);
  });

  it("lists them for programs", async () => {
    const { out } = await machine.run("rules", "--format", "json");
    const { version, rules } = described(out) as { version: number; rules: Record<string, string>[] };
    expect(version).toBe(1);
    expect(rules.map((rule) => rule["id"])).toEqual(ruleIds);
    for (const rule of rules) {
      expect(rule["severity"]).toMatch(/^(?:error|warning|info)$/);
      expect(rule["certainty"]).toMatch(/^(?:proved|possible)$/);
      expect(rule["summary"]).toMatch(/^[A-Z`].*[^.]$/);
      expect(rule["page"]).toBe(`rules/${rule["id"] ?? ""}.md`);
    }
  });
});

describe("explain", () => {
  it("shows the page of a rule", async () => {
    const { out, ...rest } = await machine.run("explain", "overlap/rival-solution");
    await expect(out).toMatchFileSnapshot("commands/golden/explain.txt");
    expect(rest).toEqual({ code: 0, error: "", changes: [] });
  });

  it.each(ruleIds)("knows %s", async (rule) => {
    const { code, out } = await machine.run("explain", rule, "--format", "json");
    expect(code).toBe(0);
    const shown = described(out) as { version: number; rule: Record<string, string> };
    expect(shown).toMatchObject({ version: 1, rule: { id: rule } });
    expect(Object.keys(shown.rule)).toEqual(expect.arrayContaining(["severity", "summary", "fix", "page"]));
    expect(await machine.run("explain", rule)).toMatchObject({ code: 0, out: shown.rule["page"] });
  });

  it("takes a name without its group where only one group has it", async () => {
    const whole = await machine.run("explain", "overlap/rival-solution");
    expect(await machine.run("explain", "rival-solution")).toEqual(whole);
  });
});
