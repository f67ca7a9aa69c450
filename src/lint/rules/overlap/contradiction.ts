import type { Interplay } from "../../../analysis/compose/composition.ts";
import type { Conflict } from "../../../analysis/verdicts/verdict.ts";
import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/set/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { composedVerdicts } from "../../verdict-findings/composed-verdicts.ts";
import { conflictFinding } from "../../verdict-findings/conflict-finding.ts";

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
      const coexistence = cluster === undefined ? relations.between(profiles) : relations.among(profiles);
      if (coexistence === "apart") continue;
      if (coexistence !== "open") told.push(conflict);
      yield conflictFinding(conflict, speaker, coexistence);
    }
    const asked = { told, subjectOf, verdictsOf: ({ conflicts }: Interplay) => conflicts };
    for (const conflict of composedVerdicts(relations, analysis, asked)) {
      yield conflictFinding(conflict, speaker, "composed");
    }
  },
);

function subjectOf({ behaviour: { role, action, object, channel } }: Conflict): string {
  return JSON.stringify([role, action, object, channel]);
}
