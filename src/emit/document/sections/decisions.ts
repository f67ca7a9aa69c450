import type { Decision, Source } from "../../../manifest/types.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { citationsIn } from "../citations.ts";
import { authorSentences, inlineOf } from "../../markdown/inline.ts";
import { list, phrasing, strong, type Blocks, type Inline } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { withoutStop } from "../titles.ts";
import { withHeading } from "./section-prose.ts";

const kinds = { decided: "Decided", preferred: "Preferred", rejected: "Rejected", open: "Open" } as const;

/** What the group decided, and what is open. */
export function decisionsSection(context: PageContext): Blocks {
  const decisions = context.profile.manifest.decisions ?? [];
  const settled = decisions.filter((one) => one.kind !== "open");
  const open = decisions.filter((one) => one.kind === "open");
  const part = (title: string, some: readonly Decision[]): Blocks =>
    withHeading(3, title, some.length === 0 ? [] : [list(some.map((one) => decisionWords(one, context)))]);
  if (open.length === 0) return withHeading(2, "Decisions", settled.length === 0 ? [] : [listOf(settled, context)]);
  if (settled.length === 0) return withHeading(2, "Open Questions", [listOf(open, context)]);
  return withHeading(2, "Decisions and Open Questions", [
    ...part("Decisions", settled),
    ...part("Open questions", open),
  ]);
}

function listOf(decisions: readonly Decision[], context: PageContext): Blocks[number] {
  return list(decisions.map((one) => decisionWords(one, context)));
}

/** A decision with its date, what it is about, and where it is recorded. */
export function decisionWords(
  decision: Decision,
  { profile, speaker, set }: PageContext,
  cite: (source: Source | undefined, set: ProfileSet) => Inline = citationsIn,
): Inline {
  const date = decision.date === undefined ? "" : `, ${decision.date}`;
  const label = decision.kind === "open" ? [] : [strong(`${kinds[decision.kind]}${date}.`), " "];
  const about = decision.about === undefined ? undefined : profile.lookUp(decision.about);
  const topic = about === undefined ? [] : ["About ", inlineOf(speaker.target(about)), ": "];
  const sources = cite(decision.source, set);
  const cited = sources.length === 0 ? [] : [" (", sources, ")"];
  return phrasing([...label, ...topic, authorSentences(withoutStop(decision.text), speaker), ...cited, "."]);
}
