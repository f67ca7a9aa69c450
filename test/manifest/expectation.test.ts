import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { foundWords } from "../../src/manifest/expectation.ts";
import {
  validateAcknowledgements,
  validateConfiguration,
  validateManifest,
  validateVocabulary,
} from "../../src/manifest/validate.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";

const validators = {
  manifest: validateManifest,
  vocabulary: validateVocabulary,
  configuration: validateConfiguration,
  acknowledgements: validateAcknowledgements,
};
type Kind = keyof typeof validators;

/** What is found in a file that is nothing but these lines. */
function findingsOf(kind: Kind, lines: string): readonly Finding[] {
  const source = parseYaml({ path: "file.yaml", text: `${lines}\n` }).value;
  if (source === undefined) throw new Error("the text is no YAML");
  return validators[kind](source).findings;
}

/** The finding about one place; missing keys beside it are left out. */
function about(kind: Kind, lines: string): readonly string[] {
  return findingsOf(kind, lines)
    .filter(({ message }) => !message.includes(" has no "))
    .map(({ message, help }) => `${message}. ${help}`);
}

describe("a text that has not its form", () => {
  it.each<[Kind, string, string, string, string]>([
    ["manifest", "id: X", "id", "an id of lower-case words joined by hyphens", "token-request"],
    ["manifest", "requirements: [{ id: X. }]", "requirements[0].id", "an id of letters, digits and hyphens", "TB-9"],
    ["manifest", "deprecation: { since: X }", "deprecation.since", "a day", "2026-07-28"],
    ["manifest", "base: X", "base", "a profile and its version joined by @", "some-base@2026-07-28"],
    ["manifest", "version: X", "version", "a version of three numbers, or a day", "0.1.0"],
    ["manifest", "identifier: X", "identifier", "a vendor prefix, one slash and a name", "org.example/token-binding"],
    [
      "manifest",
      "proofs: [{ window: { past: X } }]",
      "proofs[0].window.past",
      "a whole number with s, m, h or d",
      "300s",
    ],
    [
      "manifest",
      "requirements: [{ range: { age: X } }]",
      "requirements[0].range.age",
      "an interval with two dots",
      "-300s..300s",
    ],
    ["manifest", "bindings: [{ select: [{ pointer: X }] }]", "select[0].pointer", "a JSON Pointer", "/params/name"],
    ["manifest", "examples: [{ clock: X }]", "examples[0].clock", "a time in UTC", "2026-07-28T00:00:00Z"],
    ["vocabulary", "references: [{ url: X }]", "references[0].url", "an https address", "https://www.example.org/"],
    ["configuration", "site: { address: X }", "site.address", "an https address", "https://www.example.org/"],
    [
      "acknowledgements",
      "acknowledgements: [{ fingerprint: X }]",
      "acknowledgements[0].fingerprint",
      "sixteen hexadecimal digits",
      "7c19e2a4b0d3f512",
    ],
  ])("%s: %s", (kind, lines, name, expected, example) => {
    const found = lines.includes("X.") ? "X." : "X";
    const message = `\`${name}\` is \`${found}\`, which does not have the form of ${expected}`;
    expect(about(kind, lines)).toEqual([`${message}. Write ${expected}, for example \`${example}\``]);
  });
});

describe("a value of another kind", () => {
  it.each<[Kind, string, string]>([
    ["manifest", "messages: [{ parameters: [{ default: [] }] }]", "a list, expected text, a number, `true` or `false`"],
    ["manifest", "applies: 1", "the number `1`, expected a map or a list"],
    ["manifest", "proofs: [{ memory: { for: 5 } }]", "the number 5, expected text"],
    ["manifest", "proofs: [{ memory: { for: [] } }]", "a list, expected `window` or a whole number with s, m, h or d"],
    ["manifest", "requirements: [{ object: 5 }]", "the number 5, expected text"],
    ["manifest", "requirements: [true]", "the boolean `true`, expected a map"],
    ["configuration", "rules: 1", "the number `1`, expected a map"],
    ["configuration", "rules: { a/b: 1 }", "the number `1`, expected"],
    ["configuration", "mdx: 1", "the number `1`, expected a map"],
    ["configuration", "thresholds: { may-percent: x }", "the text `x`, expected a number"],
    ["acknowledgements", "acknowledgements: 1", "the number `1`, expected a list"],
  ])("%s: %s", (kind, lines, words) => {
    expect(about(kind, lines).join()).toContain(` is ${words}`);
  });

  it.each([
    [["a"], "a list"],
    [{ a: 1 }, "a map"],
    [null, "nothing"],
    [true, "the boolean `true`"],
    [1, "the number `1`"],
    ["x".repeat(60), `the text \`${"x".repeat(60)}\``],
    ["x".repeat(61), `the text \`${"x".repeat(57)}...\``],
  ])("is named: %j", (value, words) => {
    expect(foundWords(value)).toBe(words);
  });
});

describe("a key that is not there", () => {
  it.each<[Kind, string, string]>([
    ["manifest", "title: T", "the file has no `version`, expected a version of three numbers, or a day, as in `0.1.0`"],
    ["manifest", "title: T", "the file has no `maturity`, expected `idea`, `draft`, `candidate`, `stable`"],
    ["manifest", "title: T", "the file has no `solves`, expected a list"],
    ["manifest", "proofs: [{ id: a }]", "`proofs[0]` has no `key`, expected a map with `from` and `fit`"],
    [
      "manifest",
      "messages: [{ id: a, parameters: [{ name: a, presence: required, checked: {} }] }]",
      "`parameters[0].checked` has no `by`, expected an id of lower-case words joined by hyphens or a list",
    ],
  ])("%s: %s", (kind, lines, words) => {
    expect(findingsOf(kind, lines).map(({ message }) => message)).toContainEqual(expect.stringContaining(words));
  });

  it("is not told where another one was meant for it", () => {
    expect(findingsOf("acknowledgements", "acknowledgments: []").map(({ message }) => message)).toEqual([
      "`acknowledgments` is no key of the file, expected `acknowledgements`",
    ]);
  });
});
