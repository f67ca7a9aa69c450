import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Reference } from "../../../manifest/vocabulary-types.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";

/** Documents that change no more, or only under a new name. */
const finished: ReadonlySet<Reference["maturity"]> = new Set<Reference["maturity"]>([
  "standard",
  "stable",
  "deprecated",
]);

/**
 * A mechanism that no document outside of the profiles defines, and one that rests on a document of which nobody says how far
 * it has come, or which version was read.
 */
export const unsourcedMechanism = defineRule("design/unsourced-mechanism", function* (set) {
  const used = new Set<string>();
  for (const profile of set.profiles) {
    // An idea is how a mechanism begins.
    if (!profile.adoptable || profile.maturity === "idea") continue;
    yield* judgeSources(profile, set, used);
  }
  yield* judgeDocuments(set, used);
});

/** Each mechanism of a profile once; the documents of the others are noted. */
function* judgeSources(profile: Profile, set: ProfileSet, used: Set<string>): Generator<Finding> {
  const told = new Set<string>();
  for (const [index, { mechanism, objective }] of profile.manifest.solves.entries()) {
    const word = set.words.mechanisms.get(mechanism);
    if (word?.reference !== undefined) used.add(word.reference);
    if (word === undefined || word.reference !== undefined || told.has(mechanism)) continue;
    told.add(mechanism);
    const span = profile.located.spanOf(["solves", index, "mechanism"], "value");
    const severity = profile.maturity === "draft" ? { severity: "info" as const } : {};
    const options = { span, profiles: [profile.id], key: `${profile.id} ${mechanism}`, ...severity };
    yield report("design/unsourced-mechanism", "unsourced", { mechanism, objective }, options);
  }
}

function* judgeDocuments({ words }: ProfileSet, used: ReadonlySet<string>): Generator<Finding> {
  for (const [index, { id, maturity, version, date }] of words.vocabulary.references.entries()) {
    if (!used.has(id)) continue;
    const span = words.located.spanOf(["references", index, "id"], "value");
    const options = { span, profiles: [], key: id };
    if (maturity === undefined) {
      yield report("design/unsourced-mechanism", "noStatus", { document: id }, options);
    } else if (!finished.has(maturity) && version === undefined && date === undefined) {
      const params = { document: id, status: maturity.replace("-", " ") };
      yield report("design/unsourced-mechanism", "noVersion", params, options);
    }
  }
}
