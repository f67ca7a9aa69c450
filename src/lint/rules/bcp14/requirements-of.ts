import type { Finding } from "../../../findings/finding.ts";
import type { RequirementDuty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";

/** Every requirement of the set with its profile. */
export function* requirementsOf(set: ProfileSet): Generator<{ profile: Profile; duty: RequirementDuty }> {
  for (const profile of set.profiles) {
    for (const duty of profile.duties) if (duty.kind === "requirement") yield { profile, duty };
  }
}

/** Where a key of a requirement has its value. */
export function spanOfRequirement(profile: Profile, duty: RequirementDuty, key: string): Finding["span"] {
  return profile.located.spanOf([...duty.path, key], "value");
}
