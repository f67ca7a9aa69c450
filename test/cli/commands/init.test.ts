import { describe, expect, it } from "vitest";
import { Machine, machineWith } from "../support/command-line.ts";

const started = [
  ".github/workflows/auth-profiles.yaml",
  ".vscode/extensions.json",
  "auth-profiles.yaml",
  "profiles/vocabulary.yaml",
  "schemas/accepted-findings.schema.json",
  "schemas/acknowledgements.schema.json",
  "schemas/configuration.schema.json",
  "schemas/generated.json",
  "schemas/manifest.schema.json",
  "schemas/set/manifest.schema.json",
  "schemas/vocabulary.schema.json",
];

const says = (sign: "write" | "keep ", end = "") =>
  [
    `  ${sign}  auth-profiles.yaml                    the configuration${end}`,
    `  ${sign}  profiles/vocabulary.yaml              the words that all profiles share${end}`,
    `  ${sign}  .vscode/extensions.json               the editor's YAML support${end}`,
    `  ${sign}  .github/workflows/auth-profiles.yaml  the check in CI${end}`,
    `  ${sign}  schemas                               the schemas that editors complete from${end}`,
    "",
  ].join("\n");

describe("init", () => {
  it("sets up a repository, and says what it writes", async () => {
    const machine = new Machine();
    const { code, out, error } = await machine.run("init");
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(error).toBe(`${says("write")}Next: \`auth-profiles new <id>\` starts a profile.\n`);
    expect([...machine.files()].sort()).toEqual([...started].sort());
    expect(await machine.run("fmt", "--check")).toMatchObject({ code: 0 });
  });

  it("shows with --dry-run what it would do, and writes nothing", async () => {
    const machine = new Machine();
    const { error, changes } = await machine.run("init", "--dry-run");
    expect(error).toBe(`${says("write")}Nothing was written (--dry-run).\n`);
    expect(changes).toEqual([]);
    expect((await machine.run("init", "-n")).error).toBe(error);
  });

  it("touches nothing that exists", async () => {
    const machine = new Machine();
    await machine.run("init");
    const before = machine.contents();
    const dry = await machine.run("init", "--dry-run");
    expect(dry.error).toBe(`${says("keep ", ", as it is")}Nothing was written (--dry-run).\n`);
    const again = await machine.run("init");
    expect(again.error).toContain(says("keep ", ", as it is"));
    expect(again.changes).toEqual([]);
    expect(machine.contents()).toEqual(before);
  });

  it("keeps what others wrote, and adds the rest", async () => {
    const mine = {
      "auth-profiles.yaml": "title: Mine\nprofiles: docs/words\noutputs: { schemas: docs/schemas }\n",
      ".vscode/extensions.json": "{}\n",
      "schemas/manifest.schema.json": "{}\n",
    };
    const machine = new Machine(mine);
    const { code, error } = await machine.run("init");
    expect(code).toBe(0);
    expect(error).toContain("keep   auth-profiles.yaml");
    expect(error).toContain("write  docs/words/vocabulary.yaml");
    expect(machine.contents()).toMatchObject(mine);
    const schema = "# yaml-language-server: $schema=../schemas/vocabulary.schema.json\n";
    expect(machine.text("docs/words/vocabulary.yaml").startsWith(schema)).toBe(true);
    expect(machine.files("docs/schemas")).toHaveLength(7);
  });

  it("keeps a schema that somebody edited, and one that is none of ours", async () => {
    const machine = await machineWith([]);
    machine.write("schemas/set/manifest.schema.json", machine.text("schemas/set/manifest.schema.json") + " ");
    machine.write("schemas/vocabulary.schema.json", "{}\n");
    const before = machine.contents();
    expect((await machine.run("init")).code).toBe(0);
    expect(machine.contents()).toEqual(before);
  });

  it("binds to no schema where none are generated", async () => {
    const machine = new Machine({ "auth-profiles.yaml": "outputs: { schemas: none }\n" });
    const { error } = await machine.run("init");
    expect(error).not.toContain("schemas");
    expect(machine.text("profiles/vocabulary.yaml").startsWith("# The words that all profiles")).toBe(true);
    await machine.run("new", "a");
    expect(machine.text("profiles/a.yaml").startsWith("# A profile:")).toBe(true);
    expect(await machine.run("fmt", "--check")).toMatchObject({ code: 0, error: "" });
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
  });

  it("writes all or nothing", async () => {
    const machine = new Machine({ ".github": "a file\n" });
    const { code, error, changes } = await machine.run("init");
    expect(code).toBe(2);
    expect(error).toBe(
      "auth-profiles: `.github/workflows/auth-profiles.yaml` cannot be written: " +
        "a part of the path is a file, expected a folder\n  make its place free and writable, or name another one\n",
    );
    expect(changes).toEqual([]);
  });

  it("goes elsewhere with --root, says nothing with --quiet, and knows no other name of the configuration", async () => {
    const machine = new Machine({ "docs/readme.md": "" });
    expect(await machine.run("init", "--root", "docs", "-q")).toMatchObject({ code: 0, error: "" });
    expect(machine.files("docs")).toContain("docs/auth-profiles.yaml");
    const { code, error } = await machine.run("init", "--config", "docs/other.yaml");
    expect(code).toBe(2);
    expect(error).toContain("`init` writes `auth-profiles.yaml`");
    expect(await machine.run("init", "--config", "docs/auth-profiles.yaml")).toMatchObject({ code: 0, changes: [] });
  });

  it("refuses a configuration that cannot be used", async () => {
    const machine = new Machine({ "auth-profiles.yaml": "title: [\n" });
    const { code, error, changes } = await machine.run("init");
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toBe(
      "auth-profiles: `auth-profiles.yaml` cannot be used\n  run `auth-profiles lint` for what is wrong with it\n",
    );
  });
});
