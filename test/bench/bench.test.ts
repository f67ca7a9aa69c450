import { afterEach, describe, expect, it, vi } from "vitest";
import { buildProject } from "../../src/pipeline/build/build-project.ts";
import { lintProject } from "../../src/pipeline/lint/lint-project.ts";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { SourceMemory } from "../../src/cache/source-memory.ts";
import { buildDocument } from "../../src/emit/document/document.ts";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import { generateSet } from "./generate-set.mjs";

// Passes over the input are what makes time grow, and can be counted where seconds can only be measured.
vi.mock(import("../../src/syntax/parse-yaml.ts"), async (load) => {
  const original = await load();
  return { ...original, parseYaml: vi.fn(original.parseYaml) };
});
vi.mock(import("../../src/emit/document/document.ts"), async (load) => {
  const original = await load();
  return { ...original, buildDocument: vi.fn(original.buildDocument) };
});

afterEach(() => vi.clearAllMocks());

const configurationFile = "auth-profiles.yaml";
const asOf = "2026-08-01";
const profileCount = 5;

const memoryOn = (host: MemoryHost) => new SourceMemory(host, "sources.cache", "this build");

const filesOf = (count: number) => Object.fromEntries(generateSet(count));

/** A host that counts how often each file is read. */
class CountingHost extends MemoryHost {
  readonly reads = new Map<string, number>();

  override readBytes(path: string): Uint8Array | undefined {
    this.reads.set(path, (this.reads.get(path) ?? 0) + 1);
    return super.readBytes(path);
  }
}

const build = (host: MemoryHost) =>
  buildProject(host, readProject(host, configurationFile), {
    asOf,
    mode: "write",
    breathe: () => Promise.resolve(),
  });

describe("a generated set", () => {
  const files = filesOf(profileCount);
  const profiles = Object.entries(files).filter(([path]) => /^profiles\/[^/]*-\d+\.yaml$/.test(path));

  it("is the same in every run", () => {
    expect(filesOf(profileCount)).toEqual(files);
    expect(profiles).toHaveLength(profileCount);
  });

  it("has profiles of realistic size, no two of them alike", () => {
    const many = Object.entries(filesOf(40)).filter(([path]) => /-\d+\.yaml$/.test(path));
    const mean = (of: (text: string) => number) => many.reduce((sum, [, text]) => sum + of(text), 0) / many.length;
    expect(mean((text) => text.length)).toBeGreaterThan(14_000);
    expect(mean((text) => text.length)).toBeLessThan(18_000);
    expect(mean((text) => text.split("\n").length)).toBeGreaterThan(320);
    expect(mean((text) => text.split("\n").length)).toBeLessThan(420);
    // The keys in their order, without what they hold.
    const shapes = many.map(([, text]) =>
      [...text.matchAll(/^ *(?:- )?([a-z-]+):/gm)].map((match) => match[1]).join(" "),
    );
    expect(new Set(shapes).size).toBe(many.length);
  });

  it("has no errors, and about forty duties in each profile", () => {
    const project = readProject(new MemoryHost(filesOf(40)), configurationFile);
    const findings = lintProject({ project, asOf });
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
    const counts = project.set?.profiles.filter((one) => one.id !== "parcel-exchange").map((one) => one.duties.length);
    const mean = (counts ?? []).reduce((sum, count) => sum + count, 0) / 40;
    expect(mean).toBeGreaterThan(30);
    expect(mean).toBeLessThan(50);
  });

  it("is built, and needs nothing more the next time", async () => {
    const host = new MemoryHost(files);
    const { summary } = await build(host);
    expect(summary?.written).toBeGreaterThan(profileCount * 4);
    const again = await build(host);
    expect(again.summary).toMatchObject({ written: 0, removed: 0, unchanged: summary?.written });
  });
});

describe("passes over the input", () => {
  it("lint reads each file once, and parses it once", () => {
    const host = new CountingHost(filesOf(profileCount));
    const project = readProject(host, configurationFile);
    lintProject({ project, asOf });
    expect(project.files.map((path) => [path, host.reads.get(path)])).toEqual(project.files.map((path) => [path, 1]));
    expect(vi.mocked(parseYaml).mock.calls.map(([file]) => file.path)).toEqual(project.files);
  });

  it("keeps of many files what it found in them, and the text to show it", () => {
    const files = filesOf(300);
    const project = readProject(new MemoryHost(files), configurationFile);
    expect(project.files.reduce((sum, path) => sum + (files[path]?.length ?? 0), 0)).toBeGreaterThan(4.5 * 1024 * 1024);
    const spans = (project.set?.profiles ?? []).flatMap(({ located }) => [
      located.spanOf(["title"], "value"),
      located.spanOf(["requirements", 0], "value"),
    ]);
    expect(spans).toHaveLength(2 * (project.set?.profiles.length ?? 0));
    for (const { file, start, end } of spans) {
      expect(file.text.slice(start, end)).toBe(files[file.path]?.slice(start, end));
      expect(end).toBeGreaterThan(start);
    }
    const last = project.set?.profiles.at(-1);
    expect(last?.title).toBe(/^title: (.*)$/m.exec(files[last?.located.file.path ?? ""] ?? "")?.[1]);
  });

  it("after an edit only that file is parsed again, and what no memory keeps", () => {
    const files = filesOf(profileCount);
    const host = new MemoryHost(files);
    const run = () => {
      const memory = memoryOn(host);
      const project = readProject(host, configurationFile, memory.read);
      memory.save();
      return lintProject({ project, asOf });
    };
    run();
    const edited = Object.keys(files).find((path) => /-\d+\.yaml$/.test(path)) ?? "";
    host.write(edited, `${files[edited] ?? ""}# edited\n`);
    vi.clearAllMocks();
    run();
    expect(vi.mocked(parseYaml).mock.calls.map(([file]) => file.path)).toEqual([configurationFile, edited]);
    vi.clearAllMocks();
    run();
    expect(vi.mocked(parseYaml).mock.calls.map(([file]) => file.path)).toEqual([configurationFile]);
  });

  it("build makes each page once, whatever it is written as", async () => {
    const host = new MemoryHost(filesOf(profileCount));
    await build(host);
    const ids = vi.mocked(buildDocument).mock.calls.map(([profile]) => profile.id);
    expect(ids).toHaveLength(profileCount + 1);
    expect(new Set(ids).size).toBe(ids.length);
    // Each file is staged once, and put in its place once.
    expect(new Set(host.changes).size).toBe(host.changes.length);
  });
});
