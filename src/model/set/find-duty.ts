import type { Duty } from "./duty.ts";
import { Lookup } from "./lookup.ts";
import type { Profile } from "./profile.ts";

const byAnchor = new Lookup<Duty>((duty) => duty.anchor);

/** The duty of a profile that stands at an anchor of its page. */
export function findDuty(profile: Profile, anchor: string): Duty | undefined {
  return byAnchor.find(profile.duties, anchor);
}

/** The duty of a profile, or of what it builds on, that a reference means: an anchor, also with the profile in front. */
export function findDutyByReference(reference: string, profile: Profile): Duty | undefined {
  const hash = reference.indexOf("#");
  const owner = hash === -1 ? undefined : reference.slice(0, hash);
  const anchor = reference.slice(hash + 1);
  for (const one of [profile, ...profile.lineage]) {
    const duty = owner === undefined || owner === one.id ? findDuty(one, anchor) : undefined;
    if (duty !== undefined) return duty;
  }
  return undefined;
}
