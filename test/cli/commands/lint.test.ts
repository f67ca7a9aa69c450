import { describe, expect, it } from "vitest";
import { badSet, doubtfulSet } from "../support/bad-set.ts";
import { Machine, machineWith } from "../support/command-line.ts";
import { placesIn } from "../support/places-in.ts";

/** A bad set as it is printed at its root, the same from a folder below, and below a folder. */
async function elsewhere() {
  const machine = await badSet();
  const files = machine.contents();
  const moved = Object.fromEntries(Object.entries(files).map(([path, contents]) => [`docs/${path}`, contents]));
  return {
    text: (await machine.run("lint")).out,
    below: new Machine(files, { folder: "profiles" }),
    above: new Machine(moved),
  };
}

describe("lint", () => {
  it("tells what is wrong as people read it, on stdout, and writes nothing", async () => {
    const machine = await badSet();
    const { code, out, error, changes } = await machine.run("lint");
    await expect(out).toMatchFileSnapshot("golden/lint.txt");
    expect({ code, error, changes }).toEqual({ code: 1, error: "", changes: [] });
  });

  it.each<[string, number]>([
    ["error", 0],
    ["warning", 1],
    ["info", 1],
  ])("fails from --fail-on %s", async (severity, code) => {
    const machine = await doubtfulSet();
    expect((await machine.run("lint", "--fail-on", severity)).code).toBe(code);
  });

  it("prints with --quiet errors only, and no summary", async () => {
    const { code, out } = await (await badSet()).run("lint", "--quiet");
    expect(code).toBe(1);
    expect(out.match(/^\w+\[/gm)).toEqual(["error[", "error["]);
    expect(out).not.toContain("in 1 file");
    expect(out).not.toContain("explain");
    const quiet = await (await doubtfulSet()).run("lint", "-q");
    expect(quiet).toEqual({ code: 0, out: "", error: "", changes: [] });
    expect((await (await doubtfulSet()).run("lint", "-q", "--fail-on", "warning")).code).toBe(1);
  });

  it("prints findings of the files that are named, and those that speak of them", async () => {
    const machine = await badSet();
    const of = async (...paths: readonly string[]) =>
      placesIn((await machine.run("lint", ...paths, "--format=json")).out);
    const all = await of();
    expect(all).toHaveLength(5);
    expect(await of("profiles")).toEqual(all);
    expect(await of(".")).toEqual(all);
    expect(await of("profiles/misspelt.yaml")).toEqual(all.filter((one) => one.includes("misspelt")));
    const rival = all.filter((one) => one.includes("rival-solution"));
    expect(await of("profiles/signed-token.yaml")).toEqual(rival);
    expect(await of("profiles/signed-token.yaml", "./profiles/misspelt.yaml")).toHaveLength(1 + 3);
    expect(await machine.run("lint", "auth-profiles.yaml")).toMatchObject({ code: 0, out: "no findings in 1 file\n" });
  });

  it("says that the words are missing whichever file is asked about", async () => {
    const machine = await machineWith(["a", "b"]);
    machine.remove("profiles/vocabulary.yaml");
    const { code, out } = await machine.run("lint", "profiles/a.yaml");
    expect(code).toBe(1);
    expect(out).toContain("error[meta/unreadable] the file cannot be read: it does not exist");
    expect(out).toContain("--> profiles/vocabulary.yaml:1:1");
  });

  it("says that there is nothing to check", async () => {
    const machine = await machineWith([]);
    const { code, out } = await machine.run("lint");
    expect(code).toBe(1);
    expect(out).toContain("error[meta/no-input] `profiles` holds no manifest");
  });

  it.each(["lint", "build", "check"])("says that there is no set at all: %s", async (command) => {
    expect(await new Machine({ "docs/readme.md": "" }).run(command, "--root", "docs")).toEqual({
      code: 2,
      out: "",
      error:
        "auth-profiles: there is no profile set in `docs`: neither `auth-profiles.yaml` nor `profiles` exists\n" +
        "  set one up with `auth-profiles init`, or name its folder with --root\n",
      changes: [],
    });
    const unnamed = new Machine((await machineWith(["a"])).contents());
    unnamed.remove("auth-profiles.yaml");
    expect((await unnamed.run("lint")).code).toBe(0);
  });

  it("shows paths as somebody in the working folder would write them", async () => {
    const { text, below, above } = await elsewhere();
    expect((await below.run("lint")).out).toBe(text.replaceAll(" profiles/", " "));
    expect((await above.run("lint", "--root", "docs")).out).toBe(text.replaceAll(" profiles/", " docs/profiles/"));
    expect((await above.run("lint", "--config", "docs/auth-profiles.yaml")).out).toContain(" docs/profiles/");
  });

  it("finds its root upwards, the nearest configuration first", async () => {
    const outer = await machineWith(["outer"]);
    const inner = await badSet();
    const files = Object.entries(inner.contents()).map(([path, contents]) => [`deep/set/${path}`, contents] as const);
    const all = { ...outer.contents(), ...Object.fromEntries(files), "deep/readme.md": "" };
    const code = async (folder: string) => (await new Machine(all, { folder }).run("lint")).code;
    expect(await code("deep")).toBe(0);
    expect(await code("deep/set/profiles")).toBe(1);
  });
});
