import type { Profile } from "./profile.ts";

/** Whether a reference is the anchor of a duty of the profile or of what it builds on, also with the profile in front. */
export function isDuty(reference: string, profile: Profile): boolean {
  const hash = reference.indexOf("#");
  const owner = hash === -1 ? undefined : reference.slice(0, hash);
  const anchor = reference.slice(hash + 1);
  return [profile, ...profile.lineage].some((one) => {
    return (owner === undefined || owner === one.id) && one.dutyByAnchor.has(anchor);
  });
}
