import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { slotFinding } from "../../verdicts/slot-finding.ts";

/** One position on the wire that profiles use for different things. */
export const slotCollision = defineRule(
  ["overlap/slot-collision", "overlap/singleton-claimed"],
  function* (set, { analysis }) {
    const speaker = new VerdictSpeaker(set);
    const relations = new DeclaredRelations(set);
    for (const slot of analysis.slots()) {
      const togetherness = relations.between(slot.profiles);
      // Nobody sends for two alternatives at once; a receiver may support both, and has to tell them apart.
      if (togetherness !== "apart" || slot.nature !== "singleton") yield slotFinding(slot, speaker, togetherness);
    }
  },
);
