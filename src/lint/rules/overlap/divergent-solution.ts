import type { Difference } from "../../../analysis/verdicts/inheritance/refinement.ts";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { placeOfItem } from "../../verdict-findings/item-place.ts";
import { relatedClaims, spanOfClaim } from "./claims.ts";

/** Duties that a message names; all of them are related places. */
const listed = 4;

/** Two profiles that reach one objective by one mechanism with duties that differ, and do not say how they relate. */
export const divergentSolution = defineRule("overlap/divergent-solution", function* (set, { analysis }) {
  for (const overlap of analysis.overlaps()) {
    const { nature, isDeclared, objective, claims, fingerprint, refinements } = overlap;
    const [first, ...others] = claims;
    const [second] = others;
    if ((nature !== "divergent" && nature !== "unknown") || isDeclared) continue;
    if (first === undefined || second === undefined) continue;
    const items = distinctItems(refinements?.flatMap(({ differences }) => differences) ?? []);
    const shown = items.slice(0, listed).map((item) => `\`${item}\``);
    if (items.length > listed) shown.push(`${items.length - listed} more`);
    const params = {
      profile: first.profile.id,
      other: second.profile.id,
      objective: objective.id,
      mechanism: first.mechanism,
      items: shown.join(", "),
    };
    const options = {
      span: spanOfClaim(first),
      related: [...relatedClaims(others), ...placesOfItems(items, set)],
      profiles: claims.map(({ profile }) => profile.id),
      key: fingerprint,
    };
    if (nature === "divergent" && items.length > 0)
      yield report("overlap/divergent-solution", "differs", params, options);
    else
      yield report("overlap/divergent-solution", "undecided", withoutItems(params), {
        ...options,
        certainty: "possible",
      });
  }
});

function withoutItems({
  profile,
  other,
  objective,
  mechanism,
}: Readonly<Record<"profile" | "other" | "objective" | "mechanism", string>>) {
  return { profile, other, objective, mechanism };
}

function distinctItems(differences: readonly Difference[]): readonly string[] {
  return [...new Set(differences.flatMap(({ item }) => item ?? []))];
}

function placesOfItems(items: readonly string[], set: ProfileSet): Finding["related"] {
  return items.flatMap((item) => {
    const place = placeOfItem(item, set);
    return place === undefined
      ? []
      : [{ span: place.span, message: `\`${item}\` is not implied by the other profile` }];
  });
}
