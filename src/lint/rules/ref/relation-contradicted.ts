import type { Analysis } from "../../../analysis/analysis.ts";
import type { Interplay } from "../../../analysis/compose/composition.ts";
import type { ErrorClash } from "../../../analysis/verdicts/slots/error-clashes.ts";
import { enumerate, VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { wholesOf } from "../../../model/set/objective-wholes.ts";

/**
 * A declared relation that what the profiles say contradicts: two that compose, or a bundle, that cannot be used together;
 * two that are alternatives and have no objective in common.
 */
export const relationContradicted = defineRule("ref/relation-contradicted", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  for (const { id: bundle, profiles, span } of set.bundles) {
    const ids = profiles.map(({ id }) => id);
    if (ids.length < 2) continue;
    const interplay = analysis.interplay(ids);
    if (interplay.isCompatible !== "no") continue;
    const params = { bundle, reason: reasonOf(interplay, speaker) };
    yield report("ref/relation-contradicted", "bundleNotTogether", params, { span, profiles: ids, key: bundle });
  }
  for (const profile of set.profiles) {
    if (set.profilesById.get(profile.id) !== profile) continue;
    for (const [index, { kind, profile: otherId }] of (profile.manifest.relations ?? []).entries()) {
      const other = set.profilesById.get(otherId);
      if (other === undefined || other === profile) continue;
      const options = {
        span: profile.located.spanOf(["relations", index, "profile"], "value"),
        profiles: [profile.id, other.id],
        key: `${profile.id} ${kind} ${other.id}`,
      };
      if (kind === "composes-with") yield* judgeComposition(profile, other, analysis, speaker, options);
      else if (kind === "alternative" && !haveCommonObjective(profile, other, set)) {
        yield report("ref/relation-contradicted", "nothingInCommon", { profile: profile.id, other: other.id }, options);
      }
    }
  }
});

function* judgeComposition(
  profile: Profile,
  other: Profile,
  analysis: Analysis,
  speaker: VerdictSpeaker,
  options: Pick<Finding, "span"> & { readonly profiles: readonly string[]; readonly key: string },
): Generator<Finding> {
  // What one of them has against itself is told there, and says nothing of the relation.
  const interplay = analysis.interplay([profile.id, other.id]);
  if (interplay.isCompatible !== "no") return;
  const params = { profile: profile.id, other: other.id, reason: reasonOf(interplay, speaker) };
  yield report("ref/relation-contradicted", "notTogether", params, options);
}

/** The first reason why profiles do not go together; each has a finding of its own. */
function reasonOf(
  { conflicts, slots, newGaps, newNegotiations, sharedIdentifiers, errors }: Interplay,
  speaker: VerdictSpeaker,
): string {
  const conflict = conflicts.find(({ witness }) => witness.certainty === "proved");
  if (conflict !== undefined)
    return `they contradict each other about what \`${conflict.behaviour.role}\` can ${speaker.behaviour(conflict.behaviour)}`;
  const [slot] = slots;
  if (slot !== undefined) return `they use ${speaker.object(slot.slot)} of \`${slot.channel}\` for different things`;
  const gap = newGaps.find(({ certainty }) => certainty === "proved");
  if (gap !== undefined) return `\`${gap.consumer}\` does not take what \`${gap.behaviour.role}\` may send`;
  const choice = newNegotiations.find(({ kind }) => kind === "no-common-choice");
  if (choice !== undefined) return `two parties can have nothing in common for ${choice.choice.title}`;
  const [clash] = errors;
  if (clash !== undefined) return `they use ${errorsOf(clash)} in different ways`;
  return `they share the identifier \`${sharedIdentifiers[0] ?? ""}\``;
}

/** The errors of a clash: all of one code, or of one refusal. */
function errorsOf({ uses }: ErrorClash): string {
  return enumerate([...new Set(uses.map(({ error }) => `\`${error.id}\``))], "and");
}

function haveCommonObjective(left: Profile, right: Profile, set: ProfileSet): boolean {
  const [own, theirs] = [left, right].map((profile) => objectivesOf(profile, set));
  return [...(own ?? [])].some((objective) => theirs?.has(objective) === true);
}

/** The objectives that a profile, or what it is a profile of, solves or serves, with the wholes that they are parts of. */
function objectivesOf(profile: Profile, set: ProfileSet): ReadonlySet<string> {
  const found = new Set<string>();
  for (const one of [profile, ...profile.lineage.filter(({ placement }) => placement !== "base")]) {
    const own = one.manifest.solves.map(({ objective }) => objective);
    for (const id of [...own, ...one.duties.flatMap(({ evidence }) => evidence.serves)]) {
      for (const whole of wholesOf(id, set.words.objectives)) found.add(whole);
    }
  }
  return found;
}
