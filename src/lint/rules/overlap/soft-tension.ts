import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { tensionFinding } from "../../verdicts/tension-finding.ts";

/** A recommendation or a permission that can be followed nowhere, although something conforms. */
export const softTension = defineRule("overlap/soft-tension", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const relations = new DeclaredRelations(set);
  for (const tension of analysis.tensions()) {
    // Alternatives in a cluster do not clash with each other.
    const isApart = tension.cluster === undefined && relations.between(tension.profiles) === "apart";
    if (!isApart) yield tensionFinding(tension, speaker);
  }
});
