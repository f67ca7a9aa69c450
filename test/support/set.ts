import { readdirSync, readFileSync } from "node:fs";
import type { Finding, Outcome } from "../../src/findings/finding.ts";
import { validateManifest, validateVocabulary } from "../../src/manifest/validate.ts";
import { placementOf } from "../../src/findings/placement.ts";
import type { Profile } from "../../src/model/set/profile.ts";
import type { ProfileSet } from "../../src/model/set/profile-set.ts";
import { resolveProfileSet } from "../../src/model/resolve/resolve.ts";
import { resolveVocabulary } from "../../src/model/resolve/resolve-vocabulary.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";

/** Texts of files by path: `profiles/vocabulary.yaml`, and manifests beside and below it. */
export type Files = Readonly<Record<string, string>>;

const folder = "profiles";
const vocabularyPath = `${folder}/vocabulary.yaml`;

/** What resolving a set gave, with everything that was said on the way. */
export interface ResolvedSet {
  readonly set: ProfileSet;
  readonly findings: readonly Finding[];
}

/** Runs parsing, validation and resolving over texts. Throws only where no set could be made at all. */
export function resolveFiles(files: Files): ResolvedSet {
  const findings: Finding[] = [];
  const keep = <T>(outcome: Outcome<T>): T | undefined => {
    findings.push(...outcome.findings);
    return outcome.value;
  };
  const sourceOf = (path: string) => keep(parseYaml({ path, text: files[path] ?? "" }));
  const source = sourceOf(vocabularyPath);
  const located = source && keep(validateVocabulary(source));
  const words = located && keep(resolveVocabulary(located));
  if (words === undefined) throw new Error(inWords(findings));
  const paths = Object.keys(files).filter((path) => path !== vocabularyPath && path.startsWith(`${folder}/`));
  const manifests = paths.flatMap((path) => {
    const manifest = sourceOf(path);
    const one = manifest && keep(validateManifest(manifest));
    return one === undefined ? [] : [{ located: one, placement: placementOf(path, folder) }];
  });
  const set = keep(resolveProfileSet(words, {}, manifests));
  if (set === undefined) throw new Error(inWords(findings));
  return { set, findings };
}

/** A set in which nothing is wrong; throws with the findings otherwise. */
export function setOf(files: Files): ProfileSet {
  const { set, findings } = resolveFiles(files);
  if (findings.length > 0) throw new Error(inWords(findings));
  return set;
}

/** The profile of an id; throws where there is none. */
export function profileOf(set: ProfileSet, id: string): Profile {
  const profile = set.profilesById.get(id);
  if (profile === undefined) throw new Error(`no profile ${id}, only ${[...set.profilesById.keys()].join(", ")}`);
  return profile;
}

/** The files of a fixture below `test/fixtures`, by their paths in it. */
export function fixture(name: string): Record<string, string> {
  const root = new URL(`../fixtures/${name}/`, import.meta.url);
  const entries = readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").replace(/\/+/g, "/");
    files[path.slice(root.pathname.length)] = readFileSync(path, "utf8");
  }
  return Object.fromEntries(Object.entries(files).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Files with one text in one of them replaced; throws where it does not stand there exactly once. */
export function changed(files: Files, path: string, from: string, to: string): Files {
  const text = files[path];
  if (text === undefined || text.split(from).length !== 2) throw new Error(`${path} has not exactly one ${from}`);
  return { ...files, [path]: text.replace(from, () => to) };
}

/** A finding as one line: rule, place, what stands there and what was said. */
export function lineOf(finding: Finding): string {
  const { file, start, end } = finding.span;
  const line = file.text.slice(0, start).split("\n").length;
  return `${finding.rule} ${file.path}:${line} [${file.text.slice(start, end)}] ${finding.message}`;
}

function inWords(findings: readonly Finding[]): string {
  return findings.map(lineOf).join("\n");
}
