import { authorSentences } from "../inline.ts";
import {
  anchor,
  inlineCode,
  joined,
  linkTo,
  list,
  paragraph,
  phrasing,
  placeAnchor,
  table,
  type Blocks,
  type Inline,
} from "../nodes.ts";
import type { PageContext } from "../page-context.ts";
import { withoutStop } from "../titles.ts";
import { proseAt, withHeading } from "./section-prose.ts";

/** The answers that say no, and which duties raise each: computed from what the duties name. */
export function errorsSection(context: PageContext): Blocks {
  const { profile, speaker } = context;
  const rows = profile.errors.map(({ error, message }): readonly Inline[] => {
    const carries = joined(
      (error.carries ?? []).map((name) => [inlineCode(name)]),
      ", ",
    );
    return [
      [anchor(placeAnchor("error", error.id)), inlineCode(String(error.code ?? error.id))],
      phrasing([error.status === undefined ? "—" : String(error.status)]),
      authorSentences(`${withoutStop(error.says)}.`, speaker),
      message === undefined
        ? phrasing(["—"])
        : phrasing([linkTo(message.id, `the ${message.title}`), ...(carries.length === 0 ? [] : [" with ", carries])]),
    ];
  });
  const blocks: Blocks =
    rows.length === 0
      ? []
      : [
          table(["Error", "Status", "Meaning", "Carried in"], rows),
          paragraph("Each follows from the requirements that name it:"),
          list(profile.errors.map((target) => raisedBy(target, context))),
        ];
  return withHeading(2, "Errors", [...blocks, ...proseAt("errors", context)]);
}

function raisedBy(target: PageContext["profile"]["errors"][number], { profile, speaker }: PageContext): Inline {
  const { error } = target;
  const raised = profile.duties.filter((duty) => duty.error?.id === target.id);
  const ids = joined(
    raised.map((duty) => [linkTo(duty.id, inlineCode(duty.anchor))]),
    ", ",
  );
  const written = profile.manifest.errors?.find((one) => one.id === error.id);
  const derived = written?.derived === undefined ? [] : [" Derived: ", authorSentences(written.derived, speaker)];
  return phrasing([
    inlineCode(String(error.code ?? error.id)),
    ": ",
    raised.length === 0 ? "no requirement of this document." : phrasing([ids, "."]),
    ...derived,
  ]);
}
