import type { Analysis } from "../analysis/analysis.ts";
import type { AcknowledgementEntry } from "../findings/disposition.ts";
import type { Finding } from "../findings/finding.ts";
import { report } from "../findings/report.ts";

/** Profiles of one entry: more are not told apart by one variable. */
const mostProfiles = 8;

/**
 * What acknowledgements claim about deployments, checked and not taken on trust: that profiles never meet needs a variable of
 * the vocabulary by which each of them can have deployments of its own.
 */
export function checkAcknowledgements(
  acknowledgements: readonly AcknowledgementEntry[],
  analysis: Analysis,
): readonly Finding[] {
  return acknowledgements.flatMap(({ rule, fingerprint, profiles, span, separatedBy }): readonly Finding[] => {
    if (separatedBy === undefined) return [];
    const options = { span, profiles, key: `${rule} ${fingerprint} separation` };
    const { variable } = separatedBy;
    if (variable === undefined) return [report("meta/stale-acknowledgement", "noVariable", { rule }, options)];
    const known = profiles.filter((id) => analysis.set.profilesById.has(id));
    const answer = known.length > mostProfiles ? "not-separated" : analysis.separation(known, variable);
    if (answer === "separated") return [];
    const params = { rule, variable };
    return answer === "unknown-variable"
      ? [report("meta/stale-acknowledgement", "unknownVariable", params, options)]
      : [report("meta/stale-acknowledgement", "notSeparated", params, options)];
  });
}
