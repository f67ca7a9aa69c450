/**
 * What a manifest is for, by the folder that it lies in. Documents of the last four nobody is asked to adopt: cited standards,
 * drafts of others, what is there for comparison, and earlier editions.
 */
export type Placement = "profile" | "base" | "upstream" | "draft" | "contrast" | "edition";

const byFolder: ReadonlyMap<string, Placement> = new Map([
  ["base", "base"],
  ["upstream", "upstream"],
  ["drafts", "draft"],
  ["contrast", "contrast"],
  ["editions", "edition"],
]);

/** The placement of a manifest by its path and the folder of profiles, both relative to the root. */
export function placementOf(path: string, profilesFolder: string): Placement {
  const folder = profilesFolder === "" || profilesFolder.endsWith("/") ? profilesFolder : `${profilesFolder}/`;
  if (!path.startsWith(folder)) return "profile";
  const inside = path.slice(folder.length);
  const slash = inside.indexOf("/");
  return byFolder.get(inside.slice(0, Math.max(slash, 0))) ?? "profile";
}
