import type { ProfileSet } from "../../model/profile-set.ts";
import { inlineCode, linkTo, phrasing, type Inline } from "./nodes.ts";

/** Words of the analysis, with ids in backticks: code, and a link where the id has a place on a page. */
export function quotedText(text: string, set: ProfileSet): Inline {
  return phrasing(
    text.split("`").map((part, index) => {
      if (index % 2 === 0 || part === "") return part;
      const [id = "", anchor = ""] = part.split("#", 2);
      const profile = set.profilesById.get(id);
      const hasPlace =
        profile?.dutyByAnchor.has(anchor) === true && (profile.placement === "profile" || profile.placement === "base");
      return hasPlace ? linkTo(part, inlineCode(part)) : inlineCode(part);
    }),
  );
}
