import { describe, expect, it } from "vitest";
import type { Finding, Outcome } from "../../src/findings/finding.ts";
import type { Located } from "../../src/manifest/located.ts";
import {
  validateAcceptedFindings,
  validateAcknowledgements,
  validateConfiguration,
  validateManifest,
  validateVocabulary,
} from "../../src/manifest/validate.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import type { YamlSource } from "../../src/syntax/yaml-source.ts";

const head: Readonly<Record<string, string>> = {
  id: "evening-lending",
  title: "Evening lending",
  version: '"0.1.0"',
  maturity: "draft",
  abstract: "Lends books after sunset.",
  solves: "[]",
};

/** A manifest with lines of its own; a key of the head that is written again is left out above. */
function manifest(lines: string): string {
  const missing = Object.entries(head).filter(([key]) => !new RegExp(`^(?:# no )?${key}:`, "m").test(lines));
  return `${missing.map(([key, value]) => `${key}: ${value}\n`).join("")}${lines}`;
}

function sourceOf(text: string, path = "profiles/evening-lending.yaml"): YamlSource {
  const source = parseYaml({ path, text }).value;
  if (source === undefined) throw new Error("the text is no YAML");
  return source;
}

/** Findings as text: what stands at the place, what was found, what to do. */
function told(findings: readonly Finding[]): readonly (readonly [string, string, string])[] {
  return findings.map(({ span, message, help }) => [span.file.text.slice(span.start, span.end), message, help]);
}

function findingsOf(lines: string): readonly Finding[] {
  return validateManifest(sourceOf(manifest(lines))).findings;
}

describe("a manifest of the right shape", () => {
  it("comes back as it was written, with its places", () => {
    const { value, findings } = validateManifest(sourceOf(manifest("proofs: []\n")));
    expect(findings).toEqual([]);
    expect(value?.value).toMatchObject({ id: "evening-lending", proofs: [] });
    const span = value?.spanOf(["maturity"], "value");
    expect(value?.file.text.slice(span?.start, span?.end)).toBe("draft");
  });
});

describe("one value of the wrong shape gives one finding", () => {
  it.each<[string, string, string, string, string]>([
    [
      "a number for text",
      "version: 1.10\n",
      "1.10",
      "`version` is the number 1.10, expected text",
      'Put quotes around it: `"1.10"`',
    ],
    [
      "a word that is not to choose from",
      "maturity: drft\n",
      "drft",
      "`maturity` is `drft`, expected `idea`, `draft`, `candidate`, `stable`, `deprecated`, `superseded` or `rejected`",
      "Did you mean `draft`?",
    ],
    [
      "a word that is near nothing",
      "keywords: french\n",
      "french",
      "`keywords` is `french`, expected `bcp14` or `iso`",
      "Use one of the values named above",
    ],
    [
      "a level in small letters",
      "requirements: [{ id: EV-1, role: desk, action: accept, level: must }]\n",
      "must",
      "`requirements[0].level` is `must`, expected `MUST`, `MUST NOT`, `SHOULD`, `SHOULD NOT` or `MAY`",
      "Did you mean `MUST`?",
    ],
    [
      "an id that is none",
      "id: Evening Lending\n",
      "Evening Lending",
      "`id` is `Evening Lending`, which does not have the form of an id of lower-case words joined by hyphens",
      "Write an id of lower-case words joined by hyphens, for example `token-request`",
    ],
    ["nothing", "title:\n", "title", "`title` is nothing, expected text", "Write text here"],
    [
      "text for a list",
      "solves: quiet\n",
      "quiet",
      "`solves` is the text `quiet`, expected a list",
      "Write a list here",
    ],
    [
      "a map for a list",
      "messages:\n  order: { title: order }\n",
      "order: { title: order }",
      "`messages` is a map, expected a list",
      "Write a list here",
    ],
    [
      "text for a map",
      "not-tested: no-suite\n",
      "no-suite",
      "`not-tested` is the text `no-suite`, expected a map with `reason`",
      "Write a map with `reason` here",
    ],
    [
      "text for a list or map",
      "registrations: none\n",
      "none",
      "`registrations` is the text `none`, expected a list or a map with `none`",
      "Write a list or a map with `none` here",
    ],
    [
      "a map for a value",
      "applies: { day: { of: week } }\n",
      "{ of: week }",
      "`applies.day` is a map, expected text, a number, `true`, `false` or a list",
      "Write text, a number, `true`, `false` or a list here",
    ],
    [
      "an item of the wrong kind",
      "check: [a, 3]\n",
      "3",
      "`check[1]` is the number 3, expected text",
      'Put quotes around it: `"3"`',
    ],
    [
      "the branch that was meant",
      "select: x\nbindings: [{ id: a, title: b, proof: p, select: [{ as: A, pointer: /a }], canonical: jcs, digest: sha-256, carrier: c }]\n".slice(
        10,
      ),
      "A",
      "`select[0].as` is `A`, which does not have the form of an id of lower-case words joined by hyphens",
      "Write an id of lower-case words joined by hyphens, for example `token-request`",
    ],
    [
      "a fraction",
      "proofs: [{ id: s, title: s, mechanism: m, form: jwt, from: a, to: b, protects: c, key: { from: [k], fit: any }, at-most: 1.5 }]\n",
      "1.5",
      "`proofs[0].at-most` is the number `1.5`, expected a whole number",
      "Write a whole number here",
    ],
    [
      "too few items",
      "messages: [{ id: m, choices: [{ id: c, kind: exactly-one, of: [a] }] }]\n",
      "[a]",
      "`choices[0].of` has 1 item, expected at least 2 items",
      "Bring `choices[0].of` to at least 2 items",
    ],
    [
      "too long a title",
      `title: ${"x".repeat(121)}\n`,
      "x".repeat(121),
      "`title` has 121 characters, expected at most 120 characters",
      "Bring `title` to at most 120 characters",
    ],
  ])("%s", (_, lines, ...finding) => {
    const findings = findingsOf(lines);
    expect(told(findings)).toEqual([finding]);
    expect(findings[0]?.rule).toBe("structure/schema");
  });
});

