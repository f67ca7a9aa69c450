import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../../src/host/memory-host.ts";
import { openNodeHost } from "../../../src/host/node-host.ts";
import { readProject } from "../../../src/pipeline/read/read-project.ts";
import { Machine, machineWith } from "../support/command-line.ts";

function hostOf(machine: Machine) {
  return new MemoryHost(machine.contents());
}

describe("new", () => {
  it("starts a profile that is valid at once, in canonical form", async () => {
    const machine = await machineWith([]);
    const { code, error } = await machine.run("new", "token-binding");
    expect(code).toBe(0);
    expect(error).toBe(
      "wrote profiles/token-binding.yaml\n" +
        "Open it in your editor, then run `auth-profiles lint profiles/token-binding.yaml`.\n",
    );
    await expect(machine.text("profiles/token-binding.yaml")).toMatchFileSnapshot("golden/new.yaml");
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
  const repository = new URL("../../../", import.meta.url);
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
