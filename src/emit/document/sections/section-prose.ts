import type { Section, SectionPlace } from "../../../manifest/types.ts";
import { authorSentences } from "../../markdown/inline.ts";
import { anchor, heading, paragraph, placeAnchor, type Blocks } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { authorProse } from "../../markdown/prose.ts";
import { withoutStop } from "../titles.ts";

/** What an editor wrote for a place of the document, or why there is nothing; titles get headings of `depth`. */
export function proseAt(place: SectionPlace, context: PageContext, depth: 3 | 4 = 3): Blocks {
  return (context.profile.manifest.sections ?? [])
    .filter((section) => section.at === place)
    .flatMap((section) => sectionBlocks(section, context, depth));
}

function sectionBlocks(section: Section, { speaker }: PageContext, depth: 3 | 4): Blocks {
  const own =
    section.title === undefined ? [] : [heading(depth, anchor(placeAnchor("section", section.id)), section.title)];
  const text =
    section.text === undefined
      ? []
      : authorProse(section.text, speaker, section.title === undefined ? depth : depth + 1);
  const none =
    section.none === undefined ? [] : [paragraph("None: ", authorSentences(withoutStop(section.none), speaker), ".")];
  return [...own, ...text, ...none];
}

/** A heading, if something stands below it. */
export function withHeading(depth: 2 | 3 | 4, title: string, blocks: Blocks): Blocks {
  return blocks.length === 0 ? [] : [heading(depth, title), ...blocks];
}
