import { applyAccepted } from "./apply-accepted.ts";
import { applyAcknowledgements } from "./apply-acknowledgements.ts";
import { applySuppressions } from "./apply-suppressions.ts";
import type { Decisions } from "./disposition.ts";
import type { Finding } from "../finding.ts";

/**
 * Gives findings their status by what the group decided: first the comments in the manifests, then the adoption file,
 * then the acknowledgements. What is wrong with the decisions themselves is added as findings of the group `meta`.
 *
 * To be called before severities are weighed, so that a decision about a rule that is off is not reported as unused.
 */
export function disposeFindings(findings: readonly Finding[], decisions: Decisions): readonly Finding[] {
  const inScope = decisions.couldBeFound ?? (() => true);
  const suppressed = applySuppressions(findings, decisions.suppressions, decisions.asOf);
  const accepted = applyAccepted(suppressed.findings, decisions.accepted, inScope);
  const acknowledged = applyAcknowledgements(accepted.findings, decisions.acknowledgements, decisions.asOf, inScope);
  return [...acknowledged.findings, ...suppressed.additional, ...accepted.additional, ...acknowledged.additional];
}
