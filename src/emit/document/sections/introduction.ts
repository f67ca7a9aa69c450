import { citationsIn } from "../citations.ts";
import { authorSentences } from "../../markdown/inline.ts";
import {
  enumerated,
  heading,
  linkTo,
  paragraph,
  phrasing,
  table,
  type Blocks,
  type Inline,
} from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { capital } from "../titles.ts";
import { proseAt, withHeading } from "./section-prose.ts";

/** The problem, what solves it, who is bound, and what the profile is not for. */
export function introductionSection(context: PageContext): Blocks {
  return [
    heading(2, "Introduction"),
    ...proseAt("problem", context),
    ...solutions(context),
    paragraph(adoption(context)),
    ...withHeading(3, "Out of scope", proseAt("not-for", context, 4)),
    ...withHeading(3, "Overview", proseAt("overview", context, 4)),
  ];
}

/** Each problem that is solved, and how. */
function solutions({ profile, set, speaker }: PageContext): Blocks {
  const { solves } = profile.manifest;
  if (solves.length === 0) return [];
  const rows = solves.map((solution): readonly Inline[] => {
    const objective = set.words.objectives.get(solution.objective);
    const mechanism = set.words.mechanisms.get(solution.mechanism);
    const source = mechanism?.reference === undefined ? [] : citationsIn(mechanism.reference, set);
    return [
      phrasing([capital(objective?.title ?? solution.objective)]),
      objective === undefined ? [] : authorSentences(objective.means, speaker),
      phrasing([capital(mechanism?.title ?? solution.mechanism), ...(source.length === 0 ? [] : [" (", source, ")"])]),
    ];
  });
  return [paragraph("It provides:"), table(["Objective", "Meaning", "Mechanism"], rows)];
}

/** Who is bound by what; and what the text was written from. */
function adoption(context: PageContext): Inline {
  const { profile, set } = context;
  const built = profile.lineage.map((one): Inline => [linkTo(`${one.id}#`, one.title)]);
  const sources = (profile.manifest.sources ?? []).map((source) => citationsIn(source, set));
  const written = sources.length === 0 ? [] : [" It is written from ", enumerated(sources), "."];
  if (profile.placement === "base") {
    return phrasing([
      "This document is what every profile builds on; it applies when no profile is in use.",
      ...written,
    ]);
  }
  if (profile.manifest.maturity === "rejected") {
    return phrasing([
      "The group decided against this profile, and its requirements bind nobody. The document states what was proposed.",
      ...written,
    ]);
  }
  return phrasing([
    "Nobody has to adopt this profile. Whoever does is bound by every requirement ",
    enumerated([phrasing(["of this document"]), ...built.map((one) => phrasing(["of ", one]))]),
    ".",
    ...written,
  ]);
}
