import type { Finding } from "../../findings/finding.ts";
import type { ProfileSet } from "../set/profile-set.ts";
import { Reporter } from "../resolve/reporter.ts";

/** References from profile to profile: possible only when all profiles are known. */
export function checkRelations(set: ProfileSet, unreadable: ReadonlySet<string>): readonly Finding[] {
  const known = (id: string): boolean => set.profilesById.has(id) || unreadable.has(id);
  return set.profiles.flatMap((profile) => {
    const reporter = new Reporter([profile.id]);
    const { manifest, located } = profile;
    const others = () => [...set.profilesById.keys()].filter((id) => id !== profile.id);
    const check = (id: string, path: readonly (string | number)[]): void => {
      const span = () => located.spanOf(path, "value");
      if (id === profile.id) reporter.wrongKind(id, "this profile", "another profile", span());
      else if (!known(id)) reporter.unresolved("profile", id, others, span());
    };
    manifest.relations?.forEach((relation, index) => check(relation.profile, ["relations", index, "profile"]));
    const replacement = manifest.deprecation?.replacement;
    if (typeof replacement === "string") check(replacement, ["deprecation", "replacement"]);
    return reporter.findings;
  });
}
