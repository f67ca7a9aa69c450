import type { Finding } from "../../findings/finding.ts";
import {
  heading,
  inlineCode,
  list,
  paragraph,
  phrasing,
  root,
  strong,
  type Blocks,
  type Inline,
} from "../markdown/nodes.ts";
import { stringify, type Flavour } from "../markdown/stringify.ts";
import type { CompositionReport, JointRecord, RoleChecklist } from "./composition-report.ts";
import { atAnyTime, dutyCount, provenance, titled, verdictSentence } from "./composition-words.ts";

/** Read far from the pages of the set: nothing is linked. */
const flavour: Flavour = { mdx: false, anchor: () => "", address: () => undefined };

/** The report as one Markdown document: the answer, what stands against it, a checklist for each role. */
export function writeCompositionMarkdown(report: CompositionReport): string {
  const { profiles, builtOn, findings, partialLosses, roles, replaced } = report;
  const tree = root([
    heading(1, profiles.map(({ title }) => title).join(" + ")),
    paragraph(strong(verdictSentence(report))),
    list(
      [...profiles, ...builtOn].map(({ id, title, version, maturity }) =>
        phrasing([`${title} ${version}, ${maturity} (`, inlineCode(id), ")"]),
      ),
    ),
    ...section("What stands against it", findings.map(findingItem)),
    ...section("Followed in a part of the situations only", partialLosses.map(quoted)),
    heading(2, `Checklist of ${dutyCount(report)} duties`),
    ...roles.flatMap(checklist),
    ...section(
      "Replaced",
      replaced.map(({ id, by }) => phrasing([inlineCode(id), ", by ", inlineCode(by)])),
    ),
  ]);
  return stringify(tree, flavour);
}

function section(title: string, items: readonly Inline[]): Blocks {
  return items.length === 0 ? [] : [heading(2, title), list(items)];
}

function findingItem({ severity, rule, message, status, justification, span }: Finding): Inline {
  const decided = status === "open" ? [] : [` (${status}${justification === undefined ? "" : `: ${justification}`})`];
  return phrasing([
    strong(severity),
    " ",
    inlineCode(rule),
    " in ",
    inlineCode(span.file.path),
    ": ",
    ...quoted(message),
    ...decided,
  ]);
}

function checklist({ term, groups }: RoleChecklist): Blocks {
  return [
    heading(3, titled(term)),
    ...groups.flatMap(({ step, duties }): Blocks => [
      heading(4, titled(step?.title ?? atAnyTime)),
      list(duties.map((duty) => phrasing(["☐ ", duty.entry, " ", ...notes(duty)]))),
    ]),
  ];
}

function notes(duty: JointRecord): Inline {
  const [id = "", ...rest] = provenance(duty);
  return phrasing(["— ", inlineCode(id), rest.length === 0 ? "" : ` · ${rest.join(" · ")}`]);
}

/** Text with code in backticks as findings write it. */
function quoted(text: string): Inline {
  return phrasing(text.split("`").map((part, index) => (index % 2 === 1 && part !== "" ? inlineCode(part) : part)));
}
