import type { Profile } from "../../model/set/profile.ts";
import type { Assignment } from "../conditions/assignment.ts";
import type { Member, WayOut } from "./verdict.ts";

/**
 * Ways out of a verdict, the best first (docs/analysis.md 1.7): separate the conditions by a variable that one side
 * already speaks of; replace what is inherited; align the keywords; declare how the profiles relate, or acknowledge.
 *
 * `speaksOf`: whether the condition of a member names a variable. `yieldsTo`: whether a member yields already, elsewhere.
 */
export function waysOutOf(
  members: readonly Member[],
  situation: Assignment,
  speaksOf: (member: Member, variable: string) => boolean,
  yieldsTo: (member: Member, profile: Profile) => boolean,
): readonly WayOut[] {
  const ways: WayOut[] = [];
  const ids = [...new Set(members.map((member) => member.profile.id))];
  for (const { variable, value } of situation) {
    const silent = members.filter((member) => !speaksOf(member, variable));
    if (silent.length === members.length) continue;
    for (const { item } of silent)
      ways.push({ kind: "exclude", item, variable, ...(value === undefined ? {} : { value }) });
  }
  if (ids.length === 1) {
    const narrow = members.find((member) => situation.some(({ variable }) => speaksOf(member, variable)));
    const general = members.find(
      (member) => member !== narrow && !situation.some((one) => speaksOf(member, one.variable)),
    );
    if (narrow !== undefined && general !== undefined) {
      ways.push({ kind: "unless", item: general.item, exception: narrow.item });
    }
  }
  for (const inherited of members) {
    const heir = members.find((member) => member.profile.lineage.includes(inherited.profile));
    if (heir === undefined) continue;
    const kind = yieldsTo(inherited, heir.profile) ? "widen-replaces" : "replace";
    ways.push({ kind, item: inherited.item, by: heir.profile.id, situation });
  }
  for (const { item, level } of members)
    if (level === "MUST" || level === "MUST NOT") ways.push({ kind: "relax", item });
  if (ids.length > 1) ways.push({ kind: "declare-relation", profiles: ids }, { kind: "acknowledge" });
  return ways;
}
