import { report } from "../../../findings/report.ts";
import type { ResolvedCondition } from "../../../model/condition.ts";
import type { Duty } from "../../../model/duty.ts";
import type { Profile } from "../../../model/profile.ts";
import { defineRule } from "../../rule.ts";

/** The variable that says whether the other end announces the profile. */
const announced = "peer.supports";

/** A profile that adds to a base says what holds where the other side lacks it (SEP-2133 asks for a fallback or an error). */
export const noDegradation = defineRule("design/no-degradation", function* (set) {
  for (const profile of set.profiles) {
    if (!profile.adoptable || profile.base === undefined) continue;
    const chain = [profile, ...profile.lineage.filter(({ placement }) => placement !== "base")];
    if (chain.some(saysIt)) continue;
    const span = profile.located.spanOf(["id"], "value");
    const params = { profile: profile.id };
    yield report("design/no-degradation", "unsaid", params, { span, profiles: [profile.id], key: profile.id });
  }
});

function saysIt({ manifest, duties }: Profile): boolean {
  return manifest.capability !== undefined || duties.some(isForThoseWithout);
}

function isForThoseWithout({ when, unless }: Duty): boolean {
  return names(when, false) || names(unless, true);
}

function names(condition: ResolvedCondition | undefined, value: boolean): boolean {
  return (condition ?? []).some((box) =>
    box.some((atom) => atom.kind === "variable" && atom.variable.id === announced && atom.values.includes(value)),
  );
}
