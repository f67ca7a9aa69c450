import type { VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import type { Member } from "../../analysis/verdicts/verdict.ts";
import type { Related } from "../../findings/finding.ts";
import type { Span } from "../../text/source-file.ts";

/** Where the item of a witness is written. */
export function spanOfMember({ profile, duties }: Member): Span {
  return profile.located.spanOf(duties[0]?.path ?? [], "value");
}

/** The items of a witness as places of a finding, each with what it permits. */
export function placesOf(members: readonly Member[], action: string, speaker: VerdictSpeaker): readonly Related[] {
  return members.map((member) => ({ span: spanOfMember(member), message: memberWords(member, action, speaker) }));
}

/** "`beta#BETA-3` (MUST NOT) permits its absence". */
export function memberWords(member: Member, action: string, speaker: VerdictSpeaker): string {
  const verb = member.isPreference ? "wants" : "permits";
  return `\`${member.item}\` (${member.level}) ${verb} ${speaker.permits(member, action)}`;
}

/** Where the change is probably due comes first: at what builds on the others. */
export function heirsFirst(members: readonly Member[]): readonly Member[] {
  const isHeir = (member: Member): boolean => members.some((one) => member.profile.lineage.includes(one.profile));
  return [...members.filter(isHeir), ...members.filter((member) => !isHeir(member))];
}
