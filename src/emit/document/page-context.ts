import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { Speaker } from "../../language/speaker.ts";
import type { Setting } from "../markdown/inline.ts";
import { groupByHome, type DutiesByHome } from "./duty-home.ts";
import type { PairVerdicts } from "./pair-verdicts.ts";
import { relationsOf, type RelationsSeen, type SeenRelation } from "./profile-relations.ts";

/** What every section of a page needs. */
export interface PageContext {
  readonly set: ProfileSet;
  readonly profile: Profile;
  readonly speaker: Speaker;
  /** Whether the document uses the words of ISO. */
  readonly iso: boolean;
  /** How sentences are set on this page. */
  readonly setting: Setting;
  /** The duties by the section that they stand in. */
  readonly duties: DutiesByHome;
  /** How the profile stands to others, whoever says so. */
  readonly relations: readonly SeenRelation[];
  /** How it goes together with others. */
  readonly pairs: PairVerdicts;
}

/** Everything about a page that its sections share. */
export function createPageContext(
  profile: Profile,
  set: ProfileSet,
  seen: RelationsSeen,
  pairs: PairVerdicts,
): PageContext {
  const iso = profile.manifest.keywords === "iso";
  return {
    set,
    profile,
    speaker: new Speaker(profile, set.words),
    iso,
    setting: { iso, instead: ownMessages(profile) },
    duties: groupByHome(profile.duties),
    relations: relationsOf(profile, seen),
    pairs,
  };
}

/** The message of this page that adds to an inherited one: who reads of that one here means this one. */
function ownMessages(profile: Profile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const message of profile.messages) {
    const parent = message.extends;
    // Both may stand on this page, and several messages may add to one; then the parent itself is meant.
    if (parent !== undefined && parent.profile !== profile.id)
      found.set(parent.id, found.has(parent.id) ? parent.id : message.id);
  }
  return found;
}
