import { dutyBlocks } from "../duty-list.ts";
import { authorSentences, authorText } from "../../markdown/inline.ts";
import { anchor, joined, list, phrasing, placeAnchor, strong, type Blocks, type Inline } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { roleTitle, withoutArticle } from "../titles.ts";
import { withHeading } from "./section-prose.ts";

/** Requirements that are about no message or proof of this document, by role; and the options that they choose from. */
export function generalSection(context: PageContext): Blocks {
  const { profile, speaker, duties } = context;
  const order = [...profile.roles.keys()].filter((role) => duties.byRole.has(role));
  const parts = order.flatMap((role): Blocks => {
    const items = dutyBlocks(duties.byRole.get(role) ?? [], context, {});
    return withHeading(3, roleTitle(role, speaker), items);
  });
  return withHeading(2, "General Requirements", [...parts, ...withHeading(3, "Options", options(context))]);
}

/** Choices that are not on the wire. */
function options({ profile, speaker }: PageContext): Blocks {
  if (profile.options.length === 0) return [];
  return [
    list(
      profile.options.map(({ option }): Inline => {
        const values = joined(
          option.values.map((value) => authorText(value.title, speaker)),
          "; ",
        );
        return phrasing([
          anchor(placeAnchor("option", option.id)),
          strong(authorSentences(withoutArticle(option.title), speaker)),
          ": ",
          values,
        ]);
      }),
    ),
  ];
}
