import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import type { Finding } from "../../src/findings/finding.ts";

/** An eighth of a megabyte of one thing: enough to feel what is not linear, little enough to run often. */
const size = 128 * 1024;

const full = (piece: string) => piece.repeat(Math.floor(size / piece.length));

function parse(text: string) {
  return parseYaml({ path: "profiles/hostile.yaml", text });
}

const says = ({ rule, message }: Finding) => `${rule}: ${message}`;

describe("a hostile file", () => {
  it.each<[string, string]>([
    ["brackets", full("[")],
    ["braces", full("{a: ")],
    ["lists on one line", full("- ")],
    ["explicit keys", full("? ")],
    ["deep lists of deep maps", "a: " + full("[{b: ")],
    ["brackets that close", `a: ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["indentation", Array.from({ length: 900 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ])("of %s is too deep, and said so where it becomes too deep", (_, text) => {
    const { value, findings } = parse(text);
    expect(value === undefined).toBe(true);
    expect(findings.map(says)).toEqual(["meta/unreadable: the file is nested more than 60 levels deep"]);
    expect(findings[0]?.span.start).toBeLessThan(20_000);
  });

  it.each<[string, string]>([
    ["values", `[${"1,".repeat(700_000)}1]`],
    ["commas", `[${",".repeat(700_000)}]`],
    ["list items", "- 1\n".repeat(700_000)],
    ["keys", Array.from({ length: 350_000 }, (_, index) => `k${index}: 1\n`).join("")],
    ["anchors", `a: ${"&a ".repeat(700_000)}`],
  ])("of %s has too many of them", (_, text) => {
    const { value, findings } = parse(text);
    expect(value === undefined).toBe(true);
    expect(findings.map(says)).toEqual([
      "meta/unreadable: the file has more than 300000 keys and values, expected at most 300000",
    ]);
  });

  it.each<[string, string]>([
    ["closing braces", full("}")],
    ["closing brackets on lines", full("]\n")],
    ["colons", full(": ")],
    ["reserved characters", full("@\n")],
    ["backticks", full("` ")],
    ["quotes", full("'' ")],
    ["lists behind keys", full("- a: ")],
    ["an open quote", `a: "${full("x ")}`],
    ["directives", full("%a\n")],
    ["documents", full("---\n")],
    ["keys on one line", full("a: ")],
    ["tabs", full("\tx\n")],
    ["one key", `${full("x")}: 1`],
    ["anchors", `a: ${full("&a ")}`],
    ["tags", `a: ${full("!a ")}`],
    ["commas", `a: [${full(",")}]`],
  ])("of %s gives findings, not many, and no value", (_, text) => {
    const { value, findings } = parse(text);
    expect(value === undefined).toBe(true);
    expect(findings.some(({ severity }) => severity === "error")).toBe(true);
    expect(findings.length).toBeLessThanOrEqual(101);
    for (const { span } of findings) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });

  it.each<[string, string]>([
    ["comments", full("# c\n")],
    ["blank lines", full("\n")],
    ["spaces", full(" ")],
    ["lines of spaces", full(" \n")],
  ])("of %s is empty", (_, text) => {
    expect(parse(text).findings.map(says)).toEqual(["meta/unreadable: the file is empty, expected a YAML map"]);
  });

  it("cannot expand aliases: they are told and stand for nothing", () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const [name, before] = [String.fromCharCode(98 + level), String.fromCharCode(97 + level)];
      return `${name}: &${name} [${`*${before},`.repeat(9).slice(0, -1)}]\n`;
    });
    const { value, findings } = parse(`a: &a [lol]\n${levels.join("")}`);
    expect(value?.value).toMatchObject({ a: ["lol"], j: new Array(9).fill(null) });
    expect(new Set(findings.map((finding) => finding.message.replace(/[a-j]`/, "_`")))).toEqual(
      new Set(["anchor `&_` found, expected no anchors", "alias `*_` found, expected no aliases"]),
    );
    expect(findings.every((finding) => finding.severity === "error")).toBe(true);
  });

  it("cannot reach the prototype of anything", () => {
    const { value } = parse("__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n");
    expect(Object.keys(value?.value as object)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value?.value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(value?.locate(["__proto__", "polluted"], "key").start).toBe(13);
  });

  it("with `__proto__` twice has it twice", () => {
    const { findings } = parse("__proto__: 1\n__proto__: 2\n");
    expect(findings.map(says)).toEqual([
      "structure/yaml-hazard: `__proto__` stands twice in one map, expected each key once",
    ]);
  });

  it("of many bad habits tells a hundred of them", () => {
    expect(parse(full("- no\n").slice(0, 50_000)).findings).toHaveLength(100);
    expect(parse(`a: [${"&a 1, ".repeat(1000)}]`).findings).toHaveLength(100);
  });

  it("of ten thousand requirements is read, and everything in it is found", () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) =>
        `  - { id: R-${index}, role: server, level: MUST, action: other, phrase: "do this", source: RFC 9449 §4.2 }\n`,
    );
    const text = `requirements:\n${lines.join("")}`;
    const { value, findings } = parse(text);
    expect(findings).toEqual([]);
    const span = value?.locate(["requirements", 9_999, "id"], "value");
    expect(text.slice(span?.start, span?.end)).toBe("R-9999");
  });

  it("with a map of a hundred thousand keys answers where each of them is", () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join("");
    const { value } = parse(text);
    for (let index = 0; index < 100_000; index++) {
      const span = value?.locate([`k${index}`], "key");
      if (text.slice(span?.start, span?.end) !== `k${index}`) throw new Error(`k${index} was not found`);
    }
  });
});
