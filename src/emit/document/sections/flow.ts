import type { ResolvedStep } from "../../../model/set/profile.ts";
import { clausesOf } from "../../../language/clauses.ts";
import { plainText } from "../../../language/fragment.ts";
import { authorText, inlineOf } from "../../markdown/inline.ts";
import {
  heading,
  linkTo,
  list,
  phrasing,
  printable,
  type Blocks,
  type Diagram,
  type Inline,
} from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { capital, roleTitle, withoutStop } from "../titles.ts";

/** What happens in which order: a diagram, and the same as text. */
export function flowSection(context: PageContext): Blocks {
  const { steps } = context.profile;
  if (steps.length === 0) return [];
  return [
    heading(2, "Flow"),
    diagram(context),
    list(
      steps.map((step) => stepWords(step, context)),
      true,
    ),
  ];
}

function stepWords({ written, message, when }: ResolvedStep, { speaker, setting }: PageContext): Inline {
  const from = capital(speaker.role(written.from));
  const to = written.from === written.to || message === undefined ? "" : ` to ${speaker.role(written.to)}`;
  const does = written.does === undefined ? [] : authorText(withoutStop(written.does), speaker);
  const condition = when === undefined ? [] : [", when ", inlineOf(clausesOf(when, speaker, "when"), setting)];
  const action =
    message === undefined
      ? does
      : ["sends ", linkTo(message.id, `the ${message.title}`), to, ...(does.length === 0 ? [] : [", and ", ...does])];
  return phrasing([
    `${from} `,
    ...action,
    ...condition,
    ".",
    written.optional === true ? " This step is optional." : "",
  ]);
}

function diagram({ profile, speaker }: PageContext): Diagram {
  const roles = [...new Set(profile.steps.flatMap((step) => [step.written.from, step.written.to]))];
  return {
    type: "diagram",
    title: `The flow of ${profile.title}`,
    parties: roles.map((role) => roleTitle(role, speaker)),
    steps: profile.steps.map(({ written, message }) => ({
      from: roles.indexOf(written.from),
      to: roles.indexOf(written.to),
      words: capital(printable(message?.title ?? withoutStop(plainText(speaker.text(written.does ?? ""))))),
      optional: written.optional === true,
    })),
  };
}
