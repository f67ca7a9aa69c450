import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { generateSet } from "../bench/generate-set.mjs";
import { Machine, type Call, type MachineOptions } from "../cli/support/command-line.ts";
import { doubtfulSet } from "../cli/support/bad-set.ts";

const folder = "node_modules/.cache/auth-profiles";
const fileOf = (command: string) => `${folder}/auth-profiles-${command}.cache`;
const options = { build: "first build" };

type Files = Readonly<Record<string, string>>;

/** A machine whose set is installed with npm, so that runs are remembered. */
function installed(files: Files, more: MachineOptions = options): Machine {
  return new Machine({ ...files, "node_modules/installed": "" }, more);
}

/** Whether a call remembered its result: one that recalled an earlier one has nothing to remember. */
const wasAnew = (call: Call, command: string) => call.changes.includes(fileOf(command));

/** What somebody sees of a call. */
const seen = ({ code, out, error }: Call) => ({ code, out, error });

let doubtful: Files;
let generated: Files;

beforeAll(async () => {
  doubtful = (await doubtfulSet()).contents();
  const set = Object.fromEntries(generateSet(2));
  const machine = new Machine(set);
  await machine.run("build");
  generated = machine.contents();
});

describe("a second run", () => {
  it("of lint tells the same, and does nothing else", async () => {
    const machine = installed(doubtful);
    const first = await machine.run("lint");
    const second = await machine.run("lint");
    expect(first.out).toContain("overlap/rival-solution");
    expect(wasAnew(first, "lint")).toBe(true);
    expect(second).toEqual({ ...first, changes: [] });
    expect(seen(await new Machine(doubtful).run("lint"))).toEqual(seen(first));
  });

  it.each(["json", "sarif", "github", "junit"])("of lint writes the same as %s", async (format) => {
    const machine = installed(doubtful);
    const first = await machine.run("lint", "--format", format);
    const second = await machine.run("lint", "--format", format);
    expect(second).toEqual({ ...first, changes: [] });
  });

  it("of build writes nothing, and says so", async () => {
    const machine = installed(Object.fromEntries(generateSet(2)));
    const first = await machine.run("build");
    expect(first.error).toMatch(/^Wrote \d+ files\.\n$/);
    const second = await machine.run("build");
    expect(second).toMatchObject({ code: 0, out: first.out, changes: [] });
    expect(second.error).toMatch(/^Nothing to write: \d+ files up to date\.\n$/);
    expect(seen(await machine.run("build", "--no-cache"))).toEqual(seen(second));
  });

  it("of compose, compare and the graph tells the same, and writes no more", async () => {
    const machine = installed(doubtful);
    const ids = [...new Set(Object.values(doubtful).flatMap((text) => /^id: (\S+)/m.exec(text)?.[1] ?? []))].slice(
      0,
      2,
    );
    for (const argv of [
      ["compose", ...ids],
      ["compare", ...ids],
      ["lint", "--graph", "dot"],
    ]) {
      const first = await machine.run(...argv);
      const second = await machine.run(...argv);
      expect(second).toEqual({ ...first, changes: [] });
      expect(await machine.run(...argv, "--no-cache")).toEqual(second);
    }
    expect(machine.files(folder)).toEqual([fileOf("sources")]);
  });

  it("of check looks for itself", async () => {
    const machine = installed(generated);
    await machine.run("build");
    expect((await machine.run("check")).changes).toEqual([]);
    machine.remove(machine.files("schemas")[0] ?? "");
    expect((await machine.run("check")).code).toBe(1);
  });
});

