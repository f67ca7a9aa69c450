import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { sharedSecretAlgorithms } from "../../../registries/signature-algorithms.ts";
import { defineRule } from "../../rule.ts";
import { namedAlgorithms, type NamedAlgorithm } from "./named-algorithms.ts";

/**
 * A shared secret where a key pair is needed: for a proof, which is to show that nobody but its sender has the key, and
 * for what several parties verify, each of which could then have made it.
 */
export const symmetricOrSharedSecret = defineRule("security/symmetric-or-shared-secret", function* (set) {
  for (const profile of set.profiles) {
    for (const named of namedAlgorithms(profile)) {
      const source = sharedSecretAlgorithms.get(named.algorithm);
      const what = purposeOf(named);
      if (source === undefined || what === undefined) continue;
      const { algorithm, where, span } = named;
      const options = { span, profiles: [profile.id], key: `${where} ${algorithm}` };
      yield report("security/symmetric-or-shared-secret", "algorithm", { where, algorithm, source, what }, options);
    }
    yield* openKeys(profile);
  }
});

/** What needs a key pair; nothing where a shared secret is fine, between two parties. */
function purposeOf({ proof, line }: NamedAlgorithm): string | undefined {
  if (proof !== undefined) return "a proof that its sender has a key";
  const owner = line?.owner;
  if (owner?.kind === "proof") return "a proof that its sender has a key";
  return owner?.kind === "message" && owner.to.length > 1 ? `what ${owner.to.length} parties verify` : undefined;
}

function* openKeys(profile: Profile): Generator<Finding> {
  for (const proof of profile.proofs) {
    const { key, algorithms } = proof.written;
    if (key.fit === "asymmetric" || algorithms !== undefined) continue;
    const fit = key.fit === "any" ? "any" : "symmetric";
    const span = profile.located.spanOf([...proof.path, "key", "fit"], "value");
    const params = { where: proof.id, fit, from: proof.from };
    yield report("security/symmetric-or-shared-secret", "anyKey", params, {
      span,
      profiles: [profile.id],
      key: proof.id,
    });
  }
}
