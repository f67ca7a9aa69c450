import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";

/** A scheme takes the place of another, and the receiver need not refuse the other one. */
export const bearerFallback = defineRule("security/bearer-fallback", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  for (const fallback of analysis.schemeFallbacks()) {
    const { profile, duty, behaviour, consumer, required, taken, situation, fingerprint } = fallback;
    const params = {
      role: behaviour.role,
      what: speaker.object(behaviour.object),
      required,
      taken,
      consumer,
      situation: speaker.situation(situation),
    };
    const span = profile.located.spanOf(duty.path, "value");
    yield report("security/bearer-fallback", "taken", params, { span, profiles: [profile.id], key: fingerprint });
  }
});
