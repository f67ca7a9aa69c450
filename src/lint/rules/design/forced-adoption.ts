import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { mutualNeeds } from "./mutual-needs.ts";
import { needsOf } from "./needed-profiles.ts";

/**
 * A base, or a profile, with duties about what another profile declares: whoever has the one has to have the other. Two
 * that need each other are told as such.
 */
export const forcedAdoption = defineRule("design/forced-adoption", function* (set) {
  const circles = new Map(mutualNeeds(set).flatMap((circle) => circle.map((profile) => [profile, circle])));
  for (const profile of set.profiles) {
    if (!profile.adoptable && profile.placement !== "base") continue;
    for (const { other, thing, duties } of needsOf(profile, set)) {
      const [first, ...more] = duties;
      const isMutual = circles.has(profile) && circles.get(profile) === circles.get(other);
      if (first === undefined || isMutual) continue;
      const at = (path: typeof first.path) => profile.located.spanOf(path, "value");
      const options = {
        span: at(first.path),
        related: more.map((duty) => ({ span: at(duty.path), message: `\`${duty.id}\` (${duty.level}) needs it too` })),
        profiles: [profile.id, other.id],
        key: `${profile.id} ${other.id}`,
      };
      const params = { duty: first.id, level: first.level, role: first.role, thing, other: other.id };
      if (profile.placement === "base") yield report("design/forced-adoption", "base", params, options);
      else yield report("design/forced-adoption", "profile", params, { ...options, severity: "warning" });
    }
  }
});
