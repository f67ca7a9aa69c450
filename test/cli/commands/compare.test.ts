import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateSet } from "../../bench/generate-set.mjs";
import { Machine } from "../support/command-line.ts";

const machine = () => new Machine(Object.fromEntries(generateSet(2)));
const ids = ["parcel-binding-0000", "pallet-binding-0001"];
const schema: unknown = JSON.parse(
  readFileSync(new URL("../../../schemas/comparison.schema.json", import.meta.url), "utf8"),
);

describe("compare", () => {
  it("prints who says what, and who says nothing", async () => {
    const { out, ...rest } = await machine().run("compare", ...ids);
    expect(rest).toEqual({ code: 0, error: "", changes: [] });
    expect(out).toMatch(/^parcel-binding-0000: .*\npallet-binding-0001: /);
    expect(out).toContain("Problems and mechanisms");
    expect(out.split("\n").filter((line) => line.length > 140)).toEqual([]);
  });

  it("tells who agrees from who says nothing, and of many silent ones the number", async () => {
    const files = Object.fromEntries(generateSet(6));
    const six = new Machine(files);
    const names = Object.keys(files).flatMap((path) => /^profiles\/(.+-\d{4})\.yaml$/.exec(path)?.[1] ?? []);
    expect(names).toHaveLength(6);
    const { out } = await six.run("compare", ...names);
    expect(out).toContain("= all say the same   ~ several say the same, the others nothing   ≠ they differ");
    expect(out).toMatch(/^ {6}the other [45] say nothing$/m);
    expect(out).not.toMatch(/ $/m);
    const markdown = await six.run("compare", ...names, "--format", "markdown", "--only", "problem");
    expect(markdown.out).toMatch(/^\| +\| parcel-binding-0000 \|/m);
    expect(markdown.out).toMatch(/^\| `[=~≠1]` /m);
  });

  it("keeps one kind of rows, and what differs", async () => {
    const only = await machine().run("compare", ...ids, "--only", "status", "--differences");
    expect(only.out).toContain("Status");
    expect(only.out).not.toContain("Duties");
    expect(only.out).not.toMatch(/^ {2}= /m);
  });

  it("writes Markdown, and JSON as its schema says", async () => {
    const markdown = await machine().run("compare", ...ids, "--format", "markdown");
    expect(markdown.out).toMatch(/^# Comparison of 2 documents\n/);
    const { out } = await machine().run("compare", ...ids, "--format", "json");
    const isComparison = new Ajv({ allErrors: true }).compile(schema as object);
    const value = JSON.parse(out) as { rows: { verdict: string; cells: unknown[] }[] };
    isComparison(value);
    expect(isComparison.errors ?? []).toEqual([]);
    for (const { verdict, cells } of value.rows) {
      const silent = cells.filter((cell) => cell === null).length;
      expect(silent === 0 ? "all" : verdict).not.toBe("same");
      expect(cells).toHaveLength(2);
    }
  });

  it.each([
    [["parcel-binding-000", "pallet-binding-0001"], "did you mean `parcel-binding-0000`?"],
    [["parcel-binding-0000"], "compare"],
    [[...ids, "--only", "dutys"], "dutys"],
  ])("refuses %j", async (argv, message) => {
    const { code, out, error } = await machine().run("compare", ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(message);
  });
});
