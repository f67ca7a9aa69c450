import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Manifest } from "../../../manifest/types.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import type { YamlPath } from "../../../syntax/places.ts";
import { defineRule } from "../../rule.ts";
import { textsOf, usesOf, type Uses } from "./uses.ts";

/** Something declared that nothing uses: a situation, an option, an error, a term of the vocabulary, a silent role. */
export const orphan = defineRule("structure/orphan", function* (set) {
  const all = usesOf(set);
  // What an earlier edition declared in vain is past mending.
  for (const profile of set.profiles) if (profile.placement !== "edition") yield* inProfile(profile, all);
  yield* inVocabulary(set, all);
});

function* inProfile(profile: Profile, uses: Uses): Generator<Finding> {
  const { manifest } = profile;
  const unused = function* (kind: string, id: string, path: YamlPath): Generator<Finding> {
    const span = profile.located.spanOf(path, "value");
    yield report(
      "structure/orphan",
      "unused",
      { kind, id },
      { span, profiles: [profile.id], key: `${profile.id} ${kind} ${id}` },
    );
  };
  for (const [index, situation] of (manifest.situations ?? []).entries()) {
    if (!uses.situations.has(`${profile.id}#${situation.id}`)) {
      yield* unused("situation", situation.id, ["situations", index, "id"]);
    }
  }
  for (const [index, option] of (manifest.options ?? []).entries()) {
    if (!uses.targets.has(`${profile.id}#${option.id}`)) yield* unused("option", option.id, ["options", index, "id"]);
  }
  for (const [index, error] of (manifest.errors ?? []).entries()) {
    if (!uses.targets.has(`${profile.id}#${error.id}`)) yield* unused("error", error.id, ["errors", index, "id"]);
  }
  const { terms = [] } = manifest;
  const said = new Set(terms.length === 0 ? [] : wordsOf(textsOutsideTerms(manifest)));
  for (const [index, term] of terms.entries()) {
    // The words of a term may stand apart or in the plural; only a term that cannot be meant anywhere is unused.
    if (wordsOf([term.term]).some((word) => !said.has(word)))
      yield* unused("term", term.term, ["terms", index, "term"]);
  }
  const bound = new Set(profile.duties.map((duty) => duty.role));
  const acting = new Set(profile.steps.flatMap((step) => [step.written.from, step.written.to]));
  for (const [index, use] of (manifest.roles ?? []).entries()) {
    if (bound.has(use.role) || acting.has(use.role) || profile.placement === "upstream") continue;
    const span = profile.located.spanOf(["roles", index, "role"], "value");
    const options = { span, profiles: [profile.id], key: `${profile.id} role ${use.role}` };
    yield report("structure/orphan", "roleWithoutDuty", { role: use.role }, options);
  }
}

/**
 * Words of the vocabulary that no profile uses: information, and only in a set that has come of age. A young one may
 * have its words before its profiles.
 */
function* inVocabulary(set: ProfileSet, uses: Uses): Generator<Finding> {
  const { words } = set;
  const isGrown = set.profiles.some(
    (profile) => profile.adoptable && (profile.maturity === "candidate" || profile.maturity === "stable"),
  );
  if (!isGrown) return;
  const lists = [
    ["role", "roles", words.vocabulary.roles, uses.roles],
    ["mechanism", "mechanisms", words.vocabulary.mechanisms, uses.mechanisms],
    ["relation", "relations", words.vocabulary.relations ?? [], uses.relations],
    ["variable", "variables", words.vocabulary.variables ?? [], uses.variables],
    ["reference", "references", words.vocabulary.references, uses.references],
  ] as const;
  for (const [kind, key, entries, used] of lists) {
    for (const [index, entry] of entries.entries()) {
      if (used.has(entry.id)) continue;
      const span = words.located.spanOf([key, index, "id"], "value");
      const options = { span, key: `vocabulary ${kind} ${entry.id}`, severity: "info" as const };
      yield report("structure/orphan", "unused", { kind, id: entry.id }, options);
    }
  }
}

/** Every text of a manifest but the terms; a term may be used by the meaning of another one. */
function textsOutsideTerms({ terms, ...rest }: Manifest): readonly string[] {
  return [...textsOf(rest, ""), ...(terms ?? []).map((term) => term.means)];
}

function wordsOf(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.map((word) => (word.length > 3 ? word.replace(/(?:ies|es|s|y)$/, "") : word));
}
