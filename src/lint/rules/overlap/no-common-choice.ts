import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import { defineRule } from "../../rule.ts";
import { negotiationFinding } from "../../verdicts/negotiation-finding.ts";

/** A negotiated choice of which two conforming parties can support nothing in common, or of which one side knows less. */
export const noCommonChoice = defineRule("overlap/no-common-choice", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  for (const verdict of analysis.negotiations()) yield negotiationFinding(verdict, set, speaker);
});
