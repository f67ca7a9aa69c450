import { displayText } from "../../text/display-text.ts";
import { wrapWords } from "../wrap-words.ts";
import type { CompositionReport, RoleChecklist } from "./composition-report.ts";
import { atAnyTime, dutyCount, provenance, titled, verdictSentence } from "./composition-words.ts";

/** The report for a terminal. `findings` are written already, with their colours, and stand behind the answer. */
export function writeCompositionText(report: CompositionReport, findings: string): string {
  const builtOn = report.builtOn.map(({ title, version }) => `${title} ${version}`);
  const head = [
    verdictSentence(report),
    ...report.profiles.map(({ title, version, maturity }) => `  ${title} ${version}, ${maturity}`),
    ...(builtOn.length === 0 ? [] : [`  on ${builtOn.join(", ")}`]),
  ];
  const body = [
    ...section("Followed in a part of the situations only", report.partialLosses),
    ...report.roles.flatMap(checklist),
    `${dutyCount(report)} duties`,
    ...section(
      "Replaced",
      report.replaced.map(({ id, by }) => `${id}, by ${by}`),
    ),
  ];
  const parts = [head.map(displayText).join("\n"), findings.trimEnd(), body.map(displayText).join("\n").trimEnd()];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [title, ...items.flatMap((item) => wrapWords(item, "  - ", "    ")), ""];
}

function checklist({ term, groups }: RoleChecklist): readonly string[] {
  return [
    titled(term),
    "",
    ...groups.flatMap(({ step, duties }) => [
      `  ${titled(step?.title ?? atAnyTime)}`,
      ...duties.flatMap((duty) => [
        ...wrapWords(duty.entry, "  [ ] ", "      "),
        ...wrapWords(provenance(duty).join(" · "), "      ", "      "),
      ]),
      "",
    ]),
  ];
}
