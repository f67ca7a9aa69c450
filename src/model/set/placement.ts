import type { Placement } from "./profile.ts";

const byFolder: ReadonlyMap<string, Placement> = new Map([
  ["base", "base"],
  ["upstream", "upstream"],
  ["drafts", "draft"],
  ["contrast", "contrast"],
  ["editions", "edition"],
]);

/** What a manifest is for, by the folder below the folder of profiles that it lies in. */
export function placementOf(path: string, profilesFolder: string): Placement {
  const inside = path.startsWith(`${profilesFolder}/`) ? path.slice(profilesFolder.length + 1) : path;
  const folder = inside.includes("/") ? (inside.split("/", 1)[0] ?? "") : "";
  return byFolder.get(folder) ?? "profile";
}