describe("a missing key", () => {
  it("is told at the first line of its map, with what it is for", () => {
    const findings = findingsOf(
      "proofs:\n  - id: stamp\n    title: stamp\n    mechanism: ink\n    form: jwt\n    from: a\n    to: b\n    key: { from: [k], fit: any }\n",
    );
    expect(told(findings)).toEqual([
      ["id: stamp", "`proofs[0]` has no `protects`, expected text", "Add `protects`: the message that it protects"],
    ]);
  });

  it("is told for the file with an example", () => {
    expect(told(findingsOf("# no version:\n"))[0]?.slice(1)).toEqual([
      "the file has no `version`, expected a version of three numbers, or a day, as in `0.1.0`",
      "Add `version`: the version of this text",
    ]);
  });

  it("is not told where it is only misspelt", () => {
    expect(told(findingsOf("# no maturity:\nmaturty: draft\n"))).toEqual([
      ["maturty", "`maturty` is no key of the file, expected `maturity`", "Rename it to `maturity`"],
    ]);
  });

  it.each([
    ["a vocabulary", validateVocabulary, "{}", "roles", "Add `roles`: the parties"],
    [
      "a list of acknowledgements",
      validateAcknowledgements,
      "acknowledgements: [{}]",
      "owner",
      "Add `owner`: who answers for it",
    ],
    [
      "accepted findings",
      validateAcceptedFindings,
      "findings: []",
      "version",
      "Add `version`: the version of this file format",
    ],
    [
      "a configuration",
      validateConfiguration,
      "bundles: [{ id: both }]",
      "profiles",
      "Add `profiles`: ids of the profiles",
    ],
  ] as const)("is told for %s", (_, validate, text, key, help) => {
    const { findings } = (validate as (source: YamlSource) => Outcome<Located<unknown>>)(sourceOf(`${text}\n`));
    expect(findings.find((finding) => finding.message.includes(`no \`${key}\``))?.help).toBe(help);
  });
});

describe("an unknown key", () => {
  it.each<[string, string, string, string, string]>([
    [
      "near a key",
      "requirments: []\n",
      "requirments",
      "`requirments` is no key of the file, expected `requirements`",
      "Rename it to `requirements`",
    ],
    [
      "near nothing",
      "solves: [{ objective: quiet, mechanism: ink, colour: red }]\n",
      "colour",
      "`colour` is no key of `solves[0]`, expected one of `objective`, `mechanism`",
      "Remove `colour`, or use one of the keys named above",
    ],
    [
      "made of text after a comma",
      "situations: [{ id: dark, says: the sun is down, or nearly so }]\n",
      "or nearly so",
      "`or nearly so` was read as a key because a comma before it stands outside quotes, expected text in quotes",
      "Put the whole text of `says` in quotes",
    ],
    [
      "that every object has",
      "deprecation: { since: 2026-01-01, removal: 2027-01-01, replacement: late-lending, migration: m, constructor: x }\n",
      "constructor",
      "`constructor` is no key of `deprecation`, expected one of `since`, `removal`, `replacement`, `migration`",
      "Remove `constructor`, or use one of the keys named above",
    ],
    [
      "that readers pass over",
      "applies: { __proto__: { polluted: true } }\n",
      "__proto__",
      "`__proto__` is no key of `applies`, expected one of the keys of the format",
      "Remove `__proto__`, or use one of the keys named above",
    ],
  ])("%s", (_, lines, ...finding) => {
    const findings = findingsOf(lines);
    expect(told(findings)).toEqual([finding]);
    expect(findings[0]?.rule).toBe("structure/unknown-key");
  });

  it("passes in content, which is not ours", () => {
    const lines = "examples: [{ id: e, title: e, message: m, content: { __proto__: 1, anything: [goes] } }]\n";
    expect(findingsOf(lines)).toEqual([]);
  });
});

