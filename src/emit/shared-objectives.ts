import type { Profile } from "../model/set/profile.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";

/** A problem that several profiles solve. */
export interface SharedObjective {
  readonly objective: string;
  /** As the vocabulary calls it. */
  readonly title: string;
  /** In the order of the profiles; several of one that solves it in several ways. */
  readonly solutions: readonly { readonly profile: string; readonly mechanism: string; readonly title: string }[];
}

/** The objectives that more than one of some profiles solves, in the order of the vocabulary. */
export function sharedObjectives(profiles: readonly Profile[], set: ProfileSet): readonly SharedObjective[] {
  return [...set.words.objectives.values()].flatMap(({ id: objective, title }) => {
    const solving = profiles.filter(({ manifest }) => manifest.solves.some((one) => one.objective === objective));
    if (solving.length < 2) return [];
    const solutions = solving.flatMap(({ id: profile, manifest }) => {
      const own = manifest.solves.filter((solution) => solution.objective === objective);
      return own.map(({ mechanism }) => {
        return { profile, mechanism, title: set.words.mechanisms.get(mechanism)?.title ?? mechanism };
      });
    });
    return [{ objective, title, solutions }];
  });
}
