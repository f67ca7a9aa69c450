import type { Duty } from "../../model/set/duty.ts";
import type { Evidence } from "../../model/set/evidence.ts";
import type { ParameterLine } from "../../model/set/message.ts";
import { isSilent } from "../../language/group-duties.ts";
import { authorSentences } from "../markdown/inline.ts";
import type { Inline, PhrasingPiece } from "../markdown/nodes.ts";
import { phrasing } from "../markdown/nodes.ts";
import type { PageContext } from "./page-context.ts";

/** The kinds of notes on a duty: why it is one, and what could not be confirmed. */
export const noteKinds = ["derived", "unverified"] as const;

/** How notes of a kind begin. */
export const noteLabels = { derived: "Derived", unverified: "Unverified" } as const;

/** Notes that a section says of all that is in it. */
export type NotesAround = Pick<Evidence, (typeof noteKinds)[number]>;

/** The notes of a whole message or proof, to go on behind its source: " Derived: …". */
export function notesOfSection(written: NotesAround, { speaker }: PageContext): PhrasingPiece {
  return noteKinds.flatMap((kind): PhrasingPiece[] => {
    const note = written[kind];
    return note === undefined ? [] : [` ${noteLabels[kind]}: `, authorSentences(note, speaker)];
  });
}

/** The notes of a line that stand under no sentence, because the table says all of it: "Unverified: …". */
export function unspokenNotes(line: ParameterLine, context: PageContext, around: NotesAround): Inline {
  const duties = context.duties.byOwner.get(line.owner.id) ?? [];
  const spoken = duties.filter((duty) => isOf(duty, line) && !isSilent(duty));
  const pieces = noteKinds.flatMap((kind): PhrasingPiece[] => {
    const note = line.evidence[kind];
    const isSaid = note === around[kind] || spoken.some(({ evidence }) => evidence[kind] === note);
    return note === undefined || isSaid ? [] : [` ${noteLabels[kind]}: `, authorSentences(note, context.speaker)];
  });
  const [first, ...rest] = pieces;
  return phrasing(typeof first === "string" ? [first.trimStart(), ...rest] : pieces);
}

function isOf(duty: Duty, line: ParameterLine): boolean {
  return "line" in duty && duty.line.id === line.id;
}