describe("a file of another kind", () => {
  it.each([
    ["- a\n", "the file holds a list, expected a profile manifest"],
    ["hello\n", "the file holds the text `hello`, expected a profile manifest"],
    ["12\n", "the file holds the number `12`, expected a profile manifest"],
  ])("%j", (text, message) => {
    const { value, findings } = validateManifest(sourceOf(text));
    expect(value).toBeUndefined();
    expect(findings.map((finding) => finding.message)).toEqual([message]);
  });
});

describe("a file with many faults", () => {
  it("has all of them told at once", () => {
    const lines = "maturity: 3\nbase: other\nproofs: {}\nextra: 1\nrequirements: [{ id: EV-1 }, 5]\n";
    expect(
      findingsOf(lines).map((finding) => finding.span.file.text.slice(finding.span.start, finding.span.end)),
    ).toEqual(["3", "other", "{}", "{ id: EV-1 }", "{ id: EV-1 }", "{ id: EV-1 }", "5", "extra"]);
  });

  it.each([
    ["requirements", `requirements:\n${"  - { id: 1, level: x }\n".repeat(10_000)}`, 39_800],
    ["unknown keys", Array.from({ length: 20_000 }, (_, index) => `k${String(index)}: 1\n`).join(""), 19_800],
    [
      "conditions",
      `applies:\n${Array.from({ length: 20_000 }, (_, index) => `  k${String(index)}: {}\n`).join("")}`,
      19_800,
    ],
  ])("has the first two hundred told, and how many there are: %s", (_, lines, beyond) => {
    const findings = findingsOf(lines);
    expect(findings).toHaveLength(201);
    expect(findings.at(-1)?.message).toMatch(new RegExp(`^${beyond} further findings of \`structure/`));
  });

  it("keeps its meaning when lines move", () => {
    const fingerprints = (lines: string) => findingsOf(lines).map((finding) => finding.fingerprint);
    expect(fingerprints("# a comment\n\nkeywords: x\n")).toEqual(fingerprints("keywords: x\n"));
    expect(fingerprints("keywords: x\n")).not.toEqual(fingerprints("maturity: x\n"));
  });
});

describe("hostile texts", () => {
  const long = [
    ["id", "a-".repeat(2_000_000)],
    ["identifier", `a/${"a".repeat(3_000_000)}!`],
    ["version", `1.1.1-${"-".repeat(3_000_000)}!`],
    ["base", `${"a-".repeat(1_500_000)}@`],
  ] as const;

  it.each(long)("are refused before a pattern sees them: %s", (key, text) => {
    expect(findingsOf(`${key}: "${text}"\n`).map((finding) => finding.message)).toEqual([
      `\`${key}\` has ${text.length} characters, expected at most 50000 characters`,
    ]);
  });

  it.each([
    ["id", "a-".repeat(24_000)],
    ["identifier", `${"a.".repeat(24_000)}/`],
    ["identifier", `a/${"-".repeat(48_000)}`],
    ["version", `1.1.1-${"-".repeat(48_000)}!`],
    ["base", `${"a-".repeat(24_000)}@`],
  ])("do not keep a pattern busy: %s", (key, text) => {
    expect(findingsOf(`${key}: "${text}"\n`)).toHaveLength(1);
  });

  it.each(["/a".repeat(24_000), "/".repeat(48_000), `${"/a~1".repeat(12_000)}~`])("are no pointers", (pointer) => {
    const rest = "canonical: jcs, digest: sha-256, carrier: c";
    const lines = `bindings: [{ id: a, title: b, proof: p, select: [{ as: a, pointer: "${pointer}" }], ${rest} }]\n`;
    expect(findingsOf(lines)).toHaveLength(1);
  });
});
