import { answerClashes, codeClashes } from "../../../analysis/verdicts/slots/error-clashes.ts";
import { report } from "../../../findings/report.ts";
import type { ErrorTarget } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { DeclaredRelations } from "../../../model/set/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { errorFinding, profilesOf } from "../../verdict-findings/error-finding.ts";

/**
 * Errors that cannot be told apart, or are answered twice: one that a profile defines again with another status or code than
 * what it builds on, one code for two errors, two answers to one refusal. What else is claimed twice is found with
 * contradictions and positions on the wire.
 */
export const singletonClaimed = defineRule("overlap/singleton-claimed", function* (set, { analysis }) {
  const relations = new DeclaredRelations(set);
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    for (const own of profile.errors) {
      for (const other of inheritedErrors(profile, own.error.id)) {
        for (const part of ["status", "code"] as const) {
          const [first, second] = [own.error[part], other.error[part]];
          if (first === undefined || second === undefined || first === second) continue;
          const params = { error: own.error.id, first, second, other: other.profile, part };
          const span = profile.located.spanOf([...own.path, part], "value");
          const key = `${profile.id} ${own.error.id} ${part}`;
          yield report("overlap/singleton-claimed", "error", params, {
            span,
            profiles: [profile.id, other.profile],
            key,
          });
        }
      }
    }
  }
  const areApart = relations.areApart.bind(relations);
  const adoptable = set.profiles.filter((profile) => profile.adoptable);
  // A duty with an error that others have too.
  const alike = analysis
    .duplicates()
    .map(({ duties }) =>
      duties.flatMap(({ duty, profile }) => (duty.error === undefined ? [] : [{ duty, profile, error: duty.error }])),
    );
  for (const clash of [...codeClashes(adoptable, areApart), ...answerClashes(alike, areApart)]) {
    yield errorFinding(clash, relations.among(profilesOf(clash.uses)));
  }
});

function inheritedErrors(profile: Profile, id: string): readonly ErrorTarget[] {
  return profile.lineage.flatMap(({ errors }) => errors.filter(({ error }) => error.id === id));
}
