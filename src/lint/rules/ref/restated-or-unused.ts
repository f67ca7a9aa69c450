import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { shortForm } from "../../../language/short-form.ts";
import { defineRule } from "../../rule.ts";

/** A duty that says what the profile inherits anyway, and a source that nothing of the document is taken from. */
export const restatedOrUnused = defineRule("ref/restated-or-unused", function* (set, { analysis }) {
  for (const profile of set.profiles) {
    if (set.profilesById.get(profile.id) !== profile) continue;
    if (profile.lineage.length > 0) {
      const told = new Set<string>();
      for (const { verdict, duty: inherited, owner, by } of analysis.inheritance(profile.id)) {
        if (verdict !== "equal") continue;
        for (const duty of by) {
          // A line that says the presence again says something else beside: its values, what it holds, how it is checked.
          if (told.has(duty.id) || duty.kind !== "requirement") continue;
          told.add(duty.id);
          const params = { duty: duty.id, inherited: inherited.id, says: shortForm(inherited) };
          const related = [{ span: owner.located.spanOf(inherited.path, "value"), message: "the inherited duty" }];
          const span = profile.located.spanOf(duty.path, "value");
          yield report("ref/restated-or-unused", "restated", params, {
            span,
            related,
            profiles: [profile.id],
            key: duty.id,
          });
        }
      }
    }
    yield* unusedSources(profile);
  }
});

function* unusedSources(profile: Profile): Generator<Finding> {
  const owners = [...profile.duties, ...profile.messages, ...profile.proofs, ...profile.errors];
  const cited = new Set(owners.flatMap(({ evidence }) => evidence.sources.map(({ reference }) => reference.id)));
  for (const [index, source] of (profile.manifest.sources ?? []).entries()) {
    if (cited.has(source) || isNamedElsewhere(source, profile)) continue;
    const span = profile.located.spanOf(["sources", index], "value");
    const options = { span, profiles: [profile.id], key: `${profile.id} ${source}` };
    yield report("ref/restated-or-unused", "unused", { source }, options);
  }
}

/** Whether a term, a decision or a text of the document names a source. */
function isNamedElsewhere(source: string, { manifest }: Profile): boolean {
  return Object.entries(manifest).some(([key, value]) => key !== "sources" && JSON.stringify(value).includes(source));
}
