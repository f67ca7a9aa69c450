import type { Interplay } from "../../../analysis/compose/composition.ts";
import type { SlotVerdict } from "../../../analysis/verdicts/slots/slot-verdicts.ts";
import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/set/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { composedVerdicts } from "../../verdict-findings/composed-verdicts.ts";
import { slotFinding } from "../../verdict-findings/slot-finding.ts";

/** One position on the wire that profiles use for different things. */
export const slotCollision = defineRule(
  ["overlap/slot-collision", "overlap/singleton-claimed"],
  function* (set, { analysis }) {
    const speaker = new VerdictSpeaker(set);
    const relations = new DeclaredRelations(set);
    const told: SlotVerdict[] = [];
    for (const slot of analysis.slots()) {
      const coexistence = relations.between(slot.profiles);
      // Nobody sends for two alternatives at once; a receiver may support both, and has to tell them apart.
      if (slot.nature === "singleton" && relations.areAllApart(slot.profiles)) continue;
      if (coexistence !== "open" && coexistence !== "apart") told.push(slot);
      yield slotFinding(slot, speaker, coexistence);
    }
    const asked = { told, subjectOf, verdictsOf: ({ slots }: Interplay) => slots };
    for (const slot of composedVerdicts(relations, analysis, asked)) yield slotFinding(slot, speaker, "composed");
  },
);

function subjectOf({ nature, channel, slot }: SlotVerdict): string {
  return JSON.stringify([nature, channel, slot]);
}
