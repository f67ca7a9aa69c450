import type { BlockContent } from "mdast";
import type { Duty } from "../../model/set/duty.ts";
import { isSilent } from "../../language/group-duties.ts";
import { listItem } from "../../language/sentence-of.ts";
import { citedAs, isInTable, notesOn, type Surroundings } from "./duty-parts.ts";
import { authorSentences, inlineOf } from "../markdown/inline.ts";
import { anchor, heading, list, paragraph, phrasing, type Blocks } from "../markdown/nodes.ts";
import type { PageContext } from "./page-context.ts";
import { capital, roleTitle } from "./titles.ts";

/** For each role its lead-in, "The client", and numbered items, so that an item is cited by clause and number. */
export function roleClauses(duties: readonly Duty[], context: PageContext, around: Surroundings): Blocks {
  const { speaker } = context;
  const byRole = new Map<string, Duty[]>();
  for (const duty of duties.filter((one) => !isSilent(one))) {
    const group = byRole.get(duty.role);
    if (group === undefined) byRole.set(duty.role, [duty]);
    else group.push(duty);
  }
  return [...byRole].flatMap(([role, own]) => [
    ...(around.clauseDepth === undefined ? [] : [heading(around.clauseDepth, roleTitle(role, speaker))]),
    paragraph(capital(speaker.role(role))),
    list(
      own.map((duty, index) => clauseItem(duty, index === own.length - 1 ? "." : ";", context, around)),
      true,
    ),
  ]);
}

/** "shall cover `@method` in the signature;" with its id and source; a reason and notes below. */
function clauseItem(duty: Duty, end: string, context: PageContext, around: Surroundings): readonly BlockContent[] {
  const { speaker } = context;
  const words = inlineOf(listItem(duty, speaker), { ...context.setting, here: around.here });
  const sentence = paragraph(
    isInTable(duty) ? [] : anchor(duty.anchor),
    phrasing([words, end]),
    " ",
    citedAs([duty], around),
  );
  const because = duty.kind === "requirement" ? duty.written.because : undefined;
  const below = [
    ...(because === undefined ? [] : [authorSentences(because, speaker)]),
    ...notesOn([duty], context, around),
  ];
  return below.length === 0 ? [sentence] : [sentence, list(below)];
}
