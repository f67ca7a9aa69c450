import type { Finding } from "../../../findings/finding.ts";
import type { ParameterLine } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";

/** A parameter line with the profile that writes it. */
export interface LineInProfile {
  readonly profile: Profile;
  readonly line: ParameterLine;
}

/** Every parameter line of the set: of messages, proofs and capability settings. */
export function* parameterLines(set: ProfileSet): Generator<LineInProfile> {
  for (const profile of set.profiles) {
    for (const owner of [...profile.messages, ...profile.proofs]) {
      for (const line of owner.lines) yield { profile, line };
    }
    for (const line of profile.settings) yield { profile, line };
  }
}

/** Where a part of a line stands in its manifest. */
export function spanOfLine(
  { profile, line }: LineInProfile,
  key: string,
  at: "key" | "value" = "value",
): Finding["span"] {
  return profile.located.spanOf([...line.path, key], at);
}
