import { findDuty } from "../../model/set/find-duty.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { inlineCode, linkTo, phrasing, type Inline } from "../markdown/nodes.ts";

/** Words of the analysis, with ids in backticks: code, and a link where the id has a place on a page. */
export function quotedText(text: string, set: ProfileSet): Inline {
  return phrasing(
    text.split("`").map((part, index) => {
      if (index % 2 === 0 || part === "") return part;
      const [id = "", anchor = ""] = part.split("#", 2);
      const profile = set.profilesById.get(id);
      const isPublished = profile?.placement === "profile" || profile?.placement === "base";
      const hasPlace = isPublished && findDuty(profile, anchor) !== undefined;
      return hasPlace ? linkTo(part, inlineCode(part)) : inlineCode(part);
    }),
  );
}
