import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { delegatedDuties, orElsewhere } from "./delegated-duties.ts";
import { dutiesOn, presentedCredentials, spanOfCredential, type PresentedCredential } from "./presented-credentials.ts";

/** Claims of a JWT by their registered names (RFC 7519 section 4.1). */
const claims = [
  { name: "aud", claim: "audience" },
  { name: "iss", claim: "issuer" },
] as const;

/**
 * A token that nobody checks the audience of works at every party that trusts its issuer; an assertion that nobody checks
 * the issuer of may come from anybody whose key is known.
 */
export const audienceOrIssuerUnbound = defineRule("security/audience-or-issuer-unbound", function* (set) {
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    for (const credential of presentedCredentials(profile)) yield* judge(credential);
  }
});

function* judge(credential: PresentedCredential): Generator<Finding> {
  const { profile, carried, held, verifiers, lines } = credential;
  const elsewhere = delegatedDuties(verifiers, [carried, held], profile);
  for (const { name, claim } of claims) {
    // A token without a prescribed form says who issued it by where it came from.
    if (claim === "issuer" && held.form !== "jwt") continue;
    const own = lines.filter((line) => line.name === name);
    if (own.some((line) => dutiesOn(line, verifiers, profile).length > 0)) continue;
    const isNamed = own.length > 0;
    const span = spanOfCredential(credential);
    const params = { what: held.id, claim, name, verifier: verifiers.join(", ") };
    const options = orElsewhere({ span, profiles: [profile.id], key: `${held.id} ${name}` }, elsewhere, profile);
    if (isNamed) yield report("security/audience-or-issuer-unbound", "unchecked", params, options);
    else yield report("security/audience-or-issuer-unbound", "unnamed", params, options);
  }
}
