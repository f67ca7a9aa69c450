import { report } from "../../../findings/report.ts";
import type { Maturity } from "../../../manifest/types.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";

/** What a document has to say something about; `none` with a reason is an answer too. */
type Needed = "security" | "privacy" | "registrations";

const neededBy: Readonly<Partial<Record<Maturity, readonly Needed[]>>> = {
  draft: ["security"],
  candidate: ["security", "privacy", "registrations"],
  stable: ["security", "privacy", "registrations"],
};

/** What a document needs grows with its maturity. The abstract is needed always, and the schema asks for it. */
export const sectionMissing = defineRule("publish/section-missing", function* (set) {
  for (const profile of set.profiles) {
    // Texts of others are modelled as far as profiles build on them; their own sections stay where they are.
    if (profile.placement !== "profile" && profile.placement !== "base") continue;
    for (const section of neededBy[profile.maturity] ?? []) {
      if (has(profile, section)) continue;
      const span = profile.located.spanOf(["maturity"], "value");
      const options = { span, profiles: [profile.id], key: `${profile.id} ${section}` };
      yield report("publish/section-missing", "missing", { maturity: profile.maturity, section }, options);
    }
    for (const [index, section] of (profile.manifest.sections ?? []).entries()) {
      if ((section.text ?? "").trim() !== "" || section.none !== undefined) continue;
      const span = profile.located.spanOf(["sections", index], "value");
      const options = { span, profiles: [profile.id], key: `${profile.id} ${section.id}` };
      yield report("publish/section-missing", "empty", { section: section.id }, options);
    }
  }
});

function has({ manifest }: Profile, needed: Needed): boolean {
  if (needed === "registrations") return manifest.registrations !== undefined;
  if (needed === "security" && (manifest.threats ?? []).length > 0) return true;
  return (manifest.sections ?? []).some((section) => section.at === needed);
}
