import type { ParameterLine } from "../../model/set/message.ts";
import { presenceCell, valueItems } from "../../language/table-cells.ts";
import { clausesOf } from "../../language/clauses.ts";
import { plainText } from "../../language/fragment.ts";
import type { Speaker } from "../../language/speaker.ts";
import { withoutStop } from "../document/titles.ts";
import type { LineStatements } from "./line-statements.ts";

const statementWords = {
  presence: "the presence",
  values: "the values",
  scheme: "the scheme",
  equals: "the value",
  type: "the type",
  check: "the check",
} as const;

/** What the lines of one name mean and ask, in words; `undecided`: those of which the schema cannot judge all. */
export function describeLines(
  lines: readonly ParameterLine[],
  statements: LineStatements,
  undecided: ReadonlySet<ParameterLine>,
  speaker: Speaker,
): string {
  const means = lines.findLast((line) => line.written.means !== undefined)?.written.means;
  const sentences = means === undefined ? [] : [`${withoutStop(plainText(speaker.sentences(means)))}.`];
  for (const line of lines) {
    const presence = plainText(presenceCell(line, speaker));
    const values = valueItems(line, speaker).map(plainText);
    // A default in brackets belongs to what stands in front of it.
    const value = values.map((item) => (item.startsWith("(") ? ` ${item}` : `; ${item}`)).join("");
    const level = line.written.level === undefined ? "" : ` (${line.written.level})`;
    sentences.push(`${presence}${value}${level}.`);
    for (const { written, when } of statements.replacementsOf(line)) {
      const what = written.of === undefined ? "all of this" : statementWords[written.of];
      const condition = when === undefined ? "" : ` when ${plainText(clausesOf(when, speaker, "when"))}`;
      sentences.push(`Here ${what} yields${condition}.`);
    }
  }
  if (lines.some((line) => undecided.has(line))) sentences.push(notSeen);
  return [...new Set(sentences)].join(" ");
}

const notSeen = "The message alone does not show when this holds, so that the schema does not ask for it.";
