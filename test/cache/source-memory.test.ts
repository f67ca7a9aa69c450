import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintProject } from "../../src/pipeline/lint/lint-project.ts";
import { LineMemory } from "../../src/cache/line-memory.ts";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { SourceMemory } from "../../src/cache/source-memory.ts";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { generateSet } from "../bench/generate-set.mjs";

const configurationFile = "auth-profiles.yaml";
const memoryFile = "cache/sources.cache";
const files = Object.fromEntries(generateSet(4));
const vocabulary = "profiles/vocabulary.yaml";
const profiles = Object.keys(files).filter((path) => /-\d+\.yaml$/.test(path));
const [first = ""] = profiles;

const lint = (host: MemoryHost, tool?: string) => {
  const memory = tool === undefined ? undefined : new SourceMemory(host, memoryFile, tool);
  const project = readProject(host, configurationFile, memory?.read);
  memory?.save();
  const findings = lintProject({ project, asOf: "2026-08-01" });
  return { project, findings };
};
const memoryOf = (host: MemoryHost) => new TextDecoder().decode(host.readBytes(memoryFile));
const linesOf = (host: MemoryHost) => memoryOf(host).split("\n").slice(1, -1);

/** A value with another one in the place that some turns lead to. */
function replaced(value: unknown, turns: readonly number[], by: unknown): unknown {
  const [turn, ...rest] = turns;
  if (turn === undefined || typeof value !== "object" || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(keys.length, 1)];
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** What somebody may do to a file between two runs. */
const edits: readonly ((text: string) => string)[] = [
  (text) => `# a first line\n${text}`,
  (text) => text.replace("level: MUST", "level: MAY"),
  (text) => text.replace("level: MUST", "# auth-profiles-allow bcp14/untestable: not now\n    level: SHOULD"),
  (text) => text.replace(/^title: .*/m, "title: [no, title]"),
  (text) => text.replace(/^title: (.*)/m, "title: &anchor $1"),
  (text) => `${text}more: yes\n`,
  (text) => `${text}\t: [`,
  () => "",
  () => files[vocabulary] ?? "",
  () => files[first] ?? "",
];
const edit = fc.record({ path: fc.constantFrom(...profiles, vocabulary), at: fc.nat(edits.length - 1) });

describe("the memory of files that were read", () => {
  it("changes nothing of what is found, whatever is edited", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (done) => {
        const host = new MemoryHost({ ...files });
        lint(host, "a");
        for (const { path, at } of done) {
          host.write(path, edits[at]?.(files[path] ?? "") ?? "");
          const [warm, cold] = [lint(host, "a"), lint(host)];
          expect(warm.findings).toEqual(cold.findings);
          expect(warm.project.set?.profiles.map(({ duties }) => duties.length)).toEqual(
            cold.project.set?.profiles.map(({ duties }) => duties.length),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it("holds what the set has now: a file that is gone is forgotten, and one with findings is not kept", () => {
    const host = new MemoryHost({ ...files });
    lint(host, "a");
    const count = linesOf(host).length;
    expect(count).toBe(Object.keys(files).filter((path) => path.startsWith("profiles/")).length);
    host.remove(first);
    lint(host, "a");
    expect(linesOf(host)).toHaveLength(count - 1);
    host.write(first, `${files[first] ?? ""}answer: yes\n`);
    lint(host, "a");
    expect(linesOf(host)).toHaveLength(count - 1);
    host.write(first, `${files[first] ?? ""}# comment: .nan\n`);
    lint(host, "a");
    expect(linesOf(host)).toHaveLength(count - 1);
  });

  it("is not written again when nothing is new", () => {
    const host = new MemoryHost({ ...files });
    lint(host, "a");
    const written = host.changes.length;
    lint(host, "a");
    expect(host.changes).toHaveLength(written);
  });

  it("is let go of when it is written down", () => {
    const host = new MemoryHost();
    const memory = new LineMemory(host, "cache/lines.cache", "a");
    memory.keep("one", () => "first");
    memory.save();
    memory.keep("two", () => "second");
    memory.save();
    expect([memory.recall("one"), memory.recall("two")]).toEqual([undefined, undefined]);
    const next = new LineMemory(host, "cache/lines.cache", "a");
    expect([next.recall("one"), next.recall("two")]).toEqual(["first", undefined]);
  });

  it("belongs to one build of the tool", () => {
    const host = new MemoryHost({ ...files });
    lint(host, "a");
    const before = memoryOf(host);
    lint(host, "b");
    expect(memoryOf(host)).not.toBe(before);
    expect(linesOf(host)).toEqual(before.split("\n").slice(1, -1));
  });

  it("is passed over where it is damaged", () => {
    const host = new MemoryHost({ ...files });
    lint(host, "a");
    const { findings } = lint(host);
    const whole = memoryOf(host);
    const damaged = [
      "",
      "x",
      whole.slice(0, whole.length / 2),
      whole.replace("MUST", "MAY."),
      whole.replace(/[0-9a-f]{8}$/, "00000000"),
      `${whole}\n${linesOf(host)[0] ?? ""}`,
    ];
    for (const text of damaged) {
      host.write(memoryFile, text);
      expect(lint(host, "a").findings).toEqual(findings);
      expect(memoryOf(host)).toBe(whole);
    }
  });

  it("is passed over and made again wherever it is damaged", () => {
    const host = new MemoryHost({ ...files });
    lint(host, "a");
    const { findings } = lint(host);
    const paths = [memoryFile];
    const whole = new Map(paths.map((path) => [path, host.readBytes(path) ?? new Uint8Array()]));
    const damage = fc.record({
      path: fc.constantFrom(...paths),
      // Of a thousand; where nothing else matters, the first line and the digest at the end are hit as often as the rest.
      place: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constantFrom(0, 1, 999)),
      act: fc.constantFrom("cut", "flip", "drop", "insert", "double", "nothing but"),
      octet: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(damage, ({ path, place, act, octet }) => {
        const intact = whole.get(path) ?? new Uint8Array();
        const at = place === 999 ? intact.length - 1 : Math.floor((intact.length * place) / 1000);
        const [before, rest] = [intact.subarray(0, at), intact.subarray(at)];
        const hit = Uint8Array.of((rest[0] ?? 0) ^ octet);
        const damaged = {
          cut: [before],
          flip: [before, hit, rest.subarray(1)],
          drop: [before, rest.subarray(1)],
          insert: [before, hit, rest],
          double: [before, intact],
          "nothing but": [new Uint8Array(at).fill(octet)],
        }[act];
        host.write(path, damaged);
        expect(lint(host, "a").findings).toEqual(findings);
        for (const [one, octets] of whole)
          expect(Buffer.from(octets).equals(host.readBytes(one) ?? octets.subarray(1))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("is not believed where it was forged, though its digest is right", () => {
    const host = new MemoryHost({ ...files });
    lint(host, "a");
    const { findings } = lint(host);
    const whole = memoryOf(host);
    const lines = linesOf(host);
    const forge = fc.record({
      line: fc.nat(lines.length - 1),
      depth: fc.nat(5),
      turns: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
      value: fc.oneof(
        fc.constantFrom<unknown>(null, true, 7, -1, 1e308, "", "{}", "[]", [], {}, [[]], { a: 1 }, [null]),
        fc.constant('{"names":[],"numbers":[0,0,-40000]}'),
        fc.constant('{"names":["a"],"numbers":[0,99999999,-1]}'),
        fc.json(),
      ),
    });
    fc.assert(
      fc.property(forge, ({ line, depth, turns, value }) => {
        const [key = "", ...rest] = (lines[line] ?? "").split(" ");
        const forged = replaced(JSON.parse(rest.join(" ")) as unknown, turns.slice(0, depth), value);
        const body = [whole.split("\n", 1)[0], ...lines.with(line, `${key} ${JSON.stringify(forged)}`), ""].join("\n");
        host.write(memoryFile, `${body}${createHash("sha256").update(body).digest("hex")}`);
        // What is told may be of another manifest, as if somebody had edited it; nothing ends in an exception.
        const told = lint(host, "a");
        if (!told.project.complete) expect(told.findings).toEqual(findings);
        for (const { span } of told.findings) expect(span.end).toBeLessThanOrEqual(span.file.text.length);
      }),
      { numRuns: 120 },
    );
  });

  it("does not take a file of one kind for one of another", () => {
    const host = new MemoryHost({ ...files });
    lint(host, "a");
    host.write(first, files[vocabulary] ?? "");
    expect(lint(host, "a").findings.filter(({ span }) => span.file.path === first)).not.toEqual([]);
    host.write(first, files[first] ?? "");
    host.write(vocabulary, files[first] ?? "");
    expect(lint(host, "a").project.set).toBeUndefined();
  });
});
