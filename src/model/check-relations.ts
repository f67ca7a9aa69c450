import type { Finding } from "../findings/finding.ts";
import type { ProfileSet } from "./profile-set.ts";
import { Reporter } from "./reporter.ts";

/** References from profile to profile, and those of the configuration: possible only when all profiles are known. */
export function checkRelations(set: ProfileSet): readonly Finding[] {
  const findings: Finding[] = [];
  const ids = [...set.profilesById.keys()];
  for (const profile of set.profiles) {
    const reporter = new Reporter([profile.id]);
    const { manifest, located } = profile;
    manifest.relations?.forEach((relation, index) => {
      if (set.profilesById.has(relation.profile)) return;
      const others = ids.filter((id) => id !== profile.id);
      reporter.unresolved(
        "profile",
        relation.profile,
        others,
        located.spanOf(["relations", index, "profile"], "value"),
      );
    });
    const replacement = manifest.deprecation?.replacement;
    if (typeof replacement === "string" && !set.profilesById.has(replacement)) {
      reporter.unresolved("profile", replacement, ids, located.spanOf(["deprecation", "replacement"], "value"));
    }
    findings.push(...reporter.findings);
  }
  return findings;
}
