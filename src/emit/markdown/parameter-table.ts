import type { ParameterLine } from "../../model/message.ts";
import { presenceCell, valueCell } from "../../sentences/cells.ts";
import { authorText, inlineOf } from "./inline.ts";
import { anchor, inlineCode, phrasing, table, type Blocks, type Inline } from "./nodes.ts";
import type { PageContext } from "./page-context.ts";
import { capital } from "./titles.ts";

interface Column {
  readonly title: string;
  readonly cellOf: (line: ParameterLine) => Inline;
}

/**
 * The lines of a message or proof as a table. Each name carries the anchor of its line. A column that would say the
 * same, or nothing, in every row is left out.
 */
export function parameterTable(lines: readonly ParameterLine[], context: PageContext, here?: string): Blocks {
  const [first] = lines;
  if (first === undefined) return [];
  const { speaker } = context;
  const setting = { ...context.setting, here };
  const isOnePlace = lines.every((line) => line.place === first.place);
  const meanings = lines.map((line) => meaning(line, context));
  const columns: readonly Column[] = [
    {
      title: isOnePlace ? capital(speaker.noun(first)) : "Name",
      cellOf: (line) => [anchor(line.anchor), inlineCode(line.name)],
    },
    ...(isOnePlace ? [] : [{ title: "Place", cellOf: (line: ParameterLine) => phrasing([speaker.noun(line)]) }]),
    { title: "Presence", cellOf: (line) => inlineOf(presenceCell(line, speaker), setting) },
    { title: "Value", cellOf: (line) => inlineOf(valueCell(line, speaker), setting) },
    ...(meanings.some((cell) => cell.length > 0)
      ? [{ title: "Meaning", cellOf: (line: ParameterLine) => meanings[lines.indexOf(line)] ?? [] }]
      : []),
  ];
  return [
    table(
      columns.map((column) => column.title),
      lines.map((line) => columns.map((column) => column.cellOf(line))),
    ),
  ];
}

/** What a parameter is for, and an example of it. */
function meaning({ written }: ParameterLine, { speaker }: PageContext): Inline {
  const means = written.means === undefined ? [] : authorText(written.means, speaker);
  if (written.example === undefined) return means;
  const shown = typeof written.example === "object" ? JSON.stringify(written.example) : String(written.example);
  return phrasing([means, means.length === 0 ? "Example: " : " Example: ", inlineCode(shown)]);
}
