import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { circlesOf } from "./circles.ts";
import { needsOf } from "./needed-profiles.ts";

/** Profiles that can be adopted, and of which each needs, or builds on, all others of its group. */
export function mutualNeeds(set: ProfileSet): readonly (readonly Profile[])[] {
  const nodes = set.profiles.filter(({ adoptable }) => adoptable);
  const needs = new Map(
    nodes.map((profile) => [profile, [...profile.lineage, ...needsOf(profile, set).map(({ other }) => other)]]),
  );
  return circlesOf(nodes, (profile) => needs.get(profile) ?? []);
}
