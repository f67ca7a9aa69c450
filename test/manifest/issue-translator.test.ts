import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { validateManifest } from "../../src/manifest/validate.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";

function findingsOf(text: string): readonly Finding[] {
  const source = parseYaml({ path: "profiles/evening.yaml", text }).value;
  if (source === undefined) throw new Error("the text is no YAML");
  return validateManifest(source).findings;
}

/** A manifest in which only what is added is wrong. */
const evening = (lines: string, id = "id: evening"): string =>
  `${id}\ntitle: Evening\nversion: 0.1.0\nmaturity: draft\nabstract: Text.\nsolves: []\n${lines}\n`;

describe("a finding about the shape of a manifest", () => {
  it.each(["keywords: x", "maturity: 5", "extra: 1", "not-tested: {}"])("is about its profile: %s", (lines) => {
    const text = lines.startsWith("maturity") ? evening("").replace("maturity: draft", lines) : evening(lines);
    expect(findingsOf(text).map(({ profiles }) => profiles)).toEqual([["evening"]]);
  });

  it.each(["", "id: 5", "id: [a]"])("is about none where the id is none: %s", (id) => {
    for (const { profiles } of findingsOf(evening("", id))) expect(profiles).toEqual([]);
  });

  it("is another one at every place, and the same one wherever the lines stand", () => {
    const fingerprints = (lines: string): readonly string[] =>
      findingsOf(evening(lines)).map(({ fingerprint }) => fingerprint);
    const wrong = [
      "keywords: x",
      "maturity-of: x",
      "serves: x",
      "proofs: x",
      "messages: [{}]",
      "proofs: [{ window: {} }]",
      "requirements: [{ id: a }, { id: b }]",
    ].flatMap(fingerprints);
    expect(new Set(wrong).size).toBe(wrong.length);
    expect(fingerprints("\n# moved\nkeywords: x")).toEqual(fingerprints("keywords: x"));
  });
});

describe("the name of a place", () => {
  it.each([
    ["extra: 1", "`extra` is no key of the file"],
    ["proofs: [{ extra: 1 }]", "`extra` is no key of `proofs[0]`"],
    ["messages: [{ parameters: [{ extra: 1 }] }]", "`extra` is no key of `messages[0].parameters[0]`"],
    ["proofs: [{ window: { extra: 1 } }]", "`extra` is no key of `proofs[0].window`"],
    ["messages: [{ parameters: [{ cases: [{ extra: 1 }] }] }]", "`extra` is no key of `parameters[0].cases[0]`"],
    ["messages: [{ parameters: [{ cases: [5] }] }]", "`parameters[0].cases[0]` is the number `5`"],
  ])("is as short as it can be: %s", (lines, words) => {
    expect(findingsOf(evening(lines)).map(({ message }) => message)).toContainEqual(expect.stringContaining(words));
  });
});

describe("a value that may be of several kinds", () => {
  it.each([
    ["serves: [A]", "`serves[0]` is `A`, which does not have the form of an id of lower-case words joined by hyphens"],
    ["check: [5]", "`check[0]` is the number 5, expected text"],
    ["applies: { a: {} }", "`applies.a` is a map, expected text, a number, `true`, `false` or a list"],
    ["applies: [{ a: {} }]", "`applies[0].a` is a map, expected text, a number, `true`, `false` or a list"],
    ["applies: [{ a: [{}] }]", "`applies[0].a[0]` is a map, expected text, a number, `true` or `false`"],
  ])("is judged as the kind that it is of: %s", (lines, message) => {
    expect(findingsOf(evening(lines)).map((finding) => finding.message)).toEqual([message]);
  });
});

describe("a value that is too large or too small", () => {
  const value = (lines: string): readonly string[] =>
    findingsOf(evening(lines))
      .map(({ message, help }) => `${message}. ${help}`)
      .filter((one) => one.includes(" has ") && !one.includes(" has no "));

  it.each([
    ['source: ""', "`source` has 0 characters, expected at least 1 character. Bring `source` to at least 1 character"],
    [
      `source: "${"x".repeat(401)}"`,
      "`source` has 401 characters, expected at most 400 characters. Bring `source` to at most 400 characters",
    ],
    [
      "messages: [{ choices: [{ of: [a] }] }]",
      "`choices[0].of` has 1 item, expected at least 2 items. Bring `choices[0].of` to at least 2 items",
    ],
    [
      "proofs: [{ at-most: 0 }]",
      "`proofs[0].at-most` has the value 0, expected at least the value 1. Bring `proofs[0].at-most` to at least the value 1",
    ],
  ])("%s", (lines, words) => {
    expect(value(lines)).toEqual([words]);
  });
});
