import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import type { YamlPath } from "../../src/syntax/places.ts";
import { restoreYamlSource, storeYamlSource } from "../../src/cache/stored-source.ts";
import { marked, rangeOf } from "../support/marked.ts";

/** Each case: a path, what is asked for, and a text in which the answer is marked. */
const cases: readonly (readonly [path: YamlPath, at: "key" | "value", text: string])[] = [
  [["a"], "key", "«a»: 1\n"],
  [["a"], "value", "a: «1»\n"],
  [["a"], "value", 'a: «"x"»   # comment\n'],
  [["a"], "value", "a: «plain text»   # comment\n"],
  [["a", "b"], "key", "a:\n  «b»: c\n"],
  [["a", "b"], "value", "a:\n  b: «c»\n"],
  [["a", "b"], "value", "a: { b: «c», d: e }\n"],
  [["a", "b"], "key", 'a: { "«»x": 1, «"b"»: c }\n'.replace("«»", "")],
  [["a", 1], "value", "a: [x, «y», z]\n"],
  [["a", 1], "value", "a:\n  - x\n  - «y»\n"],
  [["a", 1, "b"], "key", "a:\n  - b: 1\n  - c: 2\n    «b»: 3\n"],
  // Items of a list have no key.
  [["a", 1], "key", "a:\n  - b: 1\n  - «b: 2»\n    c: 3\n"],
  // Maps and lists are shown by their first line.
  [["a"], "value", "a:\n  «b: 1»\n  c: 2\n"],
  [["a"], "value", "a:\n  «- b»\n  - c\n"],
  [["a"], "value", "a: «{ b: 1,»\n  c: 2 }\n"],
  [["a"], "value", "a: «{ b: 1, c: 2 }» # comment\n"],
  [[], "value", "# first\n\n«a: 1»\nb: 2\n"],
  [[], "key", "«a: 1»\nb: 2\n"],
  // Text in blocks is one value.
  [["a"], "value", "a: «>-\n  one\n  two\n»b: 1\n"],
  // A value that is not written is shown by its key.
  [["a"], "value", "«a»:\nb: 1\n"],
  [["a", "b"], "value", "a:\n  «b»:\n"],
  [["a", 0, "b"], "value", "a:\n  - { «b»: , c: 1 }\n"],
  // What is missing is shown by what is nearest above it.
  [["a", "x"], "value", "a:\n  «b: 1»\n  c: 2\n"],
  [["a", "x", "y", 3], "key", "a:\n  «b: 1»\n  c: 2\n"],
  [["a", "b", "x"], "value", "a:\n  b: «1»\n  c: 2\n"],
  [["a", 7], "value", "a:\n  «- b»\n  - c\n"],
  [["a", -1], "value", "a: «[b]»\n"],
  [["a", "0"], "value", "a: «[b]»\n"],
  [["x"], "key", "«a: 1»\nb: 2\n"],
  [["a", "x"], "value", "«a»:\nb: 2\n"],
  // Keys are found by what is written.
  [["1.10"], "value", "1.10: «x»\n"],
  [["1.1"], "value", "«1.10: x»\n"],
  [["true"], "value", "true: «x»\n"],
  // Of two equal keys the first one is meant, as in the values.
  [["a"], "value", "a: «1»\na: 2\n"],
  [["a", "b"], "value", "a:\r\n  b: «c»\r\n  d: e\r\n"],
  [["a"], "value", "a:\r\n  «b: c»\r\n  d: e\r\n"],
  [["ü", "🙂"], "value", "ü: { 🙂: «ß» }\n"],
];

/** Where numbers get large: behind a long text, and in one of many parts of which each has hardly any. */
const larger: typeof cases = [
  [["b", 1], "value", `a: ${"x".repeat(40_000)}\nb:\n  - c\n  - «d»\n`],
  [["b"], "value", `a: [${"[],".repeat(11_000)}[]]\nb: «c»\n`],
  [["b"], "value", `a:\n${"-\n".repeat(16_000)}b: «c»\n`],
  [["zzzz"], "value", `{${Array.from({ length: 6_000 }, (_, at) => `${at.toString(36)}:`).join(",")},zzzz: «1»}\n`],
];

describe("locate", () => {
  it.each(cases)("finds %j as %s in %j", (path, at, text) => {
    const { file, range } = marked(text);
    const source = parseYaml(file).value;
    const span = source?.locate(path, at);
    // What is remembered of a file finds the same.
    const restored = source && restoreYamlSource(file, JSON.parse(JSON.stringify(storeYamlSource(source))));
    expect(restored?.locate(path, at)).toEqual(span);
    expect(restored?.placesText()).toBe(source?.placesText());
    expect(span && { ...rangeOf(span), text: file.text.slice(span.start, span.end) }).toEqual({
      ...range,
      text: file.text.slice(range.start, range.end),
    });
    expect(span?.file).toBe(file);
  });

  it.each(larger)("finds %j as %s in a large file", (path, at, text) => {
    const { file, range } = marked(text);
    const source = parseYaml(file).value;
    const span = source?.locate(path, at);
    expect(span && file.text.slice(span.start, span.end)).toBe(file.text.slice(range.start, range.end));
    expect(span && rangeOf(span)).toEqual(range);
  });

  it("finds every value of a tree at its own text", () => {
    const text = "a: [x0, { b: x1, c: [x2, x3] }]\nd:\n  - e: x4\n    f:\n      g: x5\n";
    const source = parseYaml({ path: "a.yaml", text }).value;
    const seen: string[] = [];
    const visit = (value: unknown, path: YamlPath): void => {
      if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
      else if (typeof value === "object" && value !== null)
        for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
      else {
        const span = source?.locate(path, "value");
        expect(text.slice(span?.start, span?.end)).toBe(value);
        seen.push(String(value));
      }
    };
    visit(source?.value, []);
    expect(seen).toEqual(["x0", "x1", "x2", "x3", "x4", "x5"]);
  });

  it("finds keys of wide maps as well", () => {
    const wide = Array.from({ length: 40 }, (_, index) => `k${index}: v${index}\n`).join("");
    const { file, range } = marked(`${wide}«last»: 1\nk3: again\n`);
    const source = parseYaml(file).value;
    expect(source && rangeOf(source.locate(["last"], "key"))).toEqual(range);
    const span = source?.locate(["k3"], "value");
    expect(file.text.slice(span?.start, span?.end)).toBe("v3");
  });
});
