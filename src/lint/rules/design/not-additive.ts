import type { OneSidedGap } from "../../../analysis/verdicts/gaps/one-sided-gaps.ts";
import type { Undecided } from "../../../analysis/choices/problem.ts";
import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { placesOf, spanOfMember } from "../../verdict-findings/member-places.ts";
import { undecidedFinding } from "../../verdict-findings/undecided-finding.ts";
import { statesFallback } from "./states-fallback.ts";

/**
 * With exactly one side having adopted the profile: what that side may send and the other must, or may, refuse, and the
 * other way round. What the profile says of that case is a fallback, and a contradiction with the base is told as such.
 */
export const notAdditive = defineRule(["design/not-additive", "meta/budget-exceeded"], function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const undecidedByKey = new Map<number, Undecided>();
  for (const profile of set.profiles) {
    if (!profile.adoptable || profile.lineage.length === 0 || statesFallback(profile)) continue;
    const { verdicts, undecided } = analysis.oneSidedGaps(profile.id);
    for (const found of verdicts) yield* findingOf(found, profile, speaker);
    for (const one of undecided) undecidedByKey.set(one.key.id, one);
  }
  for (const one of undecidedByKey.values()) yield undecidedFinding(one, set, speaker);
});

function* findingOf({ gap, lacking }: OneSidedGap, profile: Profile, speaker: VerdictSpeaker): Generator<Finding> {
  const { members, behaviour, certainty, consumer, values, situation, fingerprint, isUnnamed } = gap;
  const [subject] = members;
  // A message that says nothing of members that nobody declares is told as such.
  if (subject === undefined || (certainty === "possible" && isUnnamed)) return;
  const { role, action, object, channel } = behaviour;
  const params = {
    sender: subject.item,
    role,
    does: speaker.behaviour({ role, action, object, channel }),
    values: speaker.values(values, action),
    consumer,
    situation: speaker.situation(situation),
    refuses: certainty === "proved" ? "must refuse" : "need not take",
  };
  const options = {
    span: spanOfMember(subject),
    related: placesOf(members.slice(1), action, speaker),
    profiles: [profile.id],
    key: `${profile.id} ${fingerprint}`,
    ...(certainty === "proved" ? {} : { certainty: "possible" as const, severity: "warning" as const }),
  };
  if (lacking === "consumer") yield report("design/not-additive", "sends", params, options);
  else yield report("design/not-additive", "refuses", params, options);
}
