import type { NotTested } from "../../../manifest/types.ts";
import type { Duty } from "../../../model/set/duty.ts";
import { checklistEntry } from "../../../language/sentence-of.ts";
import { citedWords } from "../citations.ts";
import { idOf } from "../duty-parts.ts";
import { authorText, inlineOf } from "../../markdown/inline.ts";
import {
  aside,
  heading,
  inlineCode,
  joined,
  list,
  paragraph,
  phrasing,
  type Blocks,
  type Inline,
} from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { roleTitle, withoutStop } from "../titles.ts";

/** What binds whom, one entry for each statement: all duties of a role in one list. */
export function checklistSection(context: PageContext): Blocks {
  const { profile, speaker } = context;
  const byRole = new Map<string, Duty[]>();
  for (const duty of profile.duties) {
    const group = byRole.get(duty.role);
    if (group === undefined) byRole.set(duty.role, [duty]);
    else group.push(duty);
  }
  const roles = [...profile.roles.keys()].filter((role) => byRole.has(role));
  if (roles.length === 0) return [];
  const shared = profile.evidence.notTested;
  const untested =
    shared === undefined ? [] : [" Unless an entry names a check, it is not tested: ", reason(shared, context), "."];
  return [
    heading(2, "Conformance Checklist"),
    paragraph(
      "Every requirement of this document in one sentence each, by the role that it binds, with its id and source.",
      ...untested,
    ),
    ...roles.flatMap((role): Blocks => [
      heading(3, roleTitle(role, speaker)),
      list((byRole.get(role) ?? []).map((duty) => entry(duty, context))),
    ]),
  ];
}

function entry(duty: Duty, context: PageContext): Inline {
  const { sources } = duty.evidence;
  return phrasing([
    "☐ ",
    inlineOf(checklistEntry(duty, context.speaker), { iso: context.iso, plain: true }),
    " ",
    aside("— ", idOf(duty), ...(sources.length === 0 ? [] : [` · ${citedWords(sources)}`]), evidence(duty, context)),
  ]);
}

function evidence({ evidence: { checks, notTested } }: Duty, context: PageContext): Inline {
  if (checks.length > 0) {
    const names = joined(
      checks.map((check) => [inlineCode(check)]),
      ", ",
    );
    return phrasing([" · tested by ", names]);
  }
  const shared = context.profile.evidence.notTested;
  if (notTested === undefined || isSame(notTested, shared)) return [];
  return phrasing([" · not tested: ", reason(notTested, context)]);
}

function isSame(left: NotTested, right: NotTested | undefined): boolean {
  return left.reason === right?.reason && left.note === right.note;
}

/** Why there is no test, in the words of the vocabulary; then what exactly cannot be seen. */
function reason({ reason: id, note }: NotTested, { set, speaker }: PageContext): Inline {
  const means = set.words.notTested.get(id)?.means ?? id;
  const words = withoutStop(means).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return phrasing([
    authorText(words, speaker),
    ...(note === undefined ? [] : [" (", authorText(withoutStop(note), speaker), ")"]),
  ]);
}
