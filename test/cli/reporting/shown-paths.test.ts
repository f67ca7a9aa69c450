import { describe, expect, it } from "vitest";
import { badSet } from "../support/bad-set.ts";
import { Machine } from "../support/command-line.ts";

describe("paths for a service", () => {
  const moved = async (variables: Record<string, string>, folder?: string) => {
    const files = (await badSet()).contents();
    const below = Object.fromEntries(Object.entries(files).map(([path, contents]) => [`docs/${path}`, contents]));
    return new Machine(below, { variables, ...(folder === undefined ? {} : { folder }) });
  };

  it.each<[string, Record<string, string>, string | undefined, readonly string[]]>([
    ["the working folder", {}, undefined, ["--root", "docs"]],
    ["the workspace of the job", { GITHUB_WORKSPACE: "/home/set" }, "docs", []],
    ["the workspace, from a folder of the set", { GITHUB_WORKSPACE: "/home/set" }, "docs/profiles", []],
  ])("begin at %s", async (_name, variables, folder, root) => {
    const machine = await moved(variables, folder);
    const out = async (format: string) => (await machine.run("lint", ...root, "--format", format)).out;
    expect(await out("github")).toContain("::error file=docs/profiles/misspelt.yaml,");
    expect(await out("sarif")).toContain('"uri": "docs/profiles/misspelt.yaml"');
    expect(await out("junit")).toContain('<testsuite name="docs/profiles/misspelt.yaml"');
    expect(await out("json")).toContain('"file": "profiles/misspelt.yaml"');
  });

  it("begin at the root where it does not lie below", async () => {
    const machine = await moved({}, "docs/profiles");
    expect((await machine.run("lint", "--format", "github")).out).toContain("::error file=profiles/misspelt.yaml,");
  });
});
