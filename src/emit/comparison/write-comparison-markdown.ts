import {
  heading,
  inlineCode,
  joined,
  list,
  paragraph,
  phrasing,
  root,
  strong,
  type Blocks,
  type Inline,
} from "../markdown/nodes.ts";
import { stringify, type Flavour } from "../markdown/stringify.ts";
import { rowKinds, type ComparedRow, type Comparison } from "./compare-profiles.ts";
import { countWords, kindTitles, subjectNames, verdictMarks, voicesOf } from "./comparison-words.ts";

/** Read far from the pages of the set: nothing is linked. */
const flavour: Flavour = { mdx: false, anchor: () => "", address: () => undefined };

/** The comparison as one Markdown document. */
export function writeComparisonMarkdown(comparison: Comparison): string {
  const { subjects, rows } = comparison;
  const names = subjectNames(comparison);
  const tree = root([
    heading(1, `Comparison of ${subjects.length} documents`),
    list(
      subjects.map(({ title, version, maturity }, index) =>
        phrasing([inlineCode(names[index] ?? ""), `: ${title} ${version}, ${maturity}`]),
      ),
    ),
    paragraph(
      "= all say the same; ≠ they differ, or some say nothing; 1 one alone says it. Who says nothing of a thing does not forbid it.",
    ),
    ...rowKinds.flatMap((kind): Blocks => {
      const own = rows.filter((row) => row.kind === kind);
      if (own.length === 0) return [];
      return [heading(2, kindTitles[kind]), paragraph(countWords(own)), ...own.flatMap((row) => rowBlocks(row, names))];
    }),
  ]);
  return stringify(tree, flavour);
}

function rowBlocks(row: ComparedRow, names: readonly string[]): Blocks {
  const { said, silent } = voicesOf(row, names);
  const isOfAll = row.verdict === "same" && said.length === 1;
  const items = said.map(({ text, by, ids, isUnverified }): Inline =>
    phrasing([isOfAll ? "all" : codes(by), `: ${text}`, isUnverified ? " (not verified)" : "", " — ", codes(ids)]),
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
