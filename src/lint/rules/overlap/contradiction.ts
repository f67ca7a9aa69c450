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
    for (const conflict of analysis.conflicts()) {
      const togetherness = relations.between(conflict.profiles);
      if (togetherness !== "apart") yield conflictFinding(conflict, speaker, togetherness);
    }
  },
);
