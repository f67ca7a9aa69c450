import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { negotiationFinding } from "../../verdicts/negotiation-finding.ts";

/**
 * A negotiated choice of which two conforming parties can support nothing in common, or of which one side knows less: in
 * one profile with what it builds on, and the former also in profiles that are said to be used together.
 */
export const noCommonChoice = defineRule("overlap/no-common-choice", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const told = new Set<string>();
  for (const verdict of analysis.negotiations()) {
    told.add(verdict.fingerprint);
    yield negotiationFinding(verdict, set, speaker);
  }
  for (const ids of new DeclaredRelations(set).compositions()) {
    for (const verdict of analysis.interplay(ids).newNegotiations) {
      if (verdict.kind !== "no-common-choice" || told.has(verdict.fingerprint)) continue;
      told.add(verdict.fingerprint);
      yield negotiationFinding(verdict, set, speaker);
    }
  }
});
