import type { Conflict } from "../../../analysis/verdicts/verdict.ts";
import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { conflictFinding } from "../../verdicts/conflict-finding.ts";

/**
 * No choice conforms in a situation that can occur: within a profile, against what it builds on, or between profiles
 * that can be used together. Alternatives need not fit together.
 */
export const contradiction = defineRule(
  ["overlap/contradiction", "overlap/unsatisfiable-composition", "overlap/singleton-claimed"],
  function* (set, { analysis }) {
    const speaker = new VerdictSpeaker(set);
    const relations = new DeclaredRelations(set);
    const told: Conflict[] = [];
    for (const conflict of analysis.conflicts()) {
      const { cluster, profiles } = conflict;
      const togetherness = cluster === undefined ? relations.between(profiles) : relations.among(profiles);
      if (togetherness === "apart") continue;
      if (togetherness !== "open") told.push(conflict);
      yield conflictFinding(conflict, speaker, togetherness);
    }
    // Between many profiles of which nobody says that they are used together some are: these meet it.
    for (const ids of relations.compositions()) {
      for (const conflict of analysis.interplay(ids).conflicts) {
        if (told.some((one) => holds(one, conflict))) continue;
        told.push(conflict);
        yield conflictFinding(conflict, speaker, "composed");
      }
    }
  },
);

/** Whether a contradiction tells another one: about the same behaviour, of these profiles or more. */
function holds(told: Conflict, { behaviour, profiles }: Conflict): boolean {
  const { role, action, object, channel } = told.behaviour;
  return (
    role === behaviour.role &&
    action === behaviour.action &&
    object === behaviour.object &&
    channel === behaviour.channel &&
    profiles.every((id) => told.profiles.includes(id))
  );
}
