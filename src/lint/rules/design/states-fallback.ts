import type { ResolvedCondition } from "../../../model/set/message.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";

/** The variable that says whether the other end announces the profile; the analysis knows it by the same name. */
const announced = "peer.supports";

/**
 * Whether a profile, or one that it narrows, says what holds where the other side lacks it: under `capability`, or by a
 * duty for the case that the other side does not announce it.
 */
export function statesFallback(profile: Profile): boolean {
  const chain = [profile, ...profile.lineage.filter(({ placement }) => placement !== "base")];
  return chain.some(({ manifest, duties }) => manifest.capability !== undefined || duties.some(isForThoseWithout));
}

function isForThoseWithout({ when, unless }: Duty): boolean {
  return names(when, false) || names(unless, true);
}

function names(condition: ResolvedCondition | undefined, value: boolean): boolean {
  return (condition ?? []).some((box) =>
    box.some((atom) => atom.kind === "variable" && atom.variable.id === announced && atom.values.includes(value)),
  );
}