describe("a run is made anew", () => {
  const manifest = "profiles/parcel-binding-0000.yaml";
  const page = "site/authorization/Auth Profiles/parcel-binding-0000.md";

  it.each<[string, string, (machine: Machine) => void]>([
    ["a manifest is edited", "lint", (machine) => machine.edit(manifest, "title: Parcel", "title: Edited parcel")],
    ["a manifest is touched", "lint", (machine) => machine.write(manifest, machine.text(manifest))],
    ["a manifest is added", "lint", (machine) => machine.write("profiles/more.yaml", machine.text(manifest))],
    ["a manifest is removed", "lint", (machine) => machine.remove(manifest)],
    [
      "the vocabulary is edited",
      "lint",
      (machine) => machine.edit("profiles/vocabulary.yaml", "id: paper-trail", "id: x"),
    ],
    ["the configuration is edited", "lint", (machine) => machine.write("auth-profiles.yaml", "title: Other\n")],
    ["findings are accepted", "lint", (machine) => machine.write("profiles/accepted-findings.json", "{}")],
    ["a page is edited", "build", (machine) => machine.write(page, `${machine.text(page)}more\n`)],
    ["a page is removed", "build", (machine) => machine.remove(page)],
    [
      "a page is left over",
      "build",
      (machine) => machine.write("site/dist/old.html", machine.text("site/dist/index.html")),
    ],
    ["a schema is edited", "build", (machine) => machine.write("schemas/set/manifest.schema.json", "{}")],
  ])("when %s", async (_, command, edit) => {
    const machine = installed(generated);
    await machine.run(command);
    expect(wasAnew(await machine.run(command), command)).toBe(false);
    edit(machine);
    const fresh = new Machine(machine.contents());
    const again = await machine.run(command);
    expect(seen(again)).toEqual(seen(await fresh.run(command)));
    // A build that stops has nothing to remember.
    expect(again.changes.length > 0 || again.code === 1).toBe(true);
  });

  it("by another build of the tool, for another day, with another configuration", async () => {
    const files = { ...generated, "other.yaml": "title: Other\n" };
    const machine = installed(files);
    expect(wasAnew(await machine.run("lint"), "lint")).toBe(true);
    expect(wasAnew(await machine.run("lint", "--as-of", "2026-01-15"), "lint")).toBe(false);
    expect(wasAnew(await machine.run("lint", "--as-of", "2026-01-16"), "lint")).toBe(true);
    expect(wasAnew(await machine.run("lint", "--config", "other.yaml"), "lint")).toBe(true);
    const other = installed({ ...machine.contents() }, { build: "second build" });
    expect(wasAnew(await other.run("lint", "--config", "other.yaml", "--as-of", "2026-01-15"), "lint")).toBe(true);
  });

  it("with paths, or where findings are accepted", async () => {
    const machine = installed(doubtful);
    await machine.run("lint");
    const one = await machine.run("lint", "profiles/signed-token.yaml");
    expect(seen(one)).toEqual(seen(await new Machine(doubtful).run("lint", "profiles/signed-token.yaml")));
    expect((await machine.run("lint", "--accept")).changes).toContain("profiles/accepted-findings.json");
    expect((await machine.run("lint")).code).toBe(0);
  });

  it("whatever is done to a set: the same is told and written as by a run that remembers nothing", async () => {
    const names = Object.keys(generated).filter((name) => /\.(?:yaml|md|json|csv|html)$/.test(name));
    const edit = fc.record({
      name: fc.constantFrom(...names),
      act: fc.constantFrom("none", "remove", "append", "touch", "copy"),
      command: fc.constantFrom("lint", "build"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const machine = installed(generated);
        for (const { name, act, command } of edits) {
          const text = machine.read(name);
          if (act === "remove") machine.remove(name);
          else if (act === "touch" && text !== undefined) machine.write(name, text);
          else if (act === "append") machine.write(name, `${text ?? ""}# more\n`);
          else if (act === "copy" && text !== undefined) machine.write(name.replace(/\.(?=\w+$)/, "-copy."), text);
          const fresh = new Machine(machine.contents());
          expect(seen(await machine.run(command))).toEqual(seen(await fresh.run(command)));
          expect(withoutMemory(machine)).toEqual(withoutMemory(fresh));
        }
      }),
      { numRuns: 12, seed: 20260728 },
    );
  });
});

function withoutMemory(machine: Machine): Files {
  return Object.fromEntries(Object.entries(machine.contents()).filter(([name]) => !name.startsWith(`${folder}/`)));
}

