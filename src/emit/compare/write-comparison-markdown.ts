import type { Table } from "mdast";
import {
  heading,
  inlineCode,
  joined,
  list,
  paragraph,
  phrasing,
  root,
  strong,
  table,
  type Blocks,
  type Inline,
} from "../markdown/nodes.ts";
import { awayFromPages, stringify } from "../markdown/stringify.ts";
import { rowKinds, type ComparedRow, type Comparison, type RowKind } from "./compare-profiles.ts";
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

/** The comparison as one Markdown document. */
export function writeComparisonMarkdown(comparison: Comparison): string {
  const { subjects, rows } = comparison;
  const names = subjectNames(comparison);
  const tree = root([
    heading(1, `Comparison of ${subjects.length} documents`),
    list(subjects.map((one, index) => phrasing([inlineCode(names[index] ?? ""), `: ${subjectWords(one)}`]))),
    list(legendOf(comparison).map(([mark, meaning]) => phrasing([inlineCode(mark), ` ${meaning}`]))),
    paragraph(silenceSentence),
    ...rowKinds.flatMap((kind): Blocks => {
      const own = rows.filter((row) => row.kind === kind);
      if (own.length === 0) return [];
      const blocks = isTable(kind, names) ? [rowTable(own, names)] : own.flatMap((row) => rowBlocks(row, names));
      return [heading(2, kindTitles[kind]), paragraph(countWords(own)), ...blocks];
    }),
  ]);
  return stringify(tree, awayFromPages);
}

/** Whether the rows of a kind fit side by side: they say little each, or few documents are compared. */
function isTable(kind: RowKind, names: readonly string[]): boolean {
  return kind === "problem" || kind === "status" || names.length <= mostColumns;
}

/** From more documents on, what each says of a parameter or duty is listed. */
const mostColumns = 3;

function rowTable(rows: readonly ComparedRow[], names: readonly string[]): Table {
  return table(
    ["", ...names],
    rows.map(({ key, verdict, cells }) => [
      phrasing([inlineCode(verdictMarks[verdict]), ` ${key}`]),
      ...cells.map((cell): Inline => {
        if (cell === undefined) return phrasing(["–"]);
        const ids = cell.ids.filter((id) => !names.includes(id));
        const mark = cell.isUnverified ? " (not verified)" : "";
        return phrasing([`${cell.text}${mark}`, ...(ids.length === 0 ? [] : [" — ", codes(ids)])]);
      }),
    ]),
  );
}

function rowBlocks(row: ComparedRow, names: readonly string[]): Blocks {
  const { said, silent } = voicesOf(row, names);
  const isOfAll = row.verdict === "same" && said.length === 1;
  const items = said.map(({ text, by, ids, isUnverified }): Inline =>
    phrasing([
      isOfAll ? "all" : codes(by),
      `: ${text}`,
      isUnverified ? " (not verified)" : "",
      ...(ids.length === 0 ? [] : [" — ", codes(ids)]),
    ]),
  );
  return [
    heading(3, `${verdictMarks[row.verdict]} ${row.key}`),
    list([...items, ...(silent.length === 0 ? [] : [phrasing([strong("says nothing"), ": ", codes(silent)])])]),
  ];
}

function codes(names: readonly string[]): Inline {
  return joined(
    names.map((name) => [inlineCode(name)]),
    ", ",
  );
}
