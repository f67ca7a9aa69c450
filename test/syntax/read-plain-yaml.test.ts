import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml, readYaml } from "../../src/syntax/parse-yaml.ts";
import { readPlainYaml } from "../../src/syntax/read-plain-yaml.ts";
import type { YamlPath, YamlSource } from "../../src/syntax/yaml-source.ts";

const file = (text: string) => ({ path: "profiles/a.yaml", text });

/** Every path into a value, and some that lead out of it. */
function* pathsInto(value: unknown, path: YamlPath = []): Generator<YamlPath> {
  yield path;
  yield [...path, "missing"];
  yield [...path, 99, "missing"];
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    yield* pathsInto(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** Where the parts of a source stand: path, what was asked for, offsets. */
function placesIn(source: YamlSource | undefined) {
  return [...pathsInto(source?.value)].flatMap((path) =>
    (["key", "value"] as const).map((at) => {
      const span = source?.locate(path, at);
      return [JSON.stringify(path), at, span?.start, span?.end];
    }),
  );
}

/** Says whether a text was read plainly; fails where the parser reads it otherwise or has something to say. */
function isReadPlainly(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const { value: parsed, findings } = parseYaml(file(text));
  expect({ text, findings }).toEqual({ text, findings: [] });
  expect(parsed?.suppressions).toEqual([]);
  // As text, since the order of keys counts as well.
  expect({ text, value: JSON.stringify(plain.value) }).toEqual({ text, value: JSON.stringify(parsed?.value) });
  expect({ text, places: placesIn(readYaml(file(text)).value) }).toEqual({ text, places: placesIn(parsed) });
  return true;
}

/** The manifests of the repository. */
const manifests = ["profiles", "test/fixtures"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);

describe("the plain reader", () => {
  it.each(manifests.filter((path) => path.startsWith("profiles/")))("reads %s as the parser does", (path) => {
    const text = readFileSync(path, "utf8");
    expect(isReadPlainly(text)).toBe(!text.includes("auth-profiles-allow"));
  });

  it.each([
    "a: 1\n",
    "a: 1",
    "# comment\n\na: b # comment\n\n# comment\n",
    "a:\n  - b\n  - c: d\n    e: f\n  -   g: h\n      i: j\n",
    "a:\n- b\n- c\nd: e\n",
    "a:\n  - - b\n    - c\n  -\n    - d\n",
    "- a\n- b: c\n",
    "a:\n  b:\n    c: d\ne: f\n",
    "a: { b: c, d: [e, { f: g }], h: {}, i: [] }\n",
    "a: [\n    b, # comment\n    c,\n  ]\n",
    "a: { b: c,\n  d: e }\n",
    "a: >-\n  one\n  two\n\n  three\n\nb: |\n  one\n    two\n\n  three\n\n\nc: |- # comment\n  d\n",
    "- |\n  a\n- >\n  b\n",
    "a: one\n  two\n\n  three\nb: c\n",
    "a:\n  one two\n  three\nb:\n  'c'\nd:\n  [e]\n",
    'a: "b\\n\\"c\\" \\\\ \\u00e9 \\t \\/"\nb: \'c "d"\'\nc: ""\nd: \'\'\n',
    '"a b": 1\n"y": 2\n',
    "a: true\nb: false\nc: -12\nd: 1.5\ne: 0.1.0\nf: 2026-07-28\ng: -300s..300s\nh: 0\n",
    'a: b#c\nd: e:f\ng: https://example.com/#h\ni: RFC 9421 §2.5\nj: WHAT "Issuing"\nk: it\'s\nl: a, b [c]\n',
    "200: a\nb: c\n100: d\n".replaceAll(/^(\d+)/gm, '"$1"'),
    "ü: { a: ß }\n".replace("ü", "a"),
    "a: 🙂 { b }\n",
  ])("reads %j as the parser does", (text) => {
    expect(isReadPlainly(text)).toBe(true);
  });

  it.each([
    "",
    "# nothing\n",
    "a\n",
    "a:\n",
    "a: ~\n",
    "a: null\n",
    "a: no\n",
    "a: 1.10\n",
    "a: +1\n",
    "a: 0x10\n",
    "a: 1e3\n",
    "a: .inf\n",
    "a: 010\n",
    "a: 12345678901234567890\n",
    "a: 2026-07-28 10:00:00\n",
    "no: a\n",
    "1: a\n",
    "true: a\n",
    "a: 1\na: 2\n",
    "__proto__: 1\n",
    "<<: { a: 1 }\n",
    "a: &b c\n",
    "a: *b\n",
    "a: !b c\n",
    "? a\n: b\n",
    "a: b: c\n",
    "a: b\n c: d\n",
    "a: b # c\n  d\n",
    "a: b\n  # c\n  d\n",
    "a:\n   b: c\n  d: e\n",
    "a:\n  - b\n c: d\n",
    "a: [b\n",
    "a: [b, , c]\n",
    "a: [b]c\n",
    "a: [b] [c]\n",
    "a: [\nb]\n",
    "a: { b }\n",
    "a: { b: , c: d }\n",
    "a: { b: c: d }\n",
    "a: [b: c]\n",
    'a: "b\n  c"\n',
    'a: "b" c\n',
    'a: "\\x41"\n',
    'a: "\\u00"\n',
    "a: 'it''s'\n",
    "a: |+\n  b\n",
    "a: |2\n  b\n",
    "a: |\n  b",
    "a: |\n\n  b\n",
    "a: |\n  b\n      \n",
    "a: >\n  b\n    c\n",
    "a: |\nb: c\n",
    "a:\tb\n",
    "a: b\r\n",
    "a: b\u0085c\n",
    "\ufeffa: b\n",
    "---\na: b\n",
    "a: b\n---\nc: d\n",
    "a: b\n...\n",
    "%YAML 1.2\n---\na: b\n",
    "a: @b\n",
    "a: `b`\n",
    "a: - b\n",
    "a: #b\n",
    "a:b\n",
    "a : b\n",
    "# auth-profiles-allow a/b: c\na: 1\n",
  ])("leaves %j to the parser", (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
    const read = readYaml(file(text));
    const parsed = parseYaml(file(text));
    expect(read.findings).toEqual(parsed.findings);
    expect(read.value?.value).toEqual(parsed.value?.value);
  });

  it("reads nothing otherwise than the parser, whatever is done to a manifest", () => {
    const blocks = manifests.map((path) => readFileSync(path, "utf8").split("\n"));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat({ max: 3 }),
      put: fc.oneof(
        fc.constantFrom(
          ...["\n", " ", "  ", " #", ": ", ":", "- ", '"', "'", "[", "]", "{ ", " }", ", ", "|", ">-", "~"],
        ),
        fc.constantFrom(
          ...[
            "\n\n",
            "\n  ",
            "a",
            "0",
            "no",
            "1.0",
            "? ",
            "!",
            "&a ",
            "*a",
            "@",
            "%",
            "---\n",
            "\\",
            "<<: b",
            "=",
            "é",
          ],
        ),
        fc.string({ maxLength: 3 }),
      ),
    });
    let plain = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        fc.array(edit, { maxLength: 2 }),
        (which, from, count, edits) => {
          const lines = blocks[which % blocks.length] ?? [];
          const start = from % lines.length;
          const chosen = lines.slice(start, start + count);
          const indent = Math.min(...chosen.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
          let text = `${chosen.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join("\n")}\n`;
          for (const { at, drop, put } of edits) {
            const offset = Math.floor(at * text.length);
            text = text.slice(0, offset) + put + text.slice(offset + drop);
          }
          if (isReadPlainly(text)) plain++;
        },
      ),
      { numRuns: 2500, seed: 20260728 },
    );
    // Were everything left to the parser, nothing would have been compared.
    expect(plain).toBeGreaterThan(500);
  });

  it.each<[string, string]>([
    ["deep lists", `a: ${"[".repeat(60)}${"]".repeat(60)}\n`],
    ["deep maps", Array.from({ length: 50 }, (_, level) => `${"  ".repeat(level)}a:`).join("\n") + " b\n"],
    ["a hundred thousand items", `a:\n${"  - b\n".repeat(100_001)}`],
  ])("leaves %s to the parser, which has limits", (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it.each<[string, string]>([
    ["blank lines", `a: b\n${"\n".repeat(300_000)}c: d\n`],
    ["comments", `a: b\n${"# c\n".repeat(100_000)}d: e\n`],
    ["one scalar", `a: ${"b ".repeat(200_000)}b\n`],
    ["one scalar over many lines", `a: b\n${"  c\n".repeat(100_000)}`],
    ["one block of text", `a: |\n${"  b\n".repeat(100_000)}`],
    ["an open bracket", `a: [${"b, ".repeat(40_000)}`],
    ["an open quote", `a: "${"b ".repeat(200_000)}`],
  ])("is not slowed down by %s", (_, text) => {
    const before = performance.now();
    readPlainYaml(text);
    // Ten times what it takes on a slow machine; what grows with the square takes minutes.
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe("a place in a plainly written file", () => {
  it("is looked for when somebody looks at the span, and then once", () => {
    const source = readYaml(file("a:\n  - b: c\n")).value;
    const span = source?.locate(["a", 0, "b"], "value");
    expect([span?.start, span?.end]).toEqual([10, 11]);
    expect({ ...span }).toEqual({ file: source?.file, start: 10, end: 11 });
    expect(structuredClone({ ...span })).toEqual({ file: source?.file, start: 10, end: 11 });
  });
});
