import type { List } from "mdast";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { hasPage } from "../address.ts";
import { linkTo, list, paragraph, phrasing, type Blocks, type Inline } from "../markdown/nodes.ts";
import { maturityWords } from "../document/sections/front.ts";
import { withHeading } from "../document/sections/section-prose.ts";
import type { Placement } from "../../findings/placement.ts";

/** What a reader calls documents that nobody is asked to adopt, with why they are here. */
const others: readonly (readonly [placement: Placement, title: string, why: string])[] = [
  [
    "upstream",
    "Documents that profiles build on",
    "Duties of other bodies, as far as a profile of this folder builds on them.",
  ],
  ["draft", "Drafts under comparison", "Proposals that were modelled to lay them side by side."],
  ["contrast", "Profiles of other ecosystems", "Modelled for comparison."],
  ["edition", "Earlier editions", "Kept so that changes can be told."],
];

/** The documents of a set: each base with what adds to it, then everything that is here for another reason. */
export function documentTree(set: ProfileSet): Blocks {
  const children = childrenOf(set);
  const roots = set.profiles.filter((one) => isOwn(one) && parentOf(one) === undefined);
  return [
    ...(roots.length === 0 ? [] : [treeOf(roots, children, set)]),
    ...others.flatMap(([placement, title, why]) => {
      const found = set.profiles.filter((one) => one.placement === placement);
      return withHeading(
        3,
        title,
        found.length === 0 ? [] : [paragraph(why), list(found.map((one) => label(one, set)))],
      );
    }),
  ];
}

/** Whether a profile stands in the tree: the base, and what can be adopted or was to be. */
function isOwn({ placement }: Profile): boolean {
  return placement === "base" || placement === "profile";
}

/** What a document stands below: the profile of this folder that it narrows, else its base. */
function parentOf({ profileOf, base }: Profile): Profile | undefined {
  return [profileOf, base].find((one) => one !== undefined && isOwn(one));
}

function childrenOf(set: ProfileSet): ReadonlyMap<Profile, readonly Profile[]> {
  const found = new Map<Profile, Profile[]>();
  for (const profile of set.profiles) {
    const parent = isOwn(profile) ? parentOf(profile) : undefined;
    if (parent === undefined) continue;
    const siblings = found.get(parent);
    if (siblings === undefined) found.set(parent, [profile]);
    else siblings.push(profile);
  }
  return found;
}

function treeOf(
  profiles: readonly Profile[],
  children: ReadonlyMap<Profile, readonly Profile[]>,
  set: ProfileSet,
): List {
  // What a document builds on ends after 32 steps at the latest, so that the tree is no deeper.
  return list(
    profiles.map((profile) => {
      const below = children.get(profile) ?? [];
      const own = paragraph(...label(profile, set));
      return below.length === 0 ? [own] : [own, treeOf(below, children, set)];
    }),
  );
}

function label(profile: Profile, set: ProfileSet): Inline {
  const { id, title, version, maturity, profileOf } = profile;
  const name = hasPage(profile, set) ? linkTo(`${id}#`, title) : title;
  const narrows = profileOf === undefined ? "" : `, a profile of ${profileOf.title}`;
  return phrasing([name, ` (${maturityWords[maturity].toLowerCase()}, ${version})${narrows}`]);
}
