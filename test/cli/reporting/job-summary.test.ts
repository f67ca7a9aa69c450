import { describe, expect, it } from "vitest";
import { badSet } from "../support/bad-set.ts";
import { Machine, machineWith } from "../support/command-line.ts";

describe("the summary of a job", () => {
  const variables = { GITHUB_STEP_SUMMARY: "/runner/summary.md" };

  it("is added to the file that the service names", async () => {
    const files = (await badSet()).contents();
    const machine = new Machine({ ...files, "/runner/summary.md": "### Before\n" }, { variables });
    const { code, changes } = await machine.run("lint", "--format", "github");
    expect({ code, changes }).toEqual({ code: 1, changes: ["/runner/summary.md"] });
    const text = machine.text("/runner/summary.md");
    expect(text.startsWith("### Before\n### auth-profiles\n\n2 errors, 3 warnings in 2 files\n\n| Severity |")).toBe(
      true,
    );
    await machine.run("lint", "--format", "github=annotations.txt");
    expect(machine.text("/runner/summary.md").match(/### auth-profiles/g)).toHaveLength(2);
  });

  it("is written for annotations only", async () => {
    const machine = new Machine({ ...(await badSet()).contents(), "/runner/x": "" }, { variables });
    expect((await machine.run("lint", "--format", "sarif")).changes).toEqual([]);
    expect((await machine.run("lint", "--format", "github")).changes).toEqual(["/runner/summary.md"]);
  });

  it("is a courtesy: where it cannot be written, that is said", async () => {
    const machine = new Machine((await machineWith(["a"])).contents(), { variables });
    expect(await machine.run("lint", "--format", "github")).toMatchObject({
      code: 0,
      error: "auth-profiles: the job summary cannot be written: a part of the path does not exist\n",
    });
  });
});
