import type { Claim } from "../../../analysis/verdicts/overlap/overlap.ts";
import type { Related } from "../../../findings/finding.ts";
import type { Span } from "../../../text/source-file.ts";

/** Where a profile says that it solves an objective. */
export function spanOfClaim({ profile, index }: Claim): Span {
  return profile.located.spanOf(["solves", index], "value");
}

/** Claims as places of a finding. */
export function relatedClaims(claims: readonly Claim[]): readonly Related[] {
  return claims.map((claim) => ({
    span: spanOfClaim(claim),
    message: `\`${claim.profile.id}\` reaches it by \`${claim.mechanism}\``,
  }));
}
