import { describe, expect, it } from "vitest";
import { Machine, machineWith, type MachineOptions } from "../support/command-line.ts";

describe("progress", () => {
  const large = async (count: number, options: MachineOptions) => {
    const machine = await machineWith(["seed"]);
    const text = machine.text("profiles/seed.yaml");
    const files: Record<string, string> = { ...machine.contents() };
    for (let index = 1; index < count; index++) {
      files[`profiles/p-${index}.yaml`] = text
        .replace("id: seed\n", `id: p-${index}\n`)
        .replace("SEED-1", `P${index}-1`);
    }
    return new Machine(files, options);
  };
  /** What a terminal shows after all of it. */
  const lines = (text: string) => text.split("\n").map((line) => line.split("\r").at(-1));

  it("is shown on a terminal, and gone at the end", async () => {
    const machine = await large(51, { terminal: "stderr" });
    const { code, error } = await machine.run("build");
    expect(code).toBe(0);
    expect(error.startsWith("\rchecking 51 profiles\rmaking files: 32")).toBe(true);
    expect(error.match(/making files: \d+/g)?.length).toBeGreaterThan(2);
    expect(lines(error)).toEqual([expect.stringMatching(/^Wrote \d+ files, left 6 files as they were\.$/), ""]);
    const check = await machine.run("check");
    expect(check.error).toContain("making files: 32");
    expect(lines(check.error)).toEqual([""]);
    expect((await machine.run("lint")).error).toBe(`\rchecking 51 profiles\r${" ".repeat(20)}\r`);
  });

  it.each<[string, number, MachineOptions, readonly string[]]>([
    ["in a pipe", 51, {}, []],
    ["for a set of fifty", 50, { terminal: "stderr" }, []],
    ["with --quiet", 51, { terminal: "stderr" }, ["--quiet"]],
  ])("is not shown %s", async (_name, count, options, argv) => {
    const machine = await large(count, options);
    expect((await machine.run("build", ...argv)).error).not.toContain("\r");
    expect((await machine.run("lint", ...argv)).error).toBe("");
  });

  it("is taken away before a refusal is told", async () => {
    const machine = await large(51, { terminal: "stderr", faults: { unwritable: ["site"] } });
    const { code, error } = await machine.run("build");
    expect(code).toBe(2);
    expect(lines(error)[0]).toMatch(/^auth-profiles: `site\/.*` cannot be written: permission denied$/);
  });
});
