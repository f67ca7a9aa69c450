import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/set/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { gapFinding } from "../../verdict-findings/gap-finding.ts";

/** What one side may send and the other need not, or must not, take. */
export const interopGap = defineRule("overlap/interop-gap", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const relations = new DeclaredRelations(set);
  for (const gap of analysis.gaps()) {
    const coexistence = relations.between(gap.profiles);
    if (coexistence === "apart") continue;
    const isMet = gap.alike.some((pair) => relations.between(pair) === "composed");
    yield gapFinding(gap, speaker, isMet ? "composed" : coexistence);
  }
});
