import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { placesOf, spanOfMember } from "../../verdicts/member-places.ts";

/**
 * With exactly one side having adopted the profile: what that side may send and the other must refuse. What the profile says
 * of that case under `capability` is a fallback, and a contradiction with the base is told as such.
 */
export const notAdditive = defineRule("design/not-additive", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  for (const profile of set.profiles) {
    if (!profile.adoptable || profile.lineage.length === 0 || profile.manifest.capability !== undefined) continue;
    for (const { gap, lacking } of analysis.oneSidedGaps(profile.id)) {
      const [subject] = gap.members;
      if (gap.certainty !== "certain" || subject === undefined) continue;
      const { role, action, object, channel } = gap.behaviour;
      const params = {
        sender: subject.item,
        role,
        does: speaker.behaviour({ role, action, object, channel }),
        values: speaker.values(gap.values, action),
        consumer: gap.consumer,
        situation: speaker.situation(gap.situation),
      };
      const related = placesOf(gap.members.slice(1), action, speaker);
      const options = {
        span: spanOfMember(subject),
        related,
        profiles: [profile.id],
        key: `${profile.id} ${gap.fingerprint}`,
      };
      if (lacking === "consumer") yield report("design/not-additive", "sends", params, options);
      else yield report("design/not-additive", "refuses", params, options);
    }
  }
});
