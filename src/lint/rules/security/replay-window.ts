import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Proof } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { delegatedDuties, orElsewhere } from "./delegated-duties.ts";
import { dutiesOn, presentedCredentials, spanOfCredential, type PresentedCredential } from "./presented-credentials.ts";
import { secondsOf } from "../../../manifest/duration.ts";

/** How old a proof may be where nothing is remembered, in seconds: what the profiles of the field take. */
const longest = 300;

/** Claims that say when something was made, or ends (RFC 7519 section 4.1). */
const times: ReadonlySet<string> = new Set(["iat", "exp", "nbf"]);

/** A proof, or an assertion that is presented once, needs an end: it works once, or not for long. */
export const replayWindow = defineRule("security/replay-window", function* (set) {
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    for (const proof of profile.proofs) yield* judgeProof(proof, profile);
    for (const credential of presentedCredentials(profile)) yield* judgeAssertion(credential);
  }
});

function* judgeProof(proof: Proof, profile: Profile): Generator<Finding> {
  const same = narrowedProofs(proof, profile);
  const window = same.find(({ written }) => written.window !== undefined)?.written.window;
  const memory = same.find(({ written }) => written.memory !== undefined)?.written.memory;
  if (memory !== undefined && memory.scope !== "none") return;
  const options = (key: string) => ({
    span: profile.located.spanOf([...proof.path, ...(proof.written.window === undefined ? [] : ["window"])], "value"),
    profiles: [profile.id],
    key: `${proof.id} ${key}`,
  });
  if (window === undefined) {
    if (isLimitedOtherwise(proof, profile)) return;
    const elsewhere = delegatedDuties(
      [proof.to],
      [proof.protects, proof.message].flatMap((one) => one ?? []),
      profile,
    );
    const params = { what: proof.id, verifier: proof.to };
    yield report("security/replay-window", "proof", params, orElsewhere(options("open"), elsewhere, profile));
    return;
  }
  const seconds = secondsOf(window.past);
  if (seconds <= longest) return;
  yield report("security/replay-window", "wide", { what: proof.id, seconds, limit: longest }, options("wide"));
}

/** A proof and those of the same name that it narrows, nearest first. */
function narrowedProofs(proof: Proof, profile: Profile): readonly Proof[] {
  const found = [proof];
  for (let next = profile.profileOf; next !== undefined; next = next.profileOf) {
    found.push(...next.proofs.filter(({ name }) => name === proof.name));
  }
  return found;
}

/** Whether a requirement limits the age of a proof, or has its verifier remember what it saw. */
function isLimitedOtherwise(proof: Proof, profile: Profile): boolean {
  const lines = [...proof.lines, ...(proof.message?.allLines ?? [])];
  return lines.some((line) => dutiesOn(line, [proof.to], profile).some(isLimit));
}

function* judgeAssertion(credential: PresentedCredential): Generator<Finding> {
  const { profile, carrier, carried, held, verifiers, lines } = credential;
  // What has a scheme is presented again and again; an assertion is exchanged.
  if (held.form !== "jwt" || carrier.written.scheme !== undefined || carrier.place === "http-header") return;
  const limits = lines.flatMap((line) => dutiesOn(line, verifiers, profile)).filter(isLimit);
  if (limits.length > 0) return;
  const isTimed = lines.some(({ name }) => times.has(name));
  const params = {
    what: held.id,
    verifier: verifiers.join(", "),
    missing: isTimed ? "how long it works, or how often" : "when it ends, or how often it works",
    limit: longest,
  };
  const span = spanOfCredential(credential);
  const elsewhere = delegatedDuties(verifiers, [carried, held], profile);
  const options = orElsewhere({ span, profiles: [profile.id], key: held.id }, elsewhere, profile);
  yield report("security/replay-window", "assertion", params, options);
}

/** Whether a duty bounds an age, or has something remembered so that it works once. */
function isLimit(duty: Duty): boolean {
  if (duty.kind === "check") return duty.line.written.range !== undefined && times.has(duty.line.name);
  if (duty.kind !== "requirement") return false;
  const { range } = duty.written;
  if (duty.action.means === "remember") return true;
  return (range?.age ?? range?.for) !== undefined;
}
