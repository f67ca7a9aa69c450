import type { Composition } from "../../analysis/compose/composition.ts";
import { enumerate, VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { conflictFinding } from "./conflict-finding.ts";
import { errorFinding } from "./error-finding.ts";
import { gapFinding } from "./gap-finding.ts";
import { negotiationFinding } from "./negotiation-finding.ts";
import { slotFinding } from "./slot-finding.ts";
import { tensionFinding } from "./tension-finding.ts";
import { undecidedSlotFinding } from "./undecided-slot-finding.ts";
import { unreadableFinding } from "./unreadable-finding.ts";
import { undecidedFinding } from "./undecided-finding.ts";

/**
 * What stands between profiles that somebody wants to use together, the worst first. They are asked about together, so that
 * what is declared about them does not matter; gaps that one of them has alone are told by the rules.
 */
export function compositionFindings(
  composition: Composition,
  ids: readonly string[],
  set: ProfileSet,
): readonly Finding[] {
  const speaker = new VerdictSpeaker(set);
  const isOne = ids.length === 1;
  const gaps = isOne ? composition.gaps : composition.newGaps;
  const negotiations = isOne ? composition.negotiations : composition.newNegotiations;
  return [
    ...composition.conflicts.map((conflict) => conflictFinding(conflict, speaker, "composed")),
    ...composition.slots.map((slot) => slotFinding(slot, speaker, "composed")),
    ...composition.sharedIdentifiers.flatMap((identifier) => identifierFinding(identifier, ids, set)),
    ...composition.errors.map((clash) => errorFinding(clash, "composed")),
    ...gaps.map((gap) => gapFinding(gap, speaker, "composed")),
    ...negotiations.map((verdict) => negotiationFinding(verdict, set, speaker)),
    ...composition.tensions.map((tension) => tensionFinding(tension, speaker)),
    ...composition.undecided.map((undecided) => undecidedFinding(undecided, set, speaker)),
    ...composition.undecidedSlots.map((slot) => undecidedSlotFinding(slot)),
    ...composition.unreadable.map((duty) => unreadableFinding(duty, set)),
  ];
}

function identifierFinding(identifier: string, ids: readonly string[], set: ProfileSet): readonly Finding[] {
  const owners = ids.flatMap((id) => {
    const profile = set.profilesById.get(id);
    return profile?.manifest.identifier === identifier ? [profile] : [];
  });
  const [first, ...others] = owners.map((profile) => profile.located.spanOf(["identifier"], "value"));
  if (first === undefined) return [];
  const profiles = owners.map(({ id }) => id);
  const params = {
    identifier,
    profiles: enumerate(
      profiles.map((id) => `\`${id}\``),
      "and",
    ),
  };
  const related = others.map((span) => ({ span, message: "the same identifier" }));
  return [
    report("overlap/singleton-claimed", "identifier", params, { span: first, related, profiles, key: identifier }),
  ];
}
