import { describe, expect, it } from "vitest";
import { Machine, machineWith } from "../support/command-line.ts";

const untidy = [
  "# why this profile",
  "id:   bound-token   # never changes",
  "",
  "",
  "title: 'Bound Token'",
  "solves:",
  "    -   objective: sender-constraining",
  "        # because it is there",
  "        mechanism:    proof-age",
  "",
].join("\n");

const tidy = [
  "# why this profile",
  "id: bound-token # never changes",
  "",
  "title: Bound Token",
  "solves:",
  "  - objective: sender-constraining",
  "    # because it is there",
  "    mechanism: proof-age",
  "",
].join("\n");

describe("fmt", () => {
  it("writes canonical form, keeps comments, and changes nothing a second time", async () => {
    const machine = await machineWith(["bound-token"]);
    machine.write("profiles/bound-token.yaml", untidy);
    expect(await machine.run("fmt")).toEqual({
      code: 0,
      out: "",
      error: "formatted profiles/bound-token.yaml\n",
      changes: ["profiles/bound-token.yaml"],
    });
    expect(machine.text("profiles/bound-token.yaml")).toBe(tidy);
    expect(await machine.run("fmt")).toEqual({ code: 0, out: "", error: "", changes: [] });
  });

  it("only says with --check what it would do", async () => {
    const machine = await machineWith(["bound-token"]);
    machine.write("profiles/bound-token.yaml", untidy);
    const call = { code: 1, out: "", error: "would change profiles/bound-token.yaml\n", changes: [] };
    expect(await machine.run("fmt", "--check")).toEqual(call);
    expect(await machine.run("fmt", "--check", "-q")).toEqual({ ...call, error: "" });
    expect(await machine.run("fmt", "-q")).toMatchObject({ code: 0, error: "" });
  });

  it("formats the files and folders that are named, each once", async () => {
    const machine = new Machine({ "a.yaml": untidy, "b/c.yml": untidy, "b/d.yaml": untidy, "b/e.txt": untidy });
    expect((await machine.run("fmt", "b/c.yml", "b", "./b/c.yml")).changes).toEqual(["b/c.yml", "b/d.yaml"]);
    expect(machine.text("a.yaml")).toBe(untidy);
    expect(machine.text("b/e.txt")).toBe(untidy);
  });

  it("formats everything that belongs to the set", async () => {
    const configuration = "profiles:   docs\nvocabulary:  words.yaml\nacknowledgements: 'known.yaml'\n";
    const files = { "words.yaml": untidy, "known.yaml": untidy, "docs/a.yaml": untidy, "docs/requests/b.yaml": untidy };
    const machine = new Machine({ "auth-profiles.yaml": configuration, "other.yaml": untidy, ...files });
    expect([...(await machine.run("fmt")).changes].sort()).toEqual(
      ["auth-profiles.yaml", ...Object.keys(files)].sort(),
    );
    expect(machine.text("other.yaml")).toBe(untidy);
  });

  it("takes away a byte order mark and carriage returns", async () => {
    const machine = new Machine({ "profiles/a.yaml": `\uFEFF${tidy.replaceAll("\n", "\r\n")}` });
    expect(await machine.run("fmt", "--check")).toMatchObject({ code: 1 });
    expect(await machine.run("fmt")).toMatchObject({ code: 0, changes: ["profiles/a.yaml"] });
    expect(machine.text("profiles/a.yaml")).toBe(tidy);
  });

  it("tells what cannot be read, leaves it alone, and formats the rest", async () => {
    const broken = "id: [\n";
    const octets = new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff, 0x0a]);
    const anchor = "a:   &x 1\nb: *x\n";
    const files = { "profiles/a.yaml": broken, "profiles/b.yaml": octets, "profiles/c.yaml": anchor };
    const machine = new Machine({ ...files, "profiles/d.yaml": untidy, "profiles/empty.yaml": "# nothing\n" });
    const { code, out, changes } = await machine.run("fmt");
    expect({ code, changes }).toEqual({ code: 1, changes: ["profiles/d.yaml"] });
    expect(out.match(/^error\[.*\n.*$/gm)).toEqual([
      "error[meta/unreadable] the file is not valid YAML: this bracket is not closed where its lines end\n" +
        " --> profiles/a.yaml:1:5",
      "error[meta/unreadable] the file is not valid UTF-8 at octet 4\n --> profiles/b.yaml:1:5",
      "error[structure/yaml-hazard] anchor `&x` found, expected no anchors\n --> profiles/c.yaml:1:6",
      "error[structure/yaml-hazard] alias `*x` found, expected no aliases\n --> profiles/c.yaml:2:4",
    ]);
    expect(machine.text("profiles/a.yaml")).toBe(broken);
    expect(machine.text("profiles/c.yaml")).toBe(anchor);
    expect(JSON.parse((await machine.run("fmt", "--format", "json")).out)).toMatchObject({ summary: { errors: 4 } });
  });

  it("needs a configuration that can be used, unless files are named", async () => {
    const machine = new Machine({ "auth-profiles.yaml": "title: [\n", "profiles/a.yaml": untidy });
    const { code, out, changes } = await machine.run("fmt");
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(out).toContain("--> auth-profiles.yaml:1:8");
    expect(await machine.run("fmt", "profiles")).toMatchObject({ code: 0, changes: ["profiles/a.yaml"] });
  });

  it("says which file cannot be written", async () => {
    const machine = new Machine({ "profiles/a.yaml": untidy }, { faults: { unwritable: ["profiles/a.yaml"] } });
    expect(await machine.run("fmt")).toMatchObject({
      code: 2,
      error:
        "auth-profiles: `profiles/a.yaml` cannot be written: permission denied\n" +
        "  make its place free and writable, or name another one\n",
    });
  });
});
