import type { Claim, Overlap } from "../../../analysis/verdicts/overlap/overlap.ts";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { relatedClaims, spanOfClaim } from "./claims.ts";

/** Claims that a message lists; all of them are related places. */
const listed = 8;

/**
 * Adoptable profiles that reach one objective by different mechanisms where both can apply, and do not say how they relate.
 * One finding per objective, however many profiles claim it.
 */
export const rivalSolution = defineRule("overlap/rival-solution", function* (_, { analysis }) {
  for (const overlap of analysis.overlaps()) if (overlap.nature === "rival") yield* judge(overlap);
});

function* judge({ objective, claims, fingerprint }: Overlap): Generator<Finding> {
  const [first] = claims;
  const other = claims.find((claim) => claim.profile !== first?.profile && claim.mechanism !== first?.mechanism);
  if (first === undefined || other === undefined) return;
  const profiles = [...new Set(claims.map((claim) => claim.profile.id))];
  const severity = objective.exclusivity === "exclusive" ? ("error" as const) : ("warning" as const);
  const related = relatedClaims(claims.slice(1));
  const options = { span: spanOfClaim(first), related, profiles, severity, key: fingerprint };
  if (profiles.length > 2) {
    const params = { count: profiles.length, objective: objective.id, list: listOf(claims) };
    yield report("overlap/rival-solution", "several", params, options);
    return;
  }
  const params = {
    profile: first.profile.id,
    objective: objective.id,
    mechanism: first.mechanism,
    other: other.profile.id,
    otherMechanism: other.mechanism,
  };
  if (objective.exclusivity === "exclusive") yield report("overlap/rival-solution", "exclusive", params, options);
  else yield report("overlap/rival-solution", "alternatives", params, options);
}

function listOf(claims: readonly Claim[]): string {
  const shown = claims.slice(0, listed).map((claim) => `\`${claim.profile.id}\` by \`${claim.mechanism}\``);
  return shown.join(", ") + (claims.length > listed ? ` and ${claims.length - listed} more` : "");
}
