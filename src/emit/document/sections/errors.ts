import type { ErrorResponse as WrittenError } from "../../../manifest/types.ts";
import { authorSentences, authorText } from "../../markdown/inline.ts";
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
  type PhrasingPiece,
} from "../../markdown/nodes.ts";
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
      phrasing([anchor(placeAnchor("error", error.id)), codeOf(error)]),
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
          table(["Code", "Status", "Meaning", "Carried in"], rows),
          paragraph("Each follows from the requirements that name it:"),
          list(profile.errors.map((target) => raisedBy(target, context))),
        ];
  return withHeading(2, "Errors", [...blocks, ...proseAt("errors", context)]);
}

/** An id of the manifest is no code: what has none on the wire gets none here. */
function codeOf({ code }: WrittenError): PhrasingPiece {
  return code === undefined ? "none" : inlineCode(String(code));
}

/** The code, as long as it is that of one error only; else, or where there is none, what the answer says. */
function labelOf(error: WrittenError, { profile, speaker }: PageContext): PhrasingPiece {
  const { code, status } = error;
  const isUnique = profile.errors.filter((one) => one.error.code === code).length === 1;
  if (code !== undefined && isUnique) return inlineCode(String(code));
  const meaning = withoutStop(error.says);
  const first = code === undefined ? (status === undefined ? [] : [`Status ${status}`]) : [inlineCode(String(code))];
  return first.length === 0 ? authorSentences(meaning, speaker) : [...first, " (", authorText(meaning, speaker), ")"];
}

function raisedBy(target: PageContext["profile"]["errors"][number], context: PageContext): Inline {
  const { profile, speaker } = context;
  const { error } = target;
  const raised = profile.duties.filter((duty) => duty.error?.id === target.id);
  const ids = joined(
    raised.map((duty) => [linkTo(duty.id, inlineCode(duty.anchor))]),
    ", ",
  );
  const written = profile.manifest.errors?.find((one) => one.id === error.id);
  const derived = written?.derived === undefined ? [] : [" Derived: ", authorSentences(written.derived, speaker)];
  return phrasing([
    labelOf(error, context),
    ": ",
    raised.length === 0 ? "no requirement of this document." : phrasing([ids, "."]),
    ...derived,
  ]);
}
