import type { OneSidedGap } from "../../../analysis/verdicts/composition.ts";
import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/profile.ts";
import { defineRule } from "../../rule.ts";
import { placesOf, spanOfMember } from "../../verdicts/member-places.ts";
import { statesFallback } from "./states-fallback.ts";

/**
 * With exactly one side having adopted the profile: what that side may send and the other must, or may, refuse, and the
 * other way round. What the profile says of that case is a fallback, and a contradiction with the base is told as such.
 */
export const notAdditive = defineRule("design/not-additive", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  for (const profile of set.profiles) {
    if (!profile.adoptable || profile.lineage.length === 0 || statesFallback(profile)) continue;
    for (const found of analysis.oneSidedGaps(profile.id)) yield* findingOf(found, profile, speaker);
  }
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
    refuses: certainty === "certain" ? "must refuse" : "need not take",
  };
  const options = {
    span: spanOfMember(subject),
    related: placesOf(members.slice(1), action, speaker),
    profiles: [profile.id],
    key: `${profile.id} ${fingerprint}`,
    ...(certainty === "certain" ? {} : { certainty: "possible" as const, severity: "warning" as const }),
  };
  if (lacking === "consumer") yield report("design/not-additive", "sends", params, options);
  else yield report("design/not-additive", "refuses", params, options);
}
