import type { Duty } from "../set/duty.ts";
import type { Profile } from "../set/profile.ts";
import type { Resolver } from "../resolve/resolver.ts";
import { checkDuties, checkDutiesOfLines } from "./check-duties.ts";
import { choiceDuties } from "./choice-duties.ts";
import { lineDuties } from "./line-duties.ts";
import { proofDuties } from "./proof-duties.ts";
import { requirementDuties } from "./requirement-duties.ts";

/**
 * Every duty that a profile lays on somebody, in the order of its document: of each message the lines, the choices and
 * the checks; then proofs, settings and requirements. A duty of a role that does not exist binds nobody and is left out.
 */
export function createDuties(profile: Profile, resolver: Resolver): readonly Duty[] {
  const { messages, proofs, settings } = profile;
  const duties: readonly Duty[] = [
    ...messages.flatMap((message) => [
      ...message.lines.flatMap((line) => lineDuties(line, [message.from], resolver)),
      ...choiceDuties(message),
      ...checkDuties(message, resolver),
    ]),
    ...proofs.flatMap((proof) => [
      ...proofDuties(proof, resolver),
      ...proof.lines.flatMap((line) => lineDuties(line, [proof.from], resolver)),
      ...checkDutiesOfLines(proof.lines, proof.evidence, resolver),
    ]),
    ...settings.flatMap((line) => {
      return lineDuties(line, line.owner.kind === "settings" ? [...new Set(line.owner.declaredBy)] : [], resolver);
    }),
    ...checkDutiesOfLines(settings, profile.evidence, resolver),
    ...requirementDuties(profile, resolver),
  ];
  return duties.filter((duty) => resolver.words.roles.has(duty.role));
}
