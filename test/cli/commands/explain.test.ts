import { describe, expect, it } from "vitest";
import { ruleIds } from "../../../src/findings/rule-table.ts";
import { described, machine } from "../support/described-rules.ts";

describe("explain", () => {
  it("shows the page of a rule", async () => {
    const { out, ...rest } = await machine.run("explain", "overlap/rival-solution");
    await expect(out).toMatchFileSnapshot("golden/explain.txt");
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
