import type { Analysis } from "../../analysis/analysis.ts";
import type { AcknowledgementEntry } from "../../findings/decisions/disposition.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";

/** Acknowledgements as far as what they claim is so. */
export interface CheckedAcknowledgements {
  /** Those that claim nothing, or what was found to be so. */
  readonly held: readonly AcknowledgementEntry[];
  /** What is wrong with the claims of the others; these accept nothing. */
  readonly findings: readonly Finding[];
}

/** Profiles of one entry: more are not told apart by one variable. */
const mostProfiles = 8;

/**
 * What acknowledgements claim about deployments, checked and not taken on trust: that profiles never meet needs a variable of
 * the vocabulary by which each of them can have deployments of its own.
 */
export function checkAcknowledgements(
  acknowledgements: readonly AcknowledgementEntry[],
  analysis: Analysis,
): CheckedAcknowledgements {
  const held: AcknowledgementEntry[] = [];
  const findings: Finding[] = [];
  for (const entry of acknowledgements) {
    const fault = faultOf(entry, analysis);
    if (fault === undefined) held.push(entry);
    else findings.push(fault);
  }
  return { held, findings };
}

function faultOf(entry: AcknowledgementEntry, analysis: Analysis): Finding | undefined {
  const { rule, fingerprint, profiles, span, separatedBy } = entry;
  if (separatedBy === undefined) return undefined;
  const options = { span, profiles, key: `${rule} ${fingerprint} separation` };
  const { variable } = separatedBy;
  if (variable === undefined) return report("meta/stale-acknowledgement", "noVariable", { rule }, options);
  const known = [...new Set(profiles)].filter((id) => analysis.set.profilesById.has(id));
  const params = { rule, variable };
  switch (known.length > mostProfiles ? "not-separated" : analysis.separation(known, variable)) {
    case "separated":
      return undefined;
    case "unknown-variable":
      return report("meta/stale-acknowledgement", "unknownVariable", params, options);
    case "one-deployment":
      return report("meta/stale-acknowledgement", "oneDeployment", { rule }, options);
    case "not-separated":
      return report("meta/stale-acknowledgement", "notSeparated", params, options);
  }
}