describe("what is remembered", () => {
  const checked = (body: string) => `${createHash("sha256").update(body).digest("hex")}\n${body}\n`;

  it.each<[string, (text: string) => string]>([
    ["empty", () => ""],
    ["cut off", (text) => text.slice(0, text.length / 2)],
    ["changed in one place", (text) => text.replace('"severity":"warning"', '"severity":"info"')],
    ["no JSON", () => checked("{")],
    ["null", () => checked("null")],
    ["a list", () => checked("[]")],
    ["without what was seen", (text) => checked(text.slice(65).replace('"seen"', '"sen"').trimEnd())],
    ["of a rule that is none", (text) => checked(text.slice(65).replaceAll("overlap/", "other/").trimEnd())],
    [
      "of a place behind the end",
      (text) =>
        checked(
          text
            .slice(65)
            .replace(/"span":\[(\d+),\d+,\d+/, '"span":[$1,9,99999999')
            .trimEnd(),
        ),
    ],
    [
      "of a file that is none",
      (text) =>
        checked(
          text
            .slice(65)
            .replace(/"span":\[\d+/, '"span":[77')
            .trimEnd(),
        ),
    ],
    [
      "of paths that lead out",
      (text) => checked(text.slice(65).replace('"profiles/vocabulary.yaml"', '"../../etc/passwd"').trimEnd()),
    ],
  ])("is passed over where it is %s", async (_, damage) => {
    const machine = installed(doubtful);
    const first = await machine.run("lint");
    const text = machine.text(fileOf("lint"));
    expect(damage(text)).not.toBe(text);
    machine.write(fileOf("lint"), damage(text));
    const second = await machine.run("lint");
    expect(seen(second)).toEqual(seen(first));
    // The files are known still: only the run is made anew.
    expect(second.changes).toEqual([fileOf("lint")]);
    expect(machine.text(fileOf("lint"))).toBe(text);
  });

  it("never makes the tool fail, whatever JSON it is", async () => {
    const machine = installed(doubtful);
    await machine.run("lint");
    const stored = machine.text(fileOf("lint")).slice(65).trimEnd();
    const paths = [...pathsInto(JSON.parse(stored))];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), async (path, value) => {
        const body = JSON.parse(stored) as unknown;
        replaceAt(body, path, value);
        machine.write(fileOf("lint"), checked(JSON.stringify(body)));
        expect((await machine.run("lint")).code).toBeLessThan(2);
      }),
      { numRuns: 60, seed: 20260728 },
    );
  });

  it("lies where `--cache` says, below the root", async () => {
    const machine = new Machine(doubtful, options);
    expect((await machine.run("lint", "--cache", "some/where")).changes).toEqual([
      "some/where/auth-profiles-sources.cache",
      "some/where/auth-profiles-lint.cache",
    ]);
    expect((await machine.run("lint", "--cache", "some/where")).changes).toEqual([]);
    expect(await machine.run("lint", "--cache", "../elsewhere")).toMatchObject({ code: 2, changes: [] });
  });

  it.each<[string, readonly string[], () => Machine]>([
    ["with `--no-cache`", ["--no-cache"], () => installed(doubtful)],
    ["where nothing was installed with npm", [], () => new Machine(doubtful, options)],
    ["by a build that has no name", [], () => installed(doubtful, {})],
    [
      "where nothing can be written",
      [],
      () => installed(doubtful, { ...options, faults: { unwritable: ["node_modules"] } }),
    ],
  ])("is nothing %s", async (_, argv, make) => {
    const machine = make();
    const first = await machine.run("lint", ...argv);
    expect(first).toMatchObject({ changes: [] });
    expect(await machine.run("lint", ...argv)).toEqual(first);
  });
});

type Path = readonly (string | number)[];

function* pathsInto(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    yield* pathsInto(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function replaceAt(value: unknown, path: Path, item: unknown): void {
  const last = path.at(-1) ?? "";
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);
  (parent as Record<string | number, unknown>)[last] = item;
}
