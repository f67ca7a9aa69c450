import type { ProfileSet } from "../../../model/set/profile-set.ts";

/** The roles that serve the protected requests, as the vocabulary says. */
export function dataPlaneRoles(set: ProfileSet): ReadonlySet<string> {
  const roles = [...set.words.roles.values()].filter((role) => role["data-plane"] === true);
  return new Set(roles.map(({ id }) => id));
}
