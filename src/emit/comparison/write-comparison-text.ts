import { displayText } from "../../text/display-text.ts";
import { wrapWords } from "../wrap-words.ts";
import { rowKinds, type ComparedRow, type Comparison } from "./compare-profiles.ts";
import { countWords, kindTitles, subjectNames, verdictMarks, voicesOf } from "./comparison-words.ts";

/** The comparison for a terminal: first how much is the same, then row by row who says what, and who says nothing. */
export function writeComparisonText(comparison: Comparison): string {
  const { subjects, rows } = comparison;
  const names = subjectNames(comparison);
  const lines = [
    ...subjects.map(({ title, version, maturity }, index) => `${names[index] ?? ""}: ${title} ${version}, ${maturity}`),
    "",
    ...rowKinds.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      return own.length === 0 ? [] : [`  ${kindTitles[kind].padEnd(24)} ${countWords(own)}`];
    }),
    "",
    "= all say the same   ≠ they differ, or some say nothing   1 one alone says it",
    "Who says nothing of a thing does not forbid it.",
    ...rowKinds.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      return own.length === 0 ? [] : ["", kindTitles[kind], ...own.flatMap((row) => rowLines(row, names))];
    }),
  ];
  return `${lines.map(displayText).join("\n")}\n`;
}

function rowLines(row: ComparedRow, names: readonly string[]): readonly string[] {
  const { said, silent } = voicesOf(row, names);
  const isOfAll = row.verdict === "same" && said.length === 1;
  return [
    ...wrapWords(`${verdictMarks[row.verdict]} ${row.key}`, "  ", "    "),
    ...said.flatMap(({ text, by, ids, isUnverified }) => [
      ...wrapWords(
        `${isOfAll ? "all" : by.join(", ")}: ${text}${isUnverified ? " [not verified]" : ""}`,
        "      ",
        "        ",
      ),
      ...wrapWords(ids.join(" · "), "        ", "        "),
    ]),
    ...(silent.length === 0 ? [] : wrapWords(`says nothing: ${silent.join(", ")}`, "      ", "        ")),
  ];
}
