import type * as Written from "../../manifest/types.ts";
import type { CoverDuty, Duty, ProofDuty } from "../set/duty.ts";
import type { Evidence } from "../set/evidence.ts";
import type { Proof } from "../set/message.ts";
import type { Building, Resolver } from "../resolve/resolver.ts";
import { checkEvidence, errorOf } from "./check-evidence.ts";
import { levelByPresence } from "./level-by-presence.ts";

/** What a proof asks of its maker, who covers, and of its verifier, who needs no requirement for that. */
export function proofDuties(proof: Proof, resolver: Resolver): readonly Duty[] {
  return [...coverDuties(proof), ...verifierDuties(proof, resolver)];
}

function coverDuties(proof: Proof): readonly CoverDuty[] {
  return proof.covers.map((cover) => {
    const duty: Building<CoverDuty> = {
      kind: "cover",
      id: cover.id,
      anchor: cover.anchor,
      profile: proof.profile,
      role: proof.from,
      level: levelByPresence[cover.written.presence],
      evidence: cover.evidence,
      path: cover.path,
      cover,
    };
    if (cover.written.word !== undefined) duty.word = cover.written.word;
    if (cover.when !== undefined) duty.when = cover.when;
    return duty;
  });
}

function verifierDuties(proof: Proof, resolver: Resolver): readonly ProofDuty[] {
  const { checked, window, memory, covers } = proof.written;
  const checkedPath = [...proof.path, "checked"];
  const error = checked === undefined ? undefined : errorOf(checked, checkedPath, resolver);
  const inherited =
    checked === undefined
      ? proof.evidence
      : checkEvidence(checked, proof.evidence, proof.evidence, checkedPath, resolver);
  const level = checked?.level ?? "MUST";
  const duty = (aspect: ProofDuty["aspect"], evidence: Evidence, path: ProofDuty["path"]): ProofDuty => ({
    kind: "proof",
    aspect,
    id: `${proof.id}.${aspect}`,
    anchor: `${proof.name}.${aspect}`,
    profile: proof.profile,
    role: proof.to,
    level: aspect === "stricter-window" ? "MAY" : level,
    evidence,
    path,
    proof,
    ...(error === undefined ? {} : { error }),
  });
  const part = (key: "window" | "memory", written: Written.FreshnessWindow | Written.ReplayMemory): Evidence => {
    const { source, check, derived } = written;
    const own = {
      ...(source === undefined ? {} : { source }),
      ...(check === undefined ? {} : { check }),
      ...(derived === undefined ? {} : { derived }),
    };
    return resolver.evidence(own, inherited, [...proof.path, key]);
  };
  const duties = [duty("verify", inherited, proof.path)];
  if (covers !== undefined && covers.length > 0) duties.push(duty("coverage", inherited, [...proof.path, "covers"]));
  if (window !== undefined) {
    const evidence = part("window", window);
    duties.push(duty("window", evidence, [...proof.path, "window"]));
    if (window.stricter === true) duties.push(duty("stricter-window", evidence, [...proof.path, "window"]));
  }
  if (memory !== undefined && memory.scope !== "none") {
    duties.push(duty("memory", part("memory", memory), [...proof.path, "memory"]));
  }
  if (proof.written["at-most"] !== undefined) duties.push(duty("at-most", inherited, [...proof.path, "at-most"]));
  return duties;
}
