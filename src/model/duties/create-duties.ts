import type { Duty } from "../duty.ts";
import type { Profile } from "../profile.ts";
import type { Resolver } from "../resolver.ts";
import { lineDuties } from "./line-duties.ts";
import { choiceDuties } from "./choice-duties.ts";
import { proofDuties } from "./proof-duties.ts";
import { requirementDuties } from "./requirement-duties.ts";

/** Every duty that a profile lays on somebody, in the order of its document: messages, proofs, settings, requirements. */
export function createDuties(profile: Profile, resolver: Resolver): readonly Duty[] {
  return [
    ...profile.messages.flatMap((message) => [
      ...choiceDuties(message),
      ...message.lines.flatMap((line) => lineDuties(line, [message.from], message, resolver)),
    ]),
    ...profile.proofs.flatMap((proof) => [
      ...proofDuties(proof, resolver),
      ...proof.lines.flatMap((line) => lineDuties(line, [proof.from], proof, resolver)),
    ]),
    ...profile.settings.flatMap((line) =>
      lineDuties(line, line.owner.kind === "settings" ? line.owner.declaredBy : [], undefined, resolver),
    ),
    ...requirementDuties(profile, resolver),
  ];
}
