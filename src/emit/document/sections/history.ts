import { authorSentences } from "../../markdown/inline.ts";
import { inlineCode, linkTo, list, phrasing, table, type Blocks, type Inline } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { withoutStop } from "../titles.ts";
import { proseAt, withHeading } from "./section-prose.ts";

/** Thanks, what changed in which version, and ids that are used no more. */
export function historySection(context: PageContext): Blocks {
  const { manifest, id } = context.profile;
  const { speaker } = context;
  const rows = (manifest.history ?? []).map((entry): readonly Inline[] => [
    phrasing([entry.version]),
    phrasing([entry.date]),
    authorSentences(entry.text, speaker),
  ]);
  const retired = (manifest.retired ?? []).map((entry): Inline => {
    const next = entry["replaced-by"];
    const successor = next === undefined ? [] : [" Replaced by ", linkTo(`${id}#${next}`, inlineCode(next)), "."];
    return phrasing([
      inlineCode(entry.id),
      `, since ${entry.since}: `,
      authorSentences(withoutStop(entry.because), speaker),
      ".",
      ...successor,
    ]);
  });
  return [
    ...withHeading(2, "Acknowledgments", proseAt("acknowledgments", context)),
    ...withHeading(2, "Change History", [
      ...(rows.length === 0 ? [] : [table(["Version", "Date", "Change"], rows)]),
      ...withHeading(3, "Retired ids", retired.length === 0 ? [] : [list(retired)]),
    ]),
  ];
}
