import type { Profile } from "../model/set/profile.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";

/**
 * The id of an anchor, which is its URL fragment as well. Only characters stay that mean nothing to HTML, Markdown, MDX
 * and URLs; a browser looks for the fragment as it is before it decodes it, so that both are one string.
 */
export function fragmentOf(anchor: string): string {
  // An underscore that is not inside a word could begin emphasis. A lone surrogate has no encoding.
  return anchor.replace(/[^A-Za-z0-9._~@/;=:+,-]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu, (character) =>
    /^[\ud800-\udfff]$/.test(character) ? "%EF%BF%BD" : encode(character),
  );
}

function encode(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x80 ? `%${code.toString(16).toUpperCase().padStart(2, "0")}` : encodeURIComponent(character);
}

/** The pages of the folder itself. */
export const folderPages = ["index", "structure", "vocabulary"] as const;

/** One of `folderPages`. */
export type FolderPage = (typeof folderPages)[number];

/** The entry of the folder. */
export const indexPage: FolderPage = "index";

/** Whether a name is that of a page of the folder itself. */
export function isFolderPage(name: string): name is FolderPage {
  return (folderPages as readonly string[]).includes(name);
}

/** The name of a page, without extension. No profile can take a page of the folder: ids have no underscore. */
export function pageNameOf(profileId: string): string {
  return isFolderPage(profileId) ? `${profileId}_` : profileId;
}

/** The profiles that get a page: what can be adopted, what they build on, and what the group decided against. */
export function publishedProfiles(set: ProfileSet): readonly Profile[] {
  return set.profiles.filter((profile) => hasPage(profile, set));
}

/** Whether a profile has a page of its own. Documents of others and earlier editions have none. */
export function hasPage(profile: Profile, set: ProfileSet): boolean {
  if (profile.placement !== "base" && profile.placement !== "profile") return false;
  return set.profilesById.get(profile.id) === profile;
}

/** What a link inside the set leads to: a page, and a place on it. */
export interface PageAddress {
  readonly page: string;
  readonly fragment?: string;
}

/**
 * The address of `dpop#proof.jti` or `dpop#`, of `#abstract` on the page `here`, or of a page of the folder as
 * `@structure`; nothing where the profile has no page.
 */
export function addressOf(id: string, here: string, set: ProfileSet): PageAddress | undefined {
  const at = id.indexOf("#");
  if (at === 0) return { page: here, fragment: fragmentOf(id.slice(1)) };
  const name = at === -1 ? id : id.slice(0, at);
  const page = name.startsWith("@") ? folderPageOf(name.slice(1)) : pageOfProfile(name, set);
  const anchor = at === -1 ? "" : id.slice(at + 1);
  return page === undefined ? undefined : { page, ...(anchor === "" ? {} : { fragment: fragmentOf(anchor) }) };
}

function folderPageOf(name: string): FolderPage | undefined {
  return isFolderPage(name) ? name : undefined;
}

function pageOfProfile(id: string, set: ProfileSet): string | undefined {
  const profile = set.profilesById.get(id);
  return profile === undefined || !hasPage(profile, set) ? undefined : pageNameOf(profile.id);
}

/** An address in a folder of pages; a place on the page `here` needs no page. */
export function joinAddress({ page, fragment }: PageAddress, here: string, prefix: string, extension: string): string {
  if (page === here && fragment !== undefined) return `#${fragment}`;
  return `${prefix}${page}${extension}${fragment === undefined ? "" : `#${fragment}`}`;
}
