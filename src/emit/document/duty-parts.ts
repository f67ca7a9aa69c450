import type { PhrasingContent } from "mdast";
import type { Duty } from "../../model/set/duty.ts";
import { citations } from "./citations.ts";
import { authorSentences } from "../markdown/inline.ts";
import { aside, inlineCode, joined, linkTo, phrasing, type Inline } from "../markdown/nodes.ts";
import { noteKinds, noteLabels, type NotesAround } from "./notes.ts";
import type { PageContext } from "./page-context.ts";
import type { SourceReference } from "../../model/set/evidence.ts";

/** What the section says already, so that no item has to. */
export interface Surroundings {
  /** The id of the message or proof that the section is about: it is no link there. */
  readonly here?: string;
  /** The sources of the section. */
  readonly sources?: readonly SourceReference[];
  /** The depth of headings of roles, where a document has a clause for each; nothing where the section is one. */
  readonly clauseDepth?: 3 | 4 | 5;
  /** What the section says of all that is in it, so that no item has to. */
  readonly notes?: NotesAround;
}

/** Notes on duties; what the section says of all of it is not said again. */
export function notesOn(
  duties: readonly Duty[],
  context: PageContext,
  { notes: around }: Surroundings,
): readonly Inline[] {
  return noteKinds.flatMap((kind) => {
    const noteOf = ({ evidence }: Duty): string | undefined =>
      evidence[kind] === around?.[kind] ? undefined : evidence[kind];
    return notes(duties, noteLabels[kind], noteOf, context);
  });
}

/** The presence of a parameter has its anchor in the table; the row is where a reader looks for it. */
export function isInTable(duty: Duty): boolean {
  return duty.kind === "presence";
}

/** Ids and sources behind a sentence. */
export function citedAs(duties: readonly Duty[], around: Surroundings): PhrasingContent {
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
