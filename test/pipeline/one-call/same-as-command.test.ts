import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatFindings } from "../../../src/findings/formats/format-findings.ts";
import { openNodeHost } from "../../../src/host/node-host.ts";
import { build } from "../../../src/pipeline/one-call/build.ts";
import { check } from "../../../src/pipeline/one-call/check.ts";
import { badSet, doubtfulSet } from "../../cli/support/bad-set.ts";
import { Machine, machineWith } from "../../cli/support/command-line.ts";
import { fixture } from "../../support/set.ts";

/** The day on which `Machine` lives. */
const asOf = "2026-01-15";

const root = new URL("../../../", import.meta.url);

/** What the command writes into a folder that holds these files. */
async function writtenBy(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const machine = new Machine(files);
  const { code, out } = await machine.run(...argv, "--format", "json");
  const written = machine.files().filter((path) => machine.text(path) !== files[path]);
  const removed = Object.keys(files).filter((path) => machine.read(path) === undefined);
  return { code, findings: out, files: new Map(written.map((path) => [path, machine.text(path)])), removed };
}

const jsonOf = (findings: Parameters<typeof formatFindings>[1]) => formatFindings("json", findings);

const sorted = (files: ReadonlyMap<string, string>) => [...files].sort(([left], [right]) => (left < right ? -1 : 1));

describe("a sound set", () => {
  const files = fixture("clean/payments");

  it("is built into the files that the command writes, and nothing else", async () => {
    const written = await writtenBy(files, "build");
    const built = await build(files, { asOf });
    expect(sorted(built.files)).toEqual(sorted(written.files));
    expect(await jsonOf(built.findings)).toBe(written.findings);
    expect(built.ok).toBe(written.code === 0);
    expect(built.files.size).toBeGreaterThan(20);
    expect([...built.files.keys()].filter((path) => path.endsWith("/style.css"))).toHaveLength(1);
  });

  it("is built into folders that an option names, as if the configuration named them", async () => {
    const outputs = { markdown: "docs/./pages", mdx: "docs/mdx", schemas: "docs/schemas", site: "none" };
    const path = "auth-profiles.yaml";
    const configured = { ...files, [path]: `${files[path] ?? ""}outputs: ${JSON.stringify(outputs)}\n` };
    const built = await build(files, { asOf, outputs });
    expect(sorted(built.files)).toEqual(sorted((await writtenBy(configured, "build")).files));
    expect([...built.files.keys()].filter((name) => !name.startsWith("docs/"))).toEqual([]);
    expect(new Set([...built.files.keys()].map((name) => name.split("/")[1]))).toEqual(
      new Set(["mdx", "pages", "schemas"]),
    );
  });

  it("is found to be what the command finds", async () => {
    const { files: generated } = await build(files, { asOf });
    const all = { ...files, ...Object.fromEntries(generated) };
    const compared = await check(all, { asOf, compareGenerated: true });
    const { code, findings } = await writtenBy(all, "check");
    expect(await jsonOf(compared.findings)).toBe(findings);
    expect(compared.ok).toBe(code === 0);
    expect(await check(files, { asOf })).toMatchObject({ findings: compared.findings, ok: compared.ok });
  });
});

describe("the bundled set", () => {
  it("is built into the files that are committed", async () => {
    const host = openNodeHost(new URL(".", root).pathname);
    const sources = ["auth-profiles.yaml", ...host.list("profiles")];
    const files = new Map(sources.map((path) => [path, host.readBytes(path) ?? ""]));
    const built = await build(files, { asOf });
    expect(built.ok).toBe(true);
    // The pages of the site are made by whoever wants them, and are not committed.
    const committed = [...built.files].filter(([path]) => !path.startsWith("site/dist/"));
    expect(committed.length).toBeGreaterThan(100);
    const different = committed.filter(([path, text]) => {
      const place = new URL(encodeURI(path), root);
      return !existsSync(place) || readFileSync(place, "utf8") !== text;
    });
    expect(different.map(([path]) => path)).toEqual([]);
  });
});

describe("a set with faults", () => {
  it("is not built, not even in part, and all that the command finds is found", async () => {
    const files = (await badSet()).contents();
    const written = await writtenBy(files, "build");
    const built = await build(files, { asOf });
    expect(written).toMatchObject({ code: 1, files: new Map() });
    expect(built).toMatchObject({ ok: false, files: new Map(), removed: [] });
    expect(await jsonOf(built.findings)).toBe(written.findings);
    expect(built.summary).toEqual((JSON.parse(written.findings) as { summary: unknown }).summary);
    expect(await check(files, { asOf })).toMatchObject({ ok: false, findings: built.findings, summary: built.summary });
  });

  it("fails from the weight on that somebody names, as with --fail-on", async () => {
    const files = (await doubtfulSet()).contents();
    for (const failOn of ["error", "warning", "info"] as const) {
      const { code } = await writtenBy(files, "build", "--fail-on", failOn);
      expect([failOn, (await build(files, { asOf, failOn })).ok]).toEqual([failOn, code === 0]);
      expect([failOn, (await check(files, { asOf, failOn })).ok]).toEqual([failOn, code === 0]);
    }
  });
});

describe("files that were generated before", () => {
  const page = "site/authorization/Auth Profiles/a.md";

  async function builtSet(): Promise<Machine> {
    const machine = await machineWith(["a", "b"]);
    await machine.run("build");
    return machine;
  }

  it("are all there again, whether they were as they should be or not", async () => {
    const machine = await builtSet();
    const sources = (await machineWith(["a", "b"])).contents();
    const { files } = await build(sources, { asOf });
    expect(await build(machine.contents(), { asOf })).toMatchObject({ ok: true, files, removed: [] });
  });

  it("are to be removed where nothing generates them any more", async () => {
    const machine = await builtSet();
    machine.remove("profiles/b.yaml");
    const files = machine.contents();
    const written = await writtenBy(files, "build");
    const built = await build(files, { asOf });
    expect(built.removed.length).toBeGreaterThan(3);
    expect([...built.removed].sort()).toEqual([...written.removed].sort());
  });

  it("are not replaced where somebody edited them, but by force", async () => {
    const machine = await builtSet();
    const whole = machine.text(page);
    machine.write(page, `${whole}edited\n`);
    const files = machine.contents();
    const kept = await build(files, { asOf });
    expect(kept).toMatchObject({ ok: false, files: new Map() });
    expect(kept.findings).toMatchObject([{ rule: "publish/stale-generated", span: { file: { path: page } } }]);
    const forced = await build(files, { asOf, force: true });
    expect(forced.ok).toBe(true);
    expect(forced.files.get(page)).toBe(whole);
  });

  it("are looked at by a check only where that is wanted", async () => {
    const sources = (await machineWith(["a"])).contents();
    expect(await check(sources, { asOf })).toMatchObject({ ok: true, findings: [] });
    const compared = await check(sources, { asOf, compareGenerated: true });
    expect(compared.ok).toBe(false);
    expect(new Set(compared.findings.map(({ rule }) => rule))).toEqual(new Set(["publish/stale-generated"]));
  });
});
