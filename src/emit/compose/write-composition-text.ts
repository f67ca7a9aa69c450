import { displayText } from "../../text/display-text.ts";
import { wordsOf } from "../data/requirement-record.ts";
import { wrapWords } from "../wrap-words.ts";
import type { CompositionReport, RoleChecklist } from "./composition-report.ts";
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

/** The report for a terminal. `findings` are written already, with their colours, and stand behind the answer. */
export function writeCompositionText(report: CompositionReport, findings: string): string {
  const builtOn = report.builtOn.map(({ title, version }) => `${title} ${version}`);
  const head = [
    ...wrapWords(verdictSentence(report), "", ""),
    ...report.profiles.flatMap((one) => wrapWords(profileWords(one), "  ", "    ")),
    ...(builtOn.length === 0 ? [] : wrapWords(`on ${builtOn.join(", ")}`, "  ", "    ")),
    ...aloneWords(report).flatMap((one) => wrapWords(one, "", "")),
  ];
  const body = [
    ...section("Solved by more than one of them", sharedProblemWords(report)),
    ...section("What they say of each other", declaredWords(report)),
    ...section("Followed in a part of the situations only", report.partialLosses),
    sizeWords(report),
    ...report.roles.map((one) => `  ${titled(one.term)}: ${levelWords(one)}`),
    "",
    ...report.roles.flatMap(checklist),
    ...section(
      "Replaced",
      report.replaced.map(({ id, by, because }) => `${id}, by ${by}: ${because}`),
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
    ...groups.flatMap(({ title, duties }) => [
      `  ${titled(title)}`,
      ...duties.flatMap((duty) => [
        ...wrapWords(wordsOf(duty.entry), "  [ ] ", "      "),
        ...duty.exceptions.flatMap((exception) => wrapWords(exception, "      ", "      ")),
        ...wrapWords(provenance(duty).join(" · "), "      ", "      "),
      ]),
      "",
    ]),
  ];
}
