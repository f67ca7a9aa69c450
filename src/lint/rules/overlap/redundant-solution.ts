import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { relatedClaims, spanOfClaim } from "./claims.ts";

/** Profiles that reach one objective by one mechanism with equal duties, and do not build on each other. */
export const redundantSolution = defineRule("overlap/redundant-solution", function* (_, { analysis }) {
  for (const { nature, isDeclared, objective, claims, fingerprint } of analysis.overlaps()) {
    const [first, ...others] = claims;
    if (nature !== "redundant" || isDeclared || first === undefined) continue;
    const profiles = claims.map(({ profile }) => profile.id);
    const params = {
      count: claims.length,
      objective: objective.id,
      mechanism: first.mechanism,
      list: profiles.map((id) => `\`${id}\``).join(", "),
    };
    const options = { span: spanOfClaim(first), related: relatedClaims(others), profiles, key: fingerprint };
    yield report("overlap/redundant-solution", "equal", params, options);
  }
});
