import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";

/** A `replaces` that takes away more than the profile needs: nothing is gained, nothing is said in its place, or too much. */
export const replacesUnneeded = defineRule("ref/replaces-unneeded", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  for (const { profile, index, nature, rest, situation } of analysis.replacements()) {
    const duty = profile.manifest.replaces?.[index]?.duty ?? "";
    const span = profile.located.spanOf(["replaces", index], "value");
    const options = { span, profiles: [profile.id], key: `${profile.id} ${duty} ${nature}` };
    const params = { duty, situation: speaker.situation(situation) };
    if (nature === "needless") yield report("ref/replaces-unneeded", "needless", { duty }, options);
    else if (nature === "bare") yield report("ref/replaces-unneeded", "bare", params, options);
    else if (rest === "bare") yield report("ref/replaces-unneeded", "wideBare", params, options);
    else yield report("ref/replaces-unneeded", "wideNeedless", params, options);
  }
});
