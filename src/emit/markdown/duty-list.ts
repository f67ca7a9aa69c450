import type { BlockContent, List, PhrasingContent } from "mdast";
import type { Duty } from "../../model/duty.ts";
import type { SourceReference } from "../../model/source-reference.ts";
import type { Fragments } from "../../sentences/fragment.ts";
import { joinDuties, type JoinedSentence } from "../../sentences/join-duties.ts";
import { citations } from "./citations.ts";
import { authorSentences, inlineOf } from "./inline.ts";
import { anchor, aside, inlineCode, joined, linkTo, list, paragraph, phrasing, type Inline } from "./nodes.ts";
import { noteKinds, noteLabels, type NotesAround } from "./notes.ts";
import type { PageContext } from "./page-context.ts";

/** What the section says already, so that no item has to. */
export interface Surroundings {
  /** The id of the message or proof that the section is about: it is no link there. */
  readonly here?: string;
  /** The sources of the section. */
  readonly sources?: readonly SourceReference[];
  /** What the section says of all that is in it, so that no item has to. */
  readonly notes?: NotesAround;
}

/** Duties as the items of a list: sentence, id, source; notes below. `undefined` where all of them are in the table. */
export function dutyList(duties: readonly Duty[], context: PageContext, around: Surroundings = {}): List | undefined {
  const items = joinDuties(duties, context.speaker).map((one) => dutyItem(one, context, around));
  return items.length === 0 ? undefined : list(items);
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

/** Notes on duties; what the section says of all of it is not said again. */
function notesOn(duties: readonly Duty[], context: PageContext, { notes: around }: Surroundings): readonly Inline[] {
  return noteKinds.flatMap((kind) => {
    const noteOf = ({ evidence }: Duty): string | undefined =>
      evidence[kind] === around?.[kind] ? undefined : evidence[kind];
    return notes(duties, noteLabels[kind], noteOf, context);
  });
}

/** The presence of a parameter has its anchor in the table; the row is where a reader looks for it. */
function isInTable(duty: Duty): boolean {
  return duty.kind === "presence";
}

/** Ids and sources behind a sentence. */
function citedAs(duties: readonly Duty[], around: Surroundings): PhrasingContent {
  const ids = joined(duties.map(idOf), ", ");
  const own = duties[0]?.evidence.sources ?? [];
  const isKnown = sameSources(own, around.sources ?? []);
  return aside("— ", ids, own.length === 0 || isKnown ? [] : [phrasing([" · "]), citations(own)].flat());
}

/** The id of a duty as a link to it, and whether it is derived. */
export function idOf(duty: Duty): Inline {
  const derived = duty.evidence.derived === undefined ? "" : " (derived)";
  return phrasing([linkTo(duty.id, inlineCode(duty.anchor)), derived]);
}

/** Whether two lists cite the same. */
export function sameSources(left: readonly SourceReference[], right: readonly SourceReference[]): boolean {
  return left.length === right.length && left.every((source, index) => source.text === right[index]?.text);
}

/** Why something is a duty, or could not be confirmed: each reason once, with the ids it is about if not all. */
function notes(
  duties: readonly Duty[],
  label: string,
  noteOf: (duty: Duty) => string | undefined,
  { speaker }: PageContext,
): readonly Inline[] {
  const idsByNote = new Map<string, string[]>();
  for (const duty of duties) {
    const note = noteOf(duty);
    if (note !== undefined) idsByNote.set(note, [...(idsByNote.get(note) ?? []), duty.anchor]);
  }
  return [...idsByNote].map(([note, ids]) => {
    const named = joined(
      ids.map((id) => [inlineCode(id)]),
      ", ",
    );
    const about = ids.length === duties.length ? [] : [" (", ...named, ")"];
    return phrasing([label, about, ": ", authorSentences(note, speaker)]);
  });
}
