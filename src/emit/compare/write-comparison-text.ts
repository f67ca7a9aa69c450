import { displayText } from "../../text/display-text.ts";
import { wrapWords } from "../wrap-words.ts";
import { rowKinds, type ComparedRow, type Comparison } from "./compare-profiles.ts";
import {
  countWords,
  kindTitles,
  legendOf,
  silenceSentence,
  subjectWords,
  subjectNames,
  verdictMarks,
  voicesOf,
} from "./comparison-words.ts";

/** The comparison for a terminal: first how much is the same, then row by row who says what, and who says nothing. */
export function writeComparisonText(comparison: Comparison): string {
  const { subjects, rows } = comparison;
  const names = subjectNames(comparison);
  const lines = [
    ...subjects.flatMap((one, index) => wrapWords(`${names[index] ?? ""}: ${subjectWords(one)}`, "", "  ")),
    "",
    ...rowKinds.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      return own.length === 0 ? [] : [`  ${kindTitles[kind].padEnd(24)} ${countWords(own)}`];
    }),
    "",
    legendOf(comparison)
      .map(([mark, meaning]) => `${mark} ${meaning}`)
      .join("   "),
    silenceSentence,
    ...rowKinds.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      return own.length === 0 ? [] : ["", kindTitles[kind], ...own.flatMap((row) => rowLines(row, names))];
    }),
  ];
  return `${lines.map(displayText).join("\n")}\n`;
}

function rowLines(row: ComparedRow, names: readonly string[]): readonly string[] {
  const { said, silent, areMostSilent } = voicesOf(row, names);
  const isOfAll = row.verdict === "same" && said.length === 1;
  return [
    ...wrapWords(`${verdictMarks[row.verdict]} ${row.key}`, "  ", "    "),
    ...said.flatMap(({ text, by, ids, isUnverified }) => [
      ...wrapWords(
        `${isOfAll ? "all" : by.join(", ")}: ${text}${isUnverified ? " [not verified]" : ""}`,
        "      ",
        "        ",
      ),
      ...(ids.length === 0 ? [] : wrapWords(ids.join(" · "), "        ", "        ")),
    ]),
    ...(silent.length === 0 ? [] : wrapWords(silence(silent, areMostSilent), "      ", "        ")),
  ];
}

function silence(silent: readonly string[], areMostSilent: boolean): string {
  return areMostSilent ? `the other ${silent.length} say nothing` : `says nothing: ${silent.join(", ")}`;
}
