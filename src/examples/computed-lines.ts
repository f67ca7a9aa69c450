import type { Message, ParameterLine, Proof } from "../model/set/message.ts";
import type { Profile } from "../model/set/profile.ts";

/** The header fields that carry an HTTP message signature (RFC 9421 section 4). */
const signatureFields: ReadonlySet<string> = new Set(["signature-input", "signature"]);

/**
 * Whether the value of a line is computed and not written: signatures, digests, proofs and tokens, and what is equal to
 * something that a relation of the vocabulary describes. That an example does not show them is no fault of it.
 */
export function computedLines(profile: Profile, proof: Proof | undefined): (line: ParameterLine) => boolean {
  const family = [profile, ...profile.lineage];
  const carriers = new Set(family.flatMap((one) => one.bindings.map((binding) => binding.carrier.id)));
  const proofMessages = new Set(family.flatMap((one) => one.proofs.flatMap((each) => each.message?.id ?? [])));
  return (line) => {
    const isField = line.place === "http-header" && signatureFields.has(line.name.toLowerCase());
    if (isField && proof?.written.form === "http-message-signature") return true;
    for (let one: ParameterLine | undefined = line; one !== undefined; one = one.inherits) {
      if (carriers.has(one.id) || one.related?.kind === "relation") return true;
      if (one.holds?.kind === "proof") return true;
      if (one.holds?.kind === "message" && (isToken(one.holds) || proofMessages.has(one.holds.id))) return true;
    }
    return false;
  };
}

function isToken({ form }: Message): boolean {
  return form === "jwt" || form === "token";
}
