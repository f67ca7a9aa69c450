import { readFileSync } from "node:fs";
import type { AcknowledgementEntry, Suppression } from "../../src/findings/disposition.ts";
import { disposeFindings } from "../../src/findings/dispose.ts";
import type { Finding, Outcome } from "../../src/findings/finding.ts";
import { lintRules } from "../../src/lint/rules/index.ts";
import { lintProfileSet } from "../../src/lint/run.ts";
import type { Located } from "../../src/manifest/located.ts";
import type { Configuration } from "../../src/manifest/project-types.ts";
import {
  validateAcknowledgements,
  validateConfiguration,
  validateManifest,
  validateVocabulary,
} from "../../src/manifest/validate.ts";
import { placementOf } from "../../src/model/placement.ts";
import type { ProfileSet } from "../../src/model/profile-set.ts";
import { resolveProfileSet, type PlacedManifest } from "../../src/model/resolve.ts";
import { resolveVocabulary } from "../../src/model/resolve-vocabulary.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import type { YamlSource } from "../../src/syntax/yaml-source.ts";
import type { ExampleCase, ExampleFile } from "./rule-page.ts";

/** The day at which examples are judged. */
export const exampleDay = "2026-11-24";

const vocabularyPath = "profiles/vocabulary.yaml";
const defaultVocabulary = readFileSync(new URL("../lint/default-vocabulary.yaml", import.meta.url), "utf8");

/** What a manifest needs and an example need not show. Added after the example, so that its lines stay. */
const defaults: readonly (readonly [key: string, text: string])[] = [
  ["title", "title: Example\n"],
  ["version", 'version: "1.0.0"\n'],
  ["maturity", "maturity: stable\n"],
  ["abstract", "abstract: A profile that only shows one thing.\n"],
  ["solves", "solves:\n  - { objective: safe-lending, mechanism: library-card }\nserves: [safe-lending]\n"],
  ["not-tested", "not-tested: { reason: no-suite }\n"],
  [
    "requirements",
    'requirements:\n  - { id: EX-1, role: desk, level: MUST, action: other, phrase: "hand out one book at a time" }\n',
  ],
  [
    "sections",
    'sections:\n  - { at: security, id: security, none: "Lending is not dangerous." }\n' +
      '  - { at: privacy, id: privacy, none: "Nothing about readers is stored." }\n',
  ],
  ["registrations", 'registrations: { none: "No new names." }\n'],
];

const servingMessage =
  "messages:\n  - { id: order, title: order, form: json, from: borrower, to: desk, unknown: ignore,\n" +
  "      parameters: [{ name: title, presence: required, type: string }] }\n";

/** Runs the stages over an example, as a command does, and returns everything found, decisions applied. */
export function runExample(example: ExampleCase): readonly Finding[] {
  const found: Finding[] = [];
  const keep = <T>(outcome: Outcome<T>): T | undefined => {
    found.push(...outcome.findings);
    return outcome.value;
  };
  const suppressions: Suppression[] = [];
  const acknowledgements: AcknowledgementEntry[] = [];
  const manifests: PlacedManifest[] = [];
  let configuration: Configuration = {};
  let vocabulary = parse(vocabularyPath, defaultVocabulary);
  for (const file of example) {
    if (file.language !== "yaml") continue;
    const source = keep(parseYaml({ path: file.path, text: textOf(file) }));
    if (source === undefined) continue;
    suppressions.push(...source.suppressions);
    if (file.path === vocabularyPath) vocabulary = source;
    else if (file.path === "auth-profiles.yaml") configuration = keep(validateConfiguration(source))?.value ?? {};
    else if (file.path === "profiles/acknowledgements.yaml") {
      const located = keep(validateAcknowledgements(source));
      located?.value.acknowledgements.forEach((entry, index) => {
        acknowledgements.push({ ...entry, span: located.spanOf(["acknowledgements", index, "rule"], "value") });
      });
    } else {
      const located = keep(validateManifest(source));
      if (located !== undefined) manifests.push({ located, placement: placementOf(file.path, "profiles") });
    }
  }
  const words = keep(resolveVocabulary(need(keep(validateVocabulary(vocabulary)))));
  const set = keep(resolveProfileSet(need(words), configuration, manifests));
  if (set !== undefined) found.push(...lintProfileSet(set, lintRules, { asOf: exampleDay }));
  return disposeFindings(found, { suppressions, accepted: [], acknowledgements, asOf: exampleDay });
}

/** A resolved set from manifests by path, each completed like an example; throws where something cannot be resolved. */
export function resolveExample(files: Readonly<Record<string, string>>): ProfileSet {
  const manifests: PlacedManifest[] = [];
  let vocabulary = parse(vocabularyPath, defaultVocabulary);
  for (const [path, text] of Object.entries(files)) {
    const source = parse(
      path,
      textOf({ path, text, language: "yaml", marks: [], raw: false, without: [], continues: false }),
    );
    if (path === vocabularyPath) vocabulary = source;
    else {
      const located: Located<PlacedManifest["located"]["value"]> = value(validateManifest(source));
      manifests.push({ located, placement: placementOf(path, "profiles") });
    }
  }
  const words = value(resolveVocabulary(value(validateVocabulary(vocabulary))));
  return value(resolveProfileSet(words, {}, manifests));
}

/** The line, from 1, on which a finding starts. */
export function lineOf(finding: Finding): number {
  return finding.span.file.text.slice(0, finding.span.start).split("\n").length;
}

/** The text of a file of an example, completed. */
function textOf(file: ExampleFile): string {
  if (file.raw) return file.text;
  const keys = topLevelKeys(file.text);
  if (file.path === vocabularyPath) return file.text + withoutBlocks(defaultVocabulary, keys);
  if (file.path === "auth-profiles.yaml" || file.path === "profiles/acknowledgements.yaml") return file.text;
  const id = /([^/]+)\.yaml$/.exec(file.path)?.[1] ?? "example";
  let text = keys.has("id") ? file.text : `${file.text}id: ${id.replace(/@.*$/, "")}\n`;
  for (const [key, added] of defaults) {
    if (keys.has(key) || file.without.includes(key)) continue;
    text += added;
  }
  // Somebody has to serve the objective of the example.
  const isServed = /level: MUST|presence: required/.test(text);
  return isServed || keys.has("messages") ? text : text + servingMessage;
}

function topLevelKeys(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^([A-Za-z-]+):/gm)].map((match) => match[1] ?? ""));
}

/** A YAML map without some of its top-level keys. */
function withoutBlocks(text: string, keys: ReadonlySet<string>): string {
  const kept: string[] = [];
  let keeping = true;
  for (const line of text.split(/(?<=\n)/)) {
    const key = /^([A-Za-z-]+):/.exec(line)?.[1];
    if (key !== undefined) keeping = !keys.has(key);
    if (keeping) kept.push(line);
  }
  return kept.join("");
}

function parse(path: string, text: string): YamlSource {
  return value(parseYaml({ path, text }));
}

function value<T>(outcome: Outcome<T>): T {
  const errors = outcome.findings.filter((finding) => finding.severity === "error");
  if (outcome.value === undefined || errors.length > 0) {
    throw new Error(outcome.findings.map((finding) => `${finding.rule}: ${finding.message}`).join("\n"));
  }
  return outcome.value;
}

function need<T>(given: T | undefined): T {
  if (given === undefined) throw new Error("the vocabulary of the examples cannot be read");
  return given;
}
