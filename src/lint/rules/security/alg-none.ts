import { report } from "../../../findings/report.ts";
import { unsigned } from "../../../registries/signature-algorithms.ts";
import { defineRule } from "../../rule.ts";
import { namedAlgorithms } from "./named-algorithms.ts";

/** `none` in a list of what may be used. That a list is missing is a matter of how keys and algorithms are matched. */
export const algNone = defineRule("security/alg-none", function* (set) {
  for (const profile of set.profiles) {
    for (const { algorithm, where, span } of namedAlgorithms(profile)) {
      // Implementations that compare without regard to case were deceived by other spellings.
      if (algorithm.toLowerCase() !== unsigned) continue;
      yield report("security/alg-none", "allowed", { where, algorithm }, { span, profiles: [profile.id], key: where });
    }
  }
});
