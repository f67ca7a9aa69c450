import type { Outcome } from "../../findings/finding.ts";
import type { Located } from "../../manifest/located.ts";
import type { Configuration } from "../../manifest/project-types.ts";
import type { Bundle, ProfileSet } from "../set/profile-set.ts";
import { Reporter } from "./reporter.ts";

/** The bundles of a configuration, each id once, with those of their profiles that exist. */
export function resolveBundles(
  located: Located<Configuration>,
  { profilesById }: ProfileSet,
  unreadable: ReadonlySet<string> = new Set(),
): Outcome<readonly Bundle[]> {
  const reporter = new Reporter([]);
  const first = new Map<string, number>();
  const value = (located.value.bundles ?? []).map((bundle, index): Bundle => {
    const path = ["bundles", index];
    const earlier = first.get(bundle.id);
    const span = (...rest: readonly (string | number)[]) => located.spanOf([...path, ...rest], "value");
    if (earlier === undefined) first.set(bundle.id, index);
    else reporter.duplicate("bundle", bundle.id, span("id"), located.spanOf(["bundles", earlier, "id"], "value"));
    const profiles = [...new Set(bundle.profiles)].flatMap((id) => profilesById.get(id) ?? []);
    bundle.profiles.forEach((id, position) => {
      if (profilesById.has(id) || unreadable.has(id)) return;
      reporter.unresolved("profile", id, () => profilesById.keys(), span("profiles", position));
    });
    return { id: bundle.id, title: bundle.title ?? bundle.id, profiles, span: span("id") };
  });
  return { value, findings: reporter.findings };
}
