import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lintProject } from "../../src/compile/lint-project.ts";
import { readProject } from "../../src/compile/read-project.ts";
import { SourceMemory } from "../../src/compile/source-memory.ts";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { generateSet } from "../bench/generate-set.mjs";

// What comes after the first million characters is kept in less room.
const files = Object.fromEntries(generateSet(90));
const asOf = "2026-08-01";

describe("a set of more than a million characters", () => {
  const paths = Object.keys(files).filter((path) => /-\d+\.yaml$/.test(path));
  const host = new MemoryHost(files);
  const readings = {
    "is read": () => readProject(new MemoryHost(files), "auth-profiles.yaml"),
    "is remembered": () => readProject(host, "auth-profiles.yaml", new SourceMemory(host, "sources.cache", "a build")),
  };
  readings["is remembered"]();

  it("is one", () => {
    const length = paths.reduce((sum, path) => sum + (files[path]?.length ?? 0), 0);
    expect(length).toBeGreaterThan(1_200_000);
  });

  it.each(Object.entries(readings))("has the values, texts and places of its files when it %s", (_, read) => {
    const { set } = read();
    const profiles = set?.profiles.filter(({ placement }) => placement === "profile") ?? [];
    expect(profiles).toHaveLength(paths.length);
    for (const { manifest, located } of profiles) {
      const text = files[located.file.path] ?? "";
      expect(located.file.text).toBe(text);
      expect(manifest).toEqual(parse(text));
      const { start, end } = located.spanOf(["requirements", 0, "id"], "value");
      expect(text.slice(start, end)).toBe(manifest.requirements?.[0]?.id);
    }
  });

  it("has a fault of its last file found at its place", () => {
    const last = paths.at(-1) ?? "";
    const text = files[last] ?? "";
    const faulty = text.replace(/(text: \|\n +)/, "$1The station SHOULD answer. ");
    const project = readProject(new MemoryHost({ ...files, [last]: faulty }), "auth-profiles.yaml");
    const found = lintProject({ project, asOf }).find(({ rule, span }) => {
      return rule === "bcp14/keyword-in-prose" && span.file.path === last;
    });
    expect(found && faulty.slice(found.span.start, found.span.end)).toContain("SHOULD");
  });
});
