import type { Profile } from "../model/profile.ts";
import type { ProfileSet } from "../model/profile-set.ts";

/** A problem that several profiles solve. */
export interface SharedObjective {
  readonly objective: string;
  /** As the vocabulary calls it. */
  readonly title: string;
  /** In the order of the profiles. */
  readonly solutions: readonly { readonly profile: string; readonly mechanism: string; readonly title: string }[];
}

/** The objectives that more than one of some profiles solves, in the order of the vocabulary. */
export function sharedObjectives(profiles: readonly Profile[], set: ProfileSet): readonly SharedObjective[] {
  return [...set.words.objectives.values()].flatMap(({ id: objective, title }) => {
    const solutions = profiles.flatMap(({ id: profile, manifest }) => {
      const mechanism = manifest.solves.find((solution) => solution.objective === objective)?.mechanism;
      if (mechanism === undefined) return [];
      return [{ profile, mechanism, title: set.words.mechanisms.get(mechanism)?.title ?? mechanism }];
    });
    return solutions.length < 2 ? [] : [{ objective, title, solutions }];
  });
}
