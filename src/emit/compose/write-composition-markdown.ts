import type { Finding } from "../../findings/finding.ts";
import { inlineOf } from "../markdown/inline.ts";
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
import { awayFromPages, stringify } from "../markdown/stringify.ts";
import type { CompositionReport, JointRecord, RoleChecklist } from "./composition-report.ts";
import {
  aloneWords,
  declaredWords,
  levelWords,
  profileWords,
  provenance,
  sharedProblemWords,
  sizeWords,
  titled,
  verdictSentence,
} from "./composition-words.ts";

/** The report as one Markdown document: the answer, what stands against it, a checklist for each role. */
export function writeCompositionMarkdown(report: CompositionReport): string {
  const { profiles, builtOn, findings, partialLosses, roles, replaced } = report;
  const tree = root([
    heading(1, profiles.map(({ title }) => title).join(" + ")),
    paragraph(strong(verdictSentence(report))),
    list([
      ...profiles.map((one) => phrasing([profileWords(one), " (", inlineCode(one.id), ")"])),
      ...builtOn.map((one) => phrasing(["Built on ", profileWords(one), " (", inlineCode(one.id), ")"])),
    ]),
    ...aloneWords(report).map((one) => paragraph(quoted(one))),
    ...section("What stands against it", findings.map(findingItem)),
    ...section("Solved by more than one of them", sharedProblemWords(report).map(quoted)),
    ...section("What they say of each other", declaredWords(report).map(quoted)),
    ...section("Followed in a part of the situations only", partialLosses.map(quoted)),
    heading(2, "Checklist"),
    paragraph(`${sizeWords(report)}.`),
    list(roles.map((one) => phrasing([`${titled(one.term)}: ${levelWords(one)}`]))),
    ...roles.flatMap(checklist),
    ...section(
      "Replaced",
      replaced.map(({ id, text, by, because }) =>
        phrasing([inlineCode(id), ` (“${text}”), by `, inlineCode(by), `: ${because}`]),
      ),
    ),
  ]);
  // The writer of trees knows no boxes to tick, and would escape their brackets.
  return stringify(tree, awayFromPages).replaceAll(boxLine, "$1- [ ] ");
}

const box = "\u2610";
const boxLine = new RegExp(`^( *)- ${box} `, "gm");

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
    ...groups.flatMap(({ title, duties }): Blocks => [
      heading(4, titled(title)),
      list(duties.map((duty) => phrasing([`${box} `, inlineOf(duty.entry, { plain: true }), ...notes(duty)]))),
    ]),
  ];
}

function notes(duty: JointRecord): Inline {
  const [id = "", ...rest] = provenance(duty);
  const exceptions = duty.exceptions.map((exception) => ` ${exception}`);
  return phrasing([...exceptions, " — ", inlineCode(id), rest.length === 0 ? "" : ` · ${rest.join(" · ")}`]);
}

/** Text with code in backticks as findings write it. */
function quoted(text: string): Inline {
  return phrasing(text.split("`").map((part, index) => (index % 2 === 1 && part !== "" ? inlineCode(part) : part)));
}
