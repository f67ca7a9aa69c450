import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { relatedClaims, spanOfClaim } from "./claims.ts";

/** A profile that everybody conforms to who conforms to another one, for one objective, while neither says so. */
export const undeclaredRefinement = defineRule("overlap/undeclared-refinement", function* (_, { analysis }) {
  for (const { nature, isDeclared, objective, claims, fingerprint, refinements } of analysis.overlaps()) {
    if (nature !== "nested" || isDeclared || refinements === undefined) continue;
    const index = refinements.findIndex(({ answer }) => answer === "yes" || answer === "partly");
    const [narrow, wide] = index === 0 ? [claims[0], claims[1]] : [claims[1], claims[0]];
    if (narrow === undefined || wide === undefined) continue;
    const params = { profile: narrow.profile.id, other: wide.profile.id, objective: objective.id };
    const options = {
      span: spanOfClaim(narrow),
      related: relatedClaims([wide]),
      profiles: claims.map(({ profile }) => profile.id),
      key: fingerprint,
    };
    yield report("overlap/undeclared-refinement", "narrows", params, options);
  }
});
