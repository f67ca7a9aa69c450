import { findDuty } from "../../model/set/find-duty.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { startOf, type Span } from "../../text/source-file.ts";

/** A duty, line or message by its id in the set, with the profile that writes it. */
export interface ItemPlace {
  readonly profile: Profile;
  readonly span: Span;
}

/** Where an item is written: `dpop#proof.jti` in the manifest of `dpop`; nothing for an id that the set does not have. */
export function placeOfItem(item: string, set: ProfileSet): ItemPlace | undefined {
  const [id = "", anchor = ""] = item.split("#", 2);
  const profile = set.profilesById.get(id);
  if (profile === undefined) return undefined;
  const path =
    findDuty(profile, anchor)?.path ??
    profile.duties.find((duty) => duty.anchor.startsWith(`${anchor}.`))?.path ??
    [...profile.messages, ...profile.proofs].find((one) => one.name === anchor)?.path;
  return { profile, span: path === undefined ? startOf(profile.located.file) : profile.located.spanOf(path, "value") };
}
