import { areIndependent } from "../../../analysis/scope/coexistence.ts";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { RequirementDuty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { similarTexts } from "./similar-texts.ts";

interface PhraseOfDuty {
  readonly profile: Profile;
  readonly duty: RequirementDuty;
  readonly phrase: string;
}

/**
 * Phrases of duties that are nearly the same in profiles that do not build on each other, and terms that two of them
 * explain differently. What duties say as data is compared as data; this is about what only their words say.
 */
export const nearDuplicateText = defineRule("overlap/near-duplicate-text", function* (set) {
  const phrases = phrasesOf(set);
  for (const group of similarTexts(phrases.map(({ phrase }) => phrase))) {
    yield* judgePhrases(group.flatMap((index) => phrases[index] ?? []));
  }
  yield* judgeTerms(set);
});

function phrasesOf(set: ProfileSet): readonly PhraseOfDuty[] {
  return set.profiles.flatMap((profile) => {
    if (!profile.adoptable) return [];
    return profile.duties.flatMap((duty): readonly PhraseOfDuty[] => {
      if (duty.kind !== "requirement" || duty.written.phrase === undefined) return [];
      return [{ profile, duty, phrase: duty.written.phrase }];
    });
  });
}

function* judgePhrases(group: readonly PhraseOfDuty[]): Generator<Finding> {
  const independent = group.filter((one) => group.some((other) => areIndependent(one.profile, other.profile)));
  const [first, ...others] = independent;
  if (first === undefined || others.length === 0) return;
  const levels = new Set(independent.map(({ duty }) => duty.level));
  const spanOf = ({ profile, duty }: PhraseOfDuty) => profile.located.spanOf([...duty.path, "phrase"], "value");
  const options = {
    span: spanOf(first),
    related: others.map((one) => ({
      span: spanOf(one),
      message: `\`${one.duty.id}\` (${one.duty.level})`,
    })),
    profiles: [...new Set(independent.map(({ profile }) => profile.id))],
    key: JSON.stringify(independent.map(({ duty }) => [duty.id, duty.level])),
  };
  const items = independent
    .slice(0, 4)
    .map(({ duty }) => `\`${duty.id}\``)
    .join(", ");
  if (levels.size === 1) yield report("overlap/near-duplicate-text", "same", { items }, options);
  else {
    const params = { items, levels: [...levels].sort().join(" and ") };
    yield report("overlap/near-duplicate-text", "levels", params, { ...options, severity: "warning" });
  }
}

function* judgeTerms(set: ProfileSet): Generator<Finding> {
  const byTerm = new Map<string, { readonly profile: Profile; readonly index: number; readonly means: string }[]>();
  for (const profile of set.profiles) {
    if (set.profilesById.get(profile.id) !== profile) continue;
    profile.manifest.terms?.forEach(({ term, means }, index) => {
      // Documents that nobody adopts are compared with their like.
      const key = `${profile.adoptable ? "profile" : profile.placement} ${term.toLowerCase()}`;
      const list = byTerm.get(key);
      const entry = { profile, index, means: normal(means) };
      if (list === undefined) byTerm.set(key, [entry]);
      else list.push(entry);
    });
  }
  for (const [key, entries] of byTerm) {
    const [first] = entries;
    const other = entries.find(
      (one) => first !== undefined && areIndependent(first.profile, one.profile) && one.means !== first.means,
    );
    if (first === undefined || other === undefined) continue;
    const spanOf = ({ profile, index }: typeof first) => profile.located.spanOf(["terms", index, "means"], "value");
    const term = first.profile.manifest.terms?.[first.index]?.term ?? "";
    const params = { term, profile: first.profile.id, other: other.profile.id };
    const options = {
      span: spanOf(first),
      related: [{ span: spanOf(other), message: "another meaning" }],
      profiles: [first.profile.id, other.profile.id],
      key,
    };
    yield report("overlap/near-duplicate-text", "term", params, options);
  }
}

function normal(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
