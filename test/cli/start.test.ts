import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import { Machine, machineWith } from "./support/command-line.ts";

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

describe("new", () => {
  it("starts a profile that is valid at once, in canonical form", async () => {
    const machine = await machineWith([]);
    const { code, error } = await machine.run("new", "token-binding");
    expect(code).toBe(0);
    expect(error).toBe(
      "wrote profiles/token-binding.yaml\n" +
        "Open it in your editor, then run `auth-profiles lint profiles/token-binding.yaml`.\n",
    );
    await expect(machine.text("profiles/token-binding.yaml")).toMatchFileSnapshot("commands/golden/new.yaml");
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0, out: "no findings in 3 files\n" });
    expect(await machine.run("fmt", "--check")).toMatchObject({ code: 0, error: "" });
    expect(await machine.run("build")).toMatchObject({ code: 0 });
  });

  it("takes a title and words of the vocabulary", async () => {
    const machine = await machineWith([]);
    const words = ["--objective", "replay-protection", "--mechanism", "key-bound-token"];
    await machine.run("new", "a-1", "--title", 'Tokens: "bound" #1', ...words, "--quiet");
    const text = machine.text("profiles/a-1.yaml");
    expect(text).toContain('\ntitle: "Tokens: \\"bound\\" #1"\n');
    expect(text).toContain("- { objective: replay-protection, mechanism: key-bound-token }");
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
  });

  it.each(["no", "y", "on", "null", "true", "a1", "x"])("quotes `%s` where YAML reads something else", async (id) => {
    const machine = await machineWith([id]);
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
    expect(await machine.run("fmt", "--check")).toMatchObject({ code: 0 });
  });

  it.each<[string, string]>([
    [" \n ", "`title` has 0 characters, expected at least 1 character"],
    ["x".repeat(5000), "`title` has 5000 characters"],
  ])("refuses a title that no manifest may have: %j", async (title, message) => {
    const machine = await machineWith([]);
    const { code, error, changes } = await machine.run("new", "a", "--title", title);
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toContain(message);
  });

  it.each(["{{id}}", "a: b", "- a", "# a", "'", "`a` <b> | c", "yes", "0.1", "é".repeat(100)])(
    "writes the title %j as it is",
    async (title) => {
      const machine = await machineWith([]);
      expect(await machine.run("new", "a", `--title=${title}`)).toMatchObject({ code: 0 });
      const { set } = readProject(hostOf(machine), "auth-profiles.yaml");
      expect(set?.profilesById.get("a")?.manifest.title).toBe(title);
    },
  );

  it("never overwrites, and knows an id that another file has", async () => {
    const machine = await machineWith(["a"]);
    machine.write("profiles/other.yaml", machine.text("profiles/a.yaml").replace("id: a\n", "id: b\n"));
    machine.write("profiles/broken.yaml", "not a profile\n");
    for (const [id, place] of [
      ["a", "profiles/a.yaml"],
      ["b", "profiles/other.yaml"],
      ["broken", "profiles/broken.yaml"],
      ["vocabulary", "profiles/vocabulary.yaml"],
    ] as const) {
      expect(await machine.run("new", id)).toEqual({
        code: 2,
        out: "",
        error: `auth-profiles: profile \`${id}\` exists already in \`${place}\`\n  choose another id, or edit the file\n`,
        changes: [],
      });
    }
  });

  it("says which words there are", async () => {
    const machine = await machineWith([]);
    expect((await machine.run("new", "a", "--objective", "replay-protecion")).error).toBe(
      "auth-profiles: unknown objective `replay-protecion`; did you mean `replay-protection`?\n" +
        "  the vocabulary has: sender-constraining, replay-protection\n",
    );
    expect((await machine.run("new", "a", "--mechanism", "x")).error).toContain("unknown mechanism `x`");
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["no vocabulary", {}, "the vocabulary `profiles/vocabulary.yaml` cannot be used"],
    ["a broken one", { "profiles/vocabulary.yaml": "roles: x\n" }, "the vocabulary `profiles/vocabulary.yaml` cannot"],
    ["a broken configuration", { "auth-profiles.yaml": "- a\n" }, "`auth-profiles.yaml` cannot be used"],
  ])("needs words: %s", async (_name, files, message) => {
    const machine = new Machine(files);
    const { code, error, changes } = await machine.run("new", "a");
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toContain(`auth-profiles: ${message}`);
  });

  it("needs an action that is free", async () => {
    const machine = await machineWith([]);
    machine.edit("profiles/vocabulary.yaml", "means: other,", "means: act,");
    const { code, error } = await machine.run("new", "a");
    expect(code).toBe(2);
    expect(error).toContain("the vocabulary has no action that means `other`");
  });

  it("names a check where the vocabulary has no reason against tests", async () => {
    const machine = await machineWith([]);
    const text = machine.text("profiles/vocabulary.yaml");
    machine.write("profiles/vocabulary.yaml", text.replace(/\nnot-tested:[^\n]*\n(?: .*\n)+/, "\n"));
    await machine.run("new", "a");
    expect(machine.text("profiles/a.yaml")).toContain("\ncheck: a-check\n");
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
  });

  it("builds on the base where there is one", async () => {
    const machine = await machineWith(["ground"]);
    machine.write("profiles/base/ground.yaml", machine.text("profiles/ground.yaml"));
    machine.remove("profiles/ground.yaml");
    await machine.run("new", "a");
    expect(machine.text("profiles/a.yaml")).toContain("\nbase: ground@0.1.0\n");
    expect(await machine.run("lint", "--fail-on", "info", "profiles/a.yaml")).toMatchObject({ code: 0 });
  });

  it("works from a folder below the root, and says where the file is from there", async () => {
    const above = await machineWith([]);
    const machine = new Machine(above.contents(), { folder: "profiles" });
    expect((await machine.run("new", "a")).error).toContain("wrote a.yaml\n");
    expect(machine.read("profiles/a.yaml")).toBeDefined();
  });
});

describe("a new profile in the bundled set", () => {
  const repository = new URL("../../", import.meta.url);
  const names = readdirSync(new URL("profiles/", repository), { recursive: true, encoding: "utf8" });
  const files = Object.fromEntries(
    ["auth-profiles.yaml", ...names.filter((name) => /\.(?:yaml|json)$/.test(name)).map((name) => `profiles/${name}`)]
      .map((path) => path.replaceAll("\\", "/"))
      .map((path) => [path, readFileSync(new URL(path, repository), "utf8")]),
  );
  const { set } = readProject(openNodeHost(repository.pathname), "auth-profiles.yaml");
  const objectives = [...(set?.words.objectives.keys() ?? [])];

  it("has objectives to choose from", () => {
    expect(objectives.length).toBeGreaterThan(5);
  });

  it.each([undefined, ...objectives])("finds nothing in one for %s", async (objective) => {
    const machine = new Machine(files);
    const asked = objective === undefined ? [] : ["--objective", objective];
    expect(await machine.run("new", "brand-new", ...asked)).toMatchObject({ code: 0 });
    const { out } = await machine.run("lint", "profiles/brand-new.yaml");
    expect(out).toBe("no findings in 1 file\n");
    expect(await machine.run("fmt", "--check", "profiles/brand-new.yaml")).toMatchObject({ code: 0 });
  });
});

function hostOf(machine: Machine) {
  return new MemoryHost(machine.contents());
}
