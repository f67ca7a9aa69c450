import type { SlotVerdict } from "../../../analysis/verdicts/slot-verdicts.ts";
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
    const told: SlotVerdict[] = [];
    for (const slot of analysis.slots()) {
      const togetherness = relations.between(slot.profiles);
      // Nobody sends for two alternatives at once; a receiver may support both, and has to tell them apart.
      if (slot.nature === "singleton" && relations.areAllApart(slot.profiles)) continue;
      if (togetherness !== "open" && togetherness !== "apart") told.push(slot);
      yield slotFinding(slot, speaker, togetherness);
    }
    // Between many profiles of which nobody says that they are used together some are: these meet it.
    for (const ids of relations.compositions()) {
      for (const slot of analysis.interplay(ids).slots) {
        if (told.some((one) => holds(one, slot))) continue;
        told.push(slot);
        yield slotFinding(slot, speaker, "composed");
      }
    }
  },
);

/** Whether a verdict tells another one: on the same position, for these profiles or more. */
function holds(told: SlotVerdict, { nature, channel, slot, profiles }: SlotVerdict): boolean {
  const isSame = told.nature === nature && told.channel === channel && told.slot === slot;
  return isSame && profiles.every((id) => told.profiles.includes(id));
}
