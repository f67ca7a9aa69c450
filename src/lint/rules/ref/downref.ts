import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Reference } from "../../../manifest/vocabulary-types.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { placedCitations } from "./cited-sections.ts";

/** The order of maturity; whoever depends on something lower can be overtaken by its change. */
const rank: Readonly<Record<NonNullable<Reference["maturity"]>, number>> = {
  rejected: 0,
  superseded: 0,
  deprecated: 0,
  idea: 0,
  "individual-draft": 0,
  draft: 1,
  "adopted-draft": 1,
  candidate: 2,
  stable: 3,
  standard: 3,
};

/** A normative dependency of a candidate or stable profile on something less mature (RFC 3967). */
export const downref = defineRule("ref/downref", function* (set) {
  for (const profile of set.profiles) {
    if (profile.maturity !== "candidate" && profile.maturity !== "stable") continue;
    if (profile.placement !== "profile" && profile.placement !== "base") continue;
    yield* onProfiles(profile);
    yield* onDocuments(profile, set);
  }
});

function* onProfiles(profile: Profile): Generator<Finding> {
  for (const [key, other] of [
    ["base", profile.base],
    ["profile-of", profile.profileOf],
  ] as const) {
    if (other === undefined || rank[other.maturity] >= rank[profile.maturity]) continue;
    if (isDecided(profile, other.id) || isDecided(profile, other.title)) continue;
    const span = profile.located.spanOf([key], "value");
    const options = { span, profiles: [profile.id, other.id], key: `${profile.id} ${other.id}` };
    const params = { maturity: profile.maturity, profile: other.id, found: other.maturity };
    yield report("ref/downref", "profile", params, options);
  }
}

function* onDocuments(profile: Profile, set: ProfileSet): Generator<Finding> {
  const told = new Set<string>();
  for (const { source, span } of placedCitations(profile, set)) {
    const { id, maturity, kind } = source.reference;
    if (maturity === undefined || kind === "informative" || told.has(id)) continue;
    if (rank[maturity] >= rank[profile.maturity]) continue;
    told.add(id);
    if (isDecided(profile, id)) continue;
    const options = { span: span(), profiles: [profile.id], key: `${profile.id} ${id}` };
    const params = { maturity: profile.maturity, document: id, found: maturity.replace("-", " ") };
    yield report("ref/downref", "document", params, options);
  }
}

/** Whether the group wrote down that it takes the risk: a decision that names the document or profile. */
function isDecided(profile: Profile, document: string): boolean {
  return (profile.manifest.decisions ?? []).some(
    ({ kind, text, source }) => kind === "decided" && (text.includes(document) || (source ?? "").includes(document)),
  );
}
