import { describe, expect, it } from "vitest";
import { badSet, doubtfulSet } from "./support/bad-set.ts";
import { Machine, machineWith } from "./support/command-line.ts";

/** Rules with their places, from a report for machines. */
function placesIn(out: string): readonly string[] {
  const report = JSON.parse(out) as { findings: { rule: string; file: string; severity: string; status: string }[] };
  return report.findings.map(({ rule, file, severity, status }) => `${severity} ${rule} ${file} ${status}`);
}

describe("lint", () => {
  it("tells what is wrong as people read it, on stdout, and writes nothing", async () => {
    const machine = await badSet();
    const { code, out, error, changes } = await machine.run("lint");
    await expect(out).toMatchFileSnapshot("commands/golden/lint.txt");
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

describe("the day at which expiry is judged", () => {
  const allowed = async (options = {}) => {
    const machine = await doubtfulSet();
    const comment = "# auth-profiles-allow bcp14/phrase until 2026-06-30: It is a quotation.\n";
    machine.edit("profiles/bound-token.yaml", "requirements:\n", `${comment}requirements:\n`);
    return new Machine(machine.contents(), options);
  };

  it.each<[string, Record<string, string>, readonly string[], number]>([
    ["today", {}, [], 0],
    ["SOURCE_DATE_EPOCH on the last day", { SOURCE_DATE_EPOCH: "1782777600" }, [], 0],
    ["SOURCE_DATE_EPOCH a day later", { SOURCE_DATE_EPOCH: "1782864000" }, [], 1],
    ["an empty SOURCE_DATE_EPOCH", { SOURCE_DATE_EPOCH: "" }, [], 0],
    ["--as-of", {}, ["--as-of", "2026-07-01"], 1],
    ["--as-of before the rest", { SOURCE_DATE_EPOCH: "1782864000" }, ["--as-of", "2026-06-30"], 0],
  ])("is taken from %s", async (_name, variables, options, code) => {
    const machine = await allowed({ variables });
    const { out, ...rest } = await machine.run("lint", ...options);
    expect(rest).toEqual({ code, error: "", changes: [] });
    expect(out.includes("meta/suppression-expired")).toBe(code === 1);
  });

  it("is the machine's own where nothing else says it", async () => {
    const machine = await allowed({ today: "2026-12-24" });
    expect((await machine.run("lint")).out).toContain("ended on 2026-06-30");
  });

  it.each(["soon", "-1", "1.5", "1e9", "999999999999"])("is refused from SOURCE_DATE_EPOCH=%s", async (epoch) => {
    const machine = await machineWith(["a"], { variables: { SOURCE_DATE_EPOCH: epoch } });
    expect(await machine.run("lint")).toMatchObject({
      code: 2,
      error: `auth-profiles: SOURCE_DATE_EPOCH is \`${epoch}\`, expected whole seconds since 1970\n`,
    });
  });
});

describe("colours", () => {
  const coloured = async (options: object, ...argv: readonly string[]) =>
    (await (await badSet(options)).run("lint", ...argv)).out.includes("\u001B[");

  it.each<[boolean, object, readonly string[]]>([
    [false, {}, []],
    [true, { terminal: "stdout" }, []],
    [false, { terminal: "stderr" }, []],
    [false, { terminal: "stdout", variables: { TERM: "dumb" } }, []],
    [false, { terminal: "stdout", variables: { NO_COLOR: "1" } }, []],
    [true, { terminal: "stdout", variables: { NO_COLOR: "" } }, []],
    [false, { variables: { NO_COLOR: "1", FORCE_COLOR: "1" } }, []],
    [true, { variables: { FORCE_COLOR: "1" } }, []],
    [false, { terminal: "stdout", variables: { FORCE_COLOR: "0" } }, []],
    [true, { variables: { NO_COLOR: "1" } }, ["--color", "always"]],
    [false, { terminal: "stdout" }, ["--color", "never"]],
    [true, { terminal: "stdout" }, ["--color=auto"]],
    [false, {}, ["--color", "always", "--format", "json"]],
  ])("are %s with %j %j", async (expected, options, argv) => {
    expect(await coloured(options, ...argv)).toBe(expected);
  });

  it("never reach a file", async () => {
    const machine = await badSet({ terminal: "stdout" });
    await machine.run("lint", "--color", "always", "--format", "text=findings.txt");
    expect(machine.text("findings.txt")).not.toContain("\u001B");
  });
});

describe("lint --accept", () => {
  const accepted = "profiles/accepted-findings.json";

  it("adopts what is open, so that only what is new is told", async () => {
    const machine = await doubtfulSet();
    const call = await machine.run("lint", "--accept");
    expect(call).toEqual({
      code: 0,
      out: "",
      error: `Accepted 2 findings in ${accepted}; it holds 2.\n`,
      changes: [accepted],
    });
    await expect(machine.text(accepted)).toMatchFileSnapshot("commands/golden/accepted-findings.json");
    const after = await machine.run("lint", "--fail-on", "info");
    expect(after).toMatchObject({ code: 0, out: "no findings in 5 files; 2 accepted\n" });
    expect((await machine.run("lint", "--accept")).error).toBe(`Accepted 0 findings in ${accepted}; it holds 2.\n`);
    machine.edit("profiles/signed-token.yaml", "phrase: reach", "phrase: SHALL reach");
    const { out } = await machine.run("lint", "--format", "json");
    const open = placesIn(out).filter((one) => one.endsWith(" open"));
    expect(open).toEqual(["warning bcp14/phrase profiles/signed-token.yaml open"]);
  });

  it("outlives other lines, and says what has become stale", async () => {
    const machine = await doubtfulSet();
    await machine.run("lint", "--accept");
    machine.write("profiles/bound-token.yaml", `# moved\n\n${machine.text("profiles/bound-token.yaml")}`);
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
    machine.edit("profiles/bound-token.yaml", "always MUST reach", "reach");
    const stale = await machine.run("lint");
    expect(stale.out).toContain(
      "warning[meta/unused-suppression] the accepted finding of `bcp14/phrase` in " +
        "`profiles/bound-token.yaml` does not exist any more",
    );
    expect(stale.out).toContain(`--> ${accepted}:`);
    expect((await machine.run("lint", "--accept")).error).toBe(`Accepted 0 findings in ${accepted}; it holds 1.\n`);
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
  });

  it("adopts with paths what stands below them, and keeps the rest", async () => {
    const machine = await doubtfulSet();
    machine.edit("profiles/signed-token.yaml", "phrase: reach", "phrase: SHALL reach");
    expect((await machine.run("lint", "--accept", "profiles/signed-token.yaml")).error).toContain("it holds 1.");
    expect((await machine.run("lint", "--accept", "profiles/bound-token.yaml")).error).toContain("it holds 3.");
  });

  it("cannot adopt what keeps a file from being read", async () => {
    const machine = await badSet();
    const { code, error } = await machine.run("lint", "--accept");
    expect(code).toBe(1);
    expect(error).toBe(
      `Accepted 2 findings in ${accepted}; it holds 2.\n` +
        "2 findings cannot be accepted: `auth-profiles lint` shows what has to be mended.\n",
    );
  });

  it("writes nothing where there is nothing", async () => {
    const machine = await machineWith(["a"]);
    expect(await machine.run("lint", "--accept")).toEqual({
      code: 0,
      out: "",
      error: "There is nothing to accept.\n",
      changes: [],
    });
    expect(await machine.run("lint", "--accept", "--quiet")).toMatchObject({ error: "" });
  });

  it.each(["{", "[]\n", '{ "version": 2, "findings": [] }\n'])("never writes over a broken file: %j", async (text) => {
    const machine = await doubtfulSet();
    machine.write(accepted, text);
    const { code, error, changes } = await machine.run("lint", "--accept");
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toBe(
      `auth-profiles: \`${accepted}\` cannot be read, and would be overwritten\n` +
        `  run \`auth-profiles lint ${accepted}\` for what is wrong with it\n`,
    );
    expect((await machine.run("lint", accepted)).code).toBe(1);
  });

  it("keeps what only a build can meet", async () => {
    const machine = await doubtfulSet();
    const entry = {
      rule: "publish/broken-link",
      file: "profiles/a.yaml",
      fingerprint: "0123456789abcdef",
      message: "m",
    };
    machine.write(accepted, JSON.stringify({ version: 1, findings: [entry] }));
    await machine.run("lint", "--accept");
    expect(JSON.parse(machine.text(accepted))).toMatchObject({ findings: [{}, {}, entry] });
  });
});
