import type { Relation } from "../../manifest/types.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";

/** A declared relation as one of its sides sees it. */
export interface SeenRelation {
  readonly relation: Relation;
  /** The id of the other side. */
  readonly other: string;
  /** Whether the other side wrote it. */
  readonly isReversed: boolean;
}

/** Who says something of whom, by the id of the profile that it is said of. */
export type RelationsSeen = ReadonlyMap<string, readonly SeenRelation[]>;

/** The relations of a profile: its own, and those of others that hold in both directions or say what took its place. */
export function relationsOf(profile: Profile, seen: RelationsSeen): readonly SeenRelation[] {
  const own = (profile.manifest.relations ?? []).map((relation) => ({
    relation,
    other: relation.profile,
    isReversed: false,
  }));
  const declared = (seen.get(profile.id) ?? []).filter(
    (one) => !own.some(({ other, relation }) => other === one.other && relation.kind === one.relation.kind),
  );
  return [...own, ...declared];
}

/** Collects what profiles say of each other, once for a set, so that no page has to ask all others. */
export function collectRelations(set: ProfileSet): RelationsSeen {
  const found = new Map<string, SeenRelation[]>();
  for (const profile of set.profiles) {
    if (set.profilesById.get(profile.id) !== profile) continue;
    for (const relation of profile.manifest.relations ?? []) {
      if (relation.kind === "migrates-to") continue;
      const seen = { relation, other: profile.id, isReversed: true };
      const list = found.get(relation.profile);
      if (list === undefined) found.set(relation.profile, [seen]);
      else list.push(seen);
    }
  }
  return found;
}
