import type { BlockContent, PhrasingContent } from "mdast";
import type { Duty } from "../../model/set/duty.ts";
import type { Fragments } from "../../language/fragment.ts";
import { joinDuties, type JoinedSentence } from "../../language/join-duties.ts";
import { citedAs, isInTable, notesOn, type Surroundings } from "./duty-parts.ts";
import { authorSentences, inlineOf } from "../markdown/inline.ts";
import { anchor, list, paragraph, type Blocks, type Inline } from "../markdown/nodes.ts";
import type { PageContext } from "./page-context.ts";
import { roleClauses } from "./role-clauses.ts";

/**
 * Duties as the items of a list: sentence, id, source; notes below. Nothing where all of them are in the table.
 * Documents with the words of ISO have a clause for each role instead.
 */
export function dutyBlocks(duties: readonly Duty[], context: PageContext, around: Surroundings): Blocks {
  if (context.iso) return roleClauses(duties, context, around);
  const items = joinDuties(duties, context.speaker).map((one) => dutyItem(one, context, around));
  return items.length === 0 ? [] : [list(items)];
}

function dutyItem(
  { duties, fragments, items }: JoinedSentence,
  context: PageContext,
  around: Surroundings,
): readonly BlockContent[] {
  const setting = { ...context.setting, here: around.here };
  const say = (words: Fragments): PhrasingContent[] => inlineOf(words, setting);
  const because = duties.flatMap((duty) =>
    duty.kind === "requirement" && duty.written.because !== undefined
      ? [" ", ...authorSentences(duty.written.because, context.speaker)]
      : [],
  );
  const anchors = (some: readonly Duty[]): Inline =>
    some.filter((duty) => !isInTable(duty)).map((duty) => anchor(duty.anchor));
  /** What ends a sentence: why, its ids and sources, and the notes on duties below. */
  const ended = (begin: Inline, cited: readonly Duty[], noted = cited): readonly BlockContent[] => {
    const below = notesOn(noted, context, around);
    const sentence = paragraph(begin, because, " ", citedAs(cited, around));
    return below.length === 0 ? [sentence] : [sentence, list(below)];
  };
  if (items === undefined) return ended([...anchors(duties), ...say(fragments)], duties);
  // The ids stand where the sentence ends, so that nothing parts it from its list.
  const lead = items.some((item) => item.duty !== undefined) ? [] : anchors(duties);
  const listed = items.map((item, index): Inline | readonly BlockContent[] => {
    const isLast = index === items.length - 1;
    const { duty } = item;
    if (duty !== undefined) return ended([...anchors([duty]), ...say(item.fragments)], [duty], isLast ? duties : []);
    return isLast ? ended(say(item.fragments), duties) : say(item.fragments);
  });
  return [paragraph(lead, say(fragments)), list(listed)];
}
