import { describe, expect, it } from "vitest";
import { Machine, machineWith, type MachineOptions } from "./support/command-line.ts";

const manifest = "profiles/a.yaml";

/** Runs a command over a set in which one file holds something else. */
async function withFile(path: string, contents: string | Uint8Array, options: MachineOptions = {}): Promise<Machine> {
  return new Machine({ ...(await machineWith(["a"])).contents(), [path]: contents }, options);
}

/** The template with one line replaced. */
async function changed(from: string, to: string): Promise<Machine> {
  const machine = await machineWith(["a"]);
  machine.edit(manifest, from, to);
  return machine;
}

/** Ten lists of ten aliases each: ten thousand million values, were they expanded. */
const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
  .concat(
    "bcdefghij".split("").map((name, index) => `${name}: &${name} [${`*${"abcdefghij"[index] ?? ""}, `.repeat(10)}]`),
  )
  .join("\n");

const octets = (...bytes: readonly number[]) =>
  new Uint8Array([...new TextEncoder().encode("id: a\ntitle: "), ...bytes]);

/** What a manifest may be instead of one, with the first thing that is said and where. */
const manifests: readonly { name: string; text: string | Uint8Array; says: string; at: string }[] = [
  { name: "nothing", text: "", says: "meta/unreadable] the file is empty, expected a YAML map", at: "1:1" },
  { name: "comments", text: "# soon\n", says: "meta/unreadable] the file is empty, expected a YAML map", at: "1:1" },
  { name: "null", text: "~\n", says: "meta/unreadable] the file is empty, expected a YAML map", at: "1:1" },
  {
    name: "a list",
    text: "- a\n- b\n",
    says: "structure/schema] the file holds a list, expected a profile",
    at: "1:1",
  },
  { name: "a text", text: "hello\n", says: "structure/schema] the file holds the text `hello`, expected", at: "1:1" },
  { name: "a number", text: "12\n", says: "structure/schema] the file holds the number `12`, expected", at: "1:1" },
  { name: "JSON", text: '{"id": "a"}\n', says: "structure/schema] the file has no `abstract`", at: "1:1" },
  { name: "an alias bomb", text: bomb, says: "structure/yaml-hazard] anchor `&a` found", at: "1:4" },
  {
    name: "nested brackets",
    text: `a: ${"[".repeat(100_000)}\n`,
    says: "meta/unreadable] the file is nested",
    at: "1:",
  },
  {
    name: "nested maps",
    text: Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""),
    says: "meta/unreadable] the file is nested more than 60 levels deep",
    at: "",
  },
  {
    name: "five million octets",
    text: `# ${"x".repeat(5_000_000)}\n`,
    says: "meta/unreadable] the file has 5000003 octets, expected at most 4194304",
    at: "1:1",
  },
  { name: "other octets", text: octets(0xff, 0x0a), says: "meta/unreadable] the file is not valid UTF-8", at: "2:8" },
  {
    name: "half a character",
    text: octets(0xe2, 0x82),
    says: "meta/unreadable] the file is not valid UTF-8",
    at: "2:8",
  },
  { name: "UTF-16", text: new Uint8Array([0xff, 0xfe, 0x69, 0]), says: "meta/unreadable] the file is not", at: "1:1" },
  { name: "a NUL", text: "id: a\0b\n", says: "meta/unreadable] the file contains the control character", at: "1:6" },
  { name: "a turned line", text: "id: \u202Ea\n", says: "meta/unreadable] the file contains the control", at: "1:5" },
  { name: "two documents", text: "id: a\n---\nid: b\n", says: "structure/yaml-hazard] a second document", at: "2:1" },
  { name: "a tab", text: "id: a\nroles:\n\t- x\n", says: "structure/yaml-hazard] a tab stands in", at: "3:1" },
  { name: "a tag", text: "id: !!js/function a\n", says: "structure/yaml-hazard] tag", at: "1:5" },
  { name: "a prototype", text: "__proto__: { a: 1 }\n", says: "structure/unknown-key] `__proto__`", at: "1:1" },
];

describe.each(manifests)("a manifest that is $name", ({ text, says, at }) => {
  it("is a finding at its place, and stops every build", async () => {
    const machine = await withFile("profiles/b.yaml", text);
    const before = machine.files();
    const lint = await machine.run("lint");
    expect(lint).toMatchObject({ code: 1, error: "", changes: [] });
    expect(lint.out).toContain(`error[${says}`);
    expect(lint.out).toContain(`--> profiles/b.yaml:${at}`);
    expect(lint.out).not.toMatch(/^\s+at /m);
    const build = await machine.run("build");
    expect(build).toMatchObject({ code: 1, error: "Nothing was written: an error stands.\n", changes: [] });
    expect(await machine.run("check")).toMatchObject({ code: 1, error: "", changes: [] });
    expect(machine.files()).toEqual(before);
  });
});

