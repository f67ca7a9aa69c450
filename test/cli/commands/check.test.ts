import { describe, expect, it } from "vitest";
import { built, isGenerated, pages } from "../support/built-set.ts";

describe("check", () => {
  it("is content with what build wrote", async () => {
    const machine = await built();
    expect(await machine.run("check")).toEqual({ code: 0, out: "no findings in 4 files\n", error: "", changes: [] });
  });

  it("names every generated file that is missing or has another octet, and the command that mends it", async () => {
    const machine = await built();
    const generated = machine.files().filter(isGenerated);
    for (const path of generated) {
      const contents = machine.text(path);
      machine.remove(path);
      const missing = await machine.run("check");
      expect(missing.code, path).toBe(1);
      expect(missing.out).toContain(
        `error[publish/stale-generated] \`${path}\` is missing, expected a generated file\n`,
      );
      expect(missing.out).toContain("help: Run `auth-profiles build` and commit the result\n");
      machine.write(path, `${contents} `);
      const changed = await machine.run("check", "--format", "json");
      const { findings } = JSON.parse(changed.out) as { findings: { file: string; help: string; rule: string }[] };
      expect(changed.code, path).toBe(1);
      expect(findings.map((one) => one.file)).toContain(path);
      expect(findings.find((one) => one.file === path)?.help).toContain("run `auth-profiles build --force`");
      machine.write(path, contents);
    }
    expect(await machine.run("check")).toMatchObject({ code: 0 });
  });

  it("says for each of them what changed a manifest made stale", async () => {
    const machine = await built();
    machine.edit("profiles/bound-token.yaml", "title: Bound Token", "title: Tied Token");
    const { code, out } = await machine.run("check", "--format", "json");
    const { findings } = JSON.parse(out) as { findings: { file: string; message: string; help: string }[] };
    expect(code).toBe(1);
    const stale = findings.map((one) => one.file);
    expect(stale).toEqual(expect.arrayContaining([`${pages}/bound-token.md`, `${pages}/index.md`]));
    for (const { message, help } of findings) {
      expect(message).toMatch(/differs from what the manifests give, first in line \d+$/);
      expect(help).toBe("Run `auth-profiles build` and commit the result");
    }
    await machine.run("build");
    expect(await machine.run("check")).toMatchObject({ code: 0 });
  });

  it("judges the pages of the site only where their folder exists", async () => {
    const machine = await built();
    const site = machine.files("site/dist");
    machine.remove(site[0] ?? "");
    expect(await machine.run("check")).toMatchObject({ code: 1 });
    for (const path of site) machine.remove(path);
    expect(await machine.run("check")).toMatchObject({ code: 0 });
  });

  it("tells what lint tells as well", async () => {
    const machine = await built();
    machine.edit("profiles/bound-token.yaml", "phrase: reach", "phrase: MUST reach");
    const { out } = await machine.run("check");
    expect(out).toContain("warning[bcp14/phrase]");
    expect(out).toContain("error[publish/stale-generated]");
  });
});
