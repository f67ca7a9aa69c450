import { readFileSync } from "node:fs";
import { findInProject, judgeProject, lintProject } from "../../src/pipeline/lint/lint-project.ts";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { MemoryHost } from "../../src/host/memory-host.ts";
import type { ProfileSet } from "../../src/model/set/profile-set.ts";
import { judgeExamples } from "../../src/examples/judge-examples.ts";
import type { ExampleCase } from "./rule-page.ts";

/** The day at which examples are judged. */
export const exampleDay = "2026-11-24";

const vocabularyPath = "profiles/vocabulary.yaml";
const configurationPath = "auth-profiles.yaml";

/** Files of a set that are no manifests: taken as they are, the vocabulary completed by the default one. */
const notManifests: ReadonlySet<string> = new Set([
  vocabularyPath,
  configurationPath,
  "profiles/acknowledgements.yaml",
  "profiles/accepted-findings.json",
]);

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
    'requirements:\n  - { id: EX-1, role: desk, level: MUST, action: other, phrase: "hand out one book" }\n',
  ],
  [
    "sections",
    'sections:\n  - { at: security, id: security, none: "Lending is not dangerous." }\n' +
      '  - { at: privacy, id: privacy, none: "Nothing about readers is stored." }\n',
  ],
  ["registrations", 'registrations: { none: "No new names." }\n'],
  ["capability", "capability: { declared-by: [], fallback: core }\n"],
];

const servingMessage =
  "messages:\n  - { id: order, title: order, form: json, from: borrower, to: desk, unknown: ignore,\n" +
  "      parameters: [{ name: title, presence: required, type: string }] }\n";

/** What an example gives to the stages: a file with its text, and what is not to be added to it. */
type ExampleInput = Pick<ExampleCase[number], "path" | "text"> & Partial<ExampleCase[number]>;

/** Runs the stages over an example, as `lint` does, and returns everything found, decisions applied. */
export function runExample(example: readonly ExampleInput[]): readonly Finding[] {
  return lintProject({ project: projectOf(example), asOf: exampleDay });
}

/** The same with what a build finds in the examples of the manifests. */
export async function runPublished(example: readonly ExampleInput[]): Promise<readonly Finding[]> {
  const found = findInProject({ project: projectOf(example), asOf: exampleDay });
  const { set } = found.project;
  const ofExamples = set === undefined ? [] : await judgeExamples(set);
  return judgeProject({ ...found, findings: [...found.findings, ...ofExamples] });
}

/** The findings of one rule in manifests by path, each completed like an example. */
export function findingsOf(rule: string, files: Readonly<Record<string, string>>): readonly Finding[] {
  const example = Object.entries(files).map(([path, text]) => ({ path, text }));
  return runExample(example).filter((finding) => finding.rule === rule);
}

/** A resolved set from manifests by path, each completed like an example; throws where something cannot be resolved. */
export function resolveExample(files: Readonly<Record<string, string>>): ProfileSet {
  const project = projectOf(Object.entries(files).map(([path, text]) => ({ path, text })));
  const errors = project.findings.filter((finding) => finding.severity === "error");
  if (project.set === undefined || errors.length > 0) {
    throw new Error(errors.map((finding) => `${finding.rule}: ${finding.message}`).join("\n"));
  }
  return project.set;
}

/** An example read as a set; `change` has each text when it is complete. */
export function projectOf(example: readonly ExampleInput[], change = (text: string): string => text) {
  const files: Record<string, string> = { [vocabularyPath]: defaultVocabulary };
  for (const file of example) files[file.path] = textOf(file);
  const hasManifest = example.some((file) => !notManifests.has(file.path));
  if (!hasManifest) files["profiles/example.yaml"] = textOf({ path: "profiles/example.yaml", text: "" });
  const changed = Object.entries(files).map(([path, text]) => [path, change(text)] as const);
  return readProject(new MemoryHost(Object.fromEntries(changed)), configurationPath);
}

/** The line, from 1, on which a finding starts. */
export function lineOf(finding: Finding): number {
  return finding.span.file.text.slice(0, finding.span.start).split("\n").length;
}

/** The text of a file of an example, completed. */
function textOf(file: ExampleInput): string {
  if (file.raw === true) return file.text;
  const keys = topLevelKeys(file.text);
  if (file.path === vocabularyPath) return file.text + withoutBlocks(defaultVocabulary, keys);
  if (notManifests.has(file.path)) return file.text;
  const id = /([^/]+)\.yaml$/.exec(file.path)?.[1] ?? "example";
  let text = keys.has("id") ? file.text : `${file.text}id: ${id.replace(/@.*$/, "")}\n`;
  for (const [key, added] of defaults) {
    if (keys.has(key) || file.without?.includes(key) === true) continue;
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
