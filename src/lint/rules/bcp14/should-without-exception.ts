import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { requirementsOf, spanOfRequirement } from "./requirements-of.ts";

/** RFC 2119 section 3: who does not follow a SHOULD has to understand what that means, so the text has to say it. */
export const shouldWithoutException = defineRule("bcp14/should-without-exception", function* (set) {
  for (const { profile, duty } of requirementsOf(set)) {
    if (duty.level !== "SHOULD" && duty.level !== "SHOULD NOT") continue;
    const { unless, because, phrase } = duty.written;
    if (unless !== undefined || because !== undefined) continue;
    if (/\b(?:except|although|even though|other than)\b/i.test(phrase ?? "")) continue;
    const options = { span: spanOfRequirement(profile, duty, "level"), profiles: [profile.id], key: duty.id };
    yield report("bcp14/should-without-exception", "bare", { id: duty.anchor, level: duty.level }, options);
  }
});
