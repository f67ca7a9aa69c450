import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { statesFallback } from "./states-fallback.ts";

/** A profile that adds to a base says what holds where the other side lacks it (SEP-2133 asks for a fallback or an error). */
export const noDegradation = defineRule("design/no-degradation", function* (set) {
  for (const profile of set.profiles) {
    if (!profile.adoptable || profile.base === undefined || statesFallback(profile)) continue;
    const span = profile.located.spanOf(["id"], "value");
    const params = { profile: profile.id };
    yield report("design/no-degradation", "unsaid", params, { span, profiles: [profile.id], key: profile.id });
  }
});
