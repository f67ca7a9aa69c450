import { describe, expect, it } from "vitest";
import { ruleIds } from "../../../src/findings/rule-table.ts";
import { described, machine } from "../support/described-rules.ts";

describe("rules", () => {
  it("lists every rule with its weight", async () => {
    const { out, ...rest } = await machine.run("rules");
    await expect(out).toMatchFileSnapshot("golden/rules.txt");
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
