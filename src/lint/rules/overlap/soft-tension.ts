import type { Member } from "../../../analysis/verdicts/verdict.ts";
import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/set/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { tensionFinding } from "../../verdict-findings/tension-finding.ts";

/**
 * A recommendation or a permission that can be followed nowhere, although something conforms. What a profile advises or
 * permits against what it inherits is told as a weakening.
 */
export const softTension = defineRule("overlap/soft-tension", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const relations = new DeclaredRelations(set);
  const weakened = new Set(analysis.weakenings().map(({ by, of }) => textOf([by, of])));
  for (const tension of analysis.tensions()) {
    if (weakened.has(textOf(tension.witness.members))) continue;
    // Alternatives in a cluster do not clash with each other.
    const isApart = tension.cluster === undefined && relations.between(tension.profiles) === "apart";
    if (!isApart) yield tensionFinding(tension, speaker);
  }
});

function textOf(members: readonly Member[]): string {
  const items = members.map(({ item }) => item);
  return [...new Set(items)].sort().join(" ");
}