describe("a value that is not what it seems", () => {
  it.each<[string, string, string, string]>([
    ["title: A", "title: no", "warning[structure/yaml-hazard] `no` is text in YAML 1.2", 'Write `"no"`'],
    ["version: 0.1.0", "version: 1.0", "error[structure/schema] `version` is the number 1.0", '`"1.0"`'],
    ["title: A", "title: 012", "error[structure/schema] `title` is the number 012", '`"012"`'],
    ["maturity: idea", "maturity: ideal", "error[structure/schema] `maturity` is `ideal`", "Did you mean `idea`?"],
    ["solves:", "slves:", "error[structure/unknown-key] `slves` is no key of the file", "Rename it to `solves`"],
    ["title: A", "title: [A]", "error[structure/schema] `title` is a list, expected text", "Write text here"],
    ["title: A", "title: A\ntitle: B", "error[structure/yaml-hazard] `title` stands twice in one map", "Remove one"],
    ["id: a\n", "id: ../../evil\n", "error[structure/schema] `id` is `../../evil`, which does not", "`token-request`"],
    ["id: a\n", "id: /etc/passwd\n", "error[structure/schema] `id` is `/etc/passwd`, which", "for example"],
    [
      "title: A",
      'title: "A\\u202EB"',
      "error[meta/unreadable] the file contains the control character U+202E",
      "Remove",
    ],
    ["title: A", 'title: "\\uD800"', "error[meta/unreadable] the file contains the control character U+D800", "Remove"],
    ["id: a\n", "id: con.aux\n", "error[structure/schema] `id` is `con.aux`, which", "for example"],
    ["role: client\n", "role: clint\n", "error[ref/unresolved] role `clint` does not exist", "Write `client`"],
  ])("%j as %j", async (from, to, message, help) => {
    const machine = await changed(from, to);
    const { out } = await machine.run("lint");
    expect(out).toContain(message);
    expect(out).toContain(help);
    expect((await machine.run("build")).changes.filter((path) => !/^(?:site|schemas)\//.test(path))).toEqual([]);
  });

  it("is one with two files of one id, and one with a circle", async () => {
    const machine = await machineWith(["a", "b"]);
    const [first, second] = [machine.text(manifest), machine.text("profiles/b.yaml")];
    machine.write("profiles/b.yaml", first);
    const twice = await machine.run("lint");
    expect(twice.code).toBe(1);
    expect(twice.out).toContain("error[structure/duplicate-id] profile `a` has two current editions, expected one");
    machine.write(manifest, first.replace("id: a\n", "id: a\nprofile-of: b@0.1.0\n"));
    machine.write("profiles/b.yaml", second.replace("id: b\n", "id: b\nprofile-of: a@0.1.0\n"));
    const circle = await machine.run("build");
    expect(circle).toMatchObject({ code: 1, changes: [] });
    expect(circle.out).toContain("error[ref/unresolved] `profile-of` leads back to `a` through");
  });

  it("is none with CRLF and a byte order mark", async () => {
    const files = (await machineWith(["a"])).contents();
    const dressed = Object.entries(files).map(
      ([path, text]) => [path, `\uFEFF${text.replaceAll("\n", "\r\n")}`] as const,
    );
    const machine = new Machine({ ...Object.fromEntries(dressed), "schemas/x": "" });
    const plain = new Machine({ ...files, "schemas/x": "" });
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
    await machine.run("build", "--force");
    await plain.run("build");
    const outputs = (one: Machine) => one.files("site").map((path) => [path, one.text(path)]);
    expect(outputs(machine)).toEqual(outputs(plain));
  });

  it("stays in its place with Markdown and HTML in every text", async () => {
    const attack = "</title><script>alert(1)</script> --> ]]> | `x` [a](javascript:alert(1)) { x \\n## Heading";
    const machine = await machineWith([]);
    await machine.run("new", "a", `--title=${attack}`);
    machine.edit(manifest, "Say here in two or three sentences what the profile does and for whom.", attack);
    machine.edit(manifest, '"carries out what this profile asks for"', JSON.stringify(`does ${attack}`));
    machine.edit(manifest, "derived: This is a template;", `derived: ${JSON.stringify(attack)} #`);
    expect(await machine.run("build")).toMatchObject({ code: 0, out: "no findings in 3 files\n" });
    for (const path of machine.files("site").filter((one) => /\.(?:md|html)$/.test(one))) {
      // What stands inside the quotes of an attribute is no element.
      const text = machine.text(path).replace(/="[^"]*"/g, (value) => value.replaceAll("<", ""));
      expect(text).not.toMatch(/(?<!\\)<script>alert/);
      expect(text).not.toMatch(/<a [^>]*javascript:/);
      expect(text).not.toMatch(/^## Heading/m);
    }
  });
});

describe("a vocabulary", () => {
  it.each<[string, string | undefined, string]>([
    ["that is missing", undefined, "error[meta/unreadable] the file cannot be read: it does not exist"],
    ["that is empty", "", "error[meta/unreadable] the file is empty, expected a YAML map"],
    ["that is a list", "- a\n", "error[structure/schema] the file holds a list, expected a vocabulary"],
    ["that lacks everything", "roles: []\n", "error[structure/schema] the file has no `actions`, expected a list"],
  ])("%s is the first thing to mend", async (_name, text, message) => {
    const machine = await machineWith(["a"]);
    if (text === undefined) machine.remove("profiles/vocabulary.yaml");
    else machine.write("profiles/vocabulary.yaml", text);
    for (const command of ["lint", "build", "check"]) {
      const { code, out, changes } = await machine.run(command);
      expect({ code, changes }).toEqual({ code: 1, changes: [] });
      expect(out).toContain(message);
      expect(out).toContain("--> profiles/vocabulary.yaml:1:1");
    }
  });
});

describe("a configuration that cannot be used", () => {
  it.each<[string, string, string]>([
    ["broken", "title: [\n", "error[meta/unreadable] the file is not valid YAML"],
    ["a list", "- a\n", "error[structure/schema] the file holds a list, expected a configuration"],
    ["misspelt", "tilte: A\n", "error[structure/unknown-key] `tilte` is no key of the file, expected `title`"],
    ["leading out", "outputs: { markdown: ../x }\n", "error[structure/schema] `outputs.markdown` is `../x`"],
    ["absolute", "profiles: /etc\n", "error[structure/schema] `profiles` is `/etc`"],
  ])("stops every command before anything is read or written: %s", async (_name, text, message) => {
    const machine = await withFile("auth-profiles.yaml", text);
    for (const command of ["lint", "build", "check", "fmt"]) {
      const { code, out, error, changes } = await machine.run(command);
      expect({ code, error, changes }, command).toEqual({ code: 2, error: "", changes: [] });
      expect(out).toContain(message);
      expect(out).toContain("--> auth-profiles.yaml:1:");
    }
    const json = JSON.parse((await machine.run("lint", "--format", "json")).out) as { findings: unknown[] };
    expect(json.findings).toHaveLength(1);
  });

  it("is one that cannot be read", async () => {
    const machine = await withFile("auth-profiles.yaml", "", { faults: { unreadable: ["auth-profiles.yaml"] } });
    const { code, out } = await machine.run("lint");
    expect(code).toBe(2);
    expect(out).toContain("error[meta/unreadable] the file cannot be read: permission denied");
  });

  it("is a folder", async () => {
    const files = (await machineWith(["a"])).contents();
    const others = Object.entries(files).filter(([path]) => path !== "auth-profiles.yaml");
    const machine = new Machine({ ...Object.fromEntries(others), "auth-profiles.yaml/x": "" });
    const { code, out } = await machine.run("lint");
    expect(code).toBe(2);
    expect(out).toContain("error[meta/unreadable] the file cannot be read: it is a folder, expected a file");
  });
});

describe("a disk", () => {
  const help = "make its place free and writable, or name another one";

  it.each<[string, MachineOptions["faults"], string, string]>([
    ["a folder that may not be written", { unwritable: ["site"] }, "cannot be written: permission denied", help],
    ["one file that may not be written", { unwritable: ["schemas/set"] }, "cannot be written: permission denied", help],
    [
      "no room",
      { capacity: 120_000 },
      "cannot be written: the disk is full",
      "make room, then run it again; no file is",
    ],
  ])("with %s changes nothing", async (_name, faults = {}, message, advice) => {
    const files = (await machineWith(["a"])).contents();
    const vocabulary = "profiles/vocabulary.yaml";
    const words = (files[vocabulary] ?? "").replace("title: sender constraining", "title: sender binding");
    const machine = new Machine({ ...files, [vocabulary]: words }, { faults });
    const { code, error, changes } = await machine.run("build");
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toMatch(/^auth-profiles: `(?:site|schemas)\/[^`]+` cannot be written/);
    expect(error).toContain(message);
    expect(error).toContain(`\n  ${advice}`);
    expect(machine.contents()).toEqual({ ...files, [vocabulary]: words });
  });

  it("with a file in the place of a folder changes nothing", async () => {
    const machine = await withFile("site", "a file\n");
    const { code, error, changes } = await machine.run("build");
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toMatch(/`site\/.*` cannot be written: a part of the path is a file, expected a folder\n/);
    expect(await machine.run("check")).toMatchObject({ code: 1, error: "" });
  });

  it("with a folder in the place of a file changes nothing", async () => {
    const machine = await withFile("site/dist/index.html/x", "");
    expect(await machine.run("build")).toEqual({
      code: 2,
      out: "",
      error:
        "auth-profiles: `site/dist/index.html` cannot be read: it is a folder, expected a file\n" +
        "  check that it is there, is what is expected, and may be read\n",
      changes: [],
    });
  });

  it("that hides the manifests is a finding", async () => {
    const machine = await machineWith(["a"], { faults: { unreadable: ["profiles/a.yaml"] } });
    const { code, out } = await machine.run("build");
    expect(code).toBe(1);
    expect(out).toContain(
      "error[meta/unreadable] the file cannot be read: permission denied\n --> profiles/a.yaml:1:1",
    );
  });

  it("says which file two outputs would write", async () => {
    const machine = await machineWith(["a"]);
    machine.write("auth-profiles.yaml", "outputs: { markdown: out, schemas: out/data }\n");
    const { code, error, changes } = await machine.run("build");
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toContain(
      "`out/data/generated.json` cannot be written: two outputs of the configuration would write",
    );
  });
});
