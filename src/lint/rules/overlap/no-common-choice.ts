import type { Interplay } from "../../../analysis/compose/composition.ts";
import type { NegotiationVerdict } from "../../../analysis/verdicts/negotiation/negotiation.ts";
import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { DeclaredRelations } from "../../../model/set/declared-relations.ts";
import { defineRule } from "../../rule.ts";
import { composedVerdicts } from "../../verdict-findings/composed-verdicts.ts";
import { negotiationFinding } from "../../verdict-findings/negotiation-finding.ts";

/**
 * A negotiated choice of which two conforming parties can support nothing in common, or of which one side knows less: in
 * one profile with what it builds on, and the former also in profiles that are said to be used together.
 */
export const noCommonChoice = defineRule("overlap/no-common-choice", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const told = analysis.negotiations();
  for (const verdict of told) yield negotiationFinding(verdict, set, speaker);
  const asked = { told, subjectOf: fingerprintOf, verdictsOf: noCommonChoices };
  for (const verdict of composedVerdicts(new DeclaredRelations(set), analysis, asked)) {
    yield negotiationFinding(verdict, set, speaker);
  }
});

function noCommonChoices({ newNegotiations }: Interplay): readonly NegotiationVerdict[] {
  return newNegotiations.filter(({ kind }) => kind === "no-common-choice");
}

function fingerprintOf({ fingerprint }: NegotiationVerdict): string {
  return fingerprint;
}
