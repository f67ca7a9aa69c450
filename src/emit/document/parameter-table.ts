import type { ParameterLine } from "../../model/set/message.ts";
import { presenceCell, valueItems } from "../../language/table-cells.ts";
import { shownName } from "../../language/shown-name.ts";
import { authorSentences, inlineOf } from "../markdown/inline.ts";
import { anchor, inlineCode, joined, phrasing, table, type Blocks, type Inline } from "../markdown/nodes.ts";
import type { PageContext } from "./page-context.ts";
import type { Surroundings } from "./duty-parts.ts";
import { unspokenNotes, type NotesAround } from "./notes.ts";
import { capital } from "./titles.ts";

interface Column {
  readonly title: string;
  readonly cellOf: (line: ParameterLine) => Inline;
}

/**
 * The lines of a message or proof as a table. Each name carries the anchor of its line. A column that would say the
 * same, or nothing, in every row is left out.
 */
export function parameterTable(
  lines: readonly ParameterLine[],
  context: PageContext,
  { here, notes = {} }: Surroundings = {},
): Blocks {
  const [first] = lines;
  if (first === undefined) return [];
  const { speaker } = context;
  const setting = { ...context.setting, here };
  const isOnePlace = lines.every((line) => line.place === first.place);
  const meanings = lines.map((line) => meaning(line, context, notes));
  const columns: readonly Column[] = [
    {
      title: isOnePlace ? capital(speaker.noun(first)) : "Name",
      cellOf: (line) => [...anchorsOf(line, context), inlineCode(shownName(line))],
    },
    ...(isOnePlace ? [] : [{ title: "Place", cellOf: (line: ParameterLine) => phrasing([speaker.noun(line)]) }]),
    { title: "Presence", cellOf: (line) => inlineOf(presenceCell(line, speaker), setting) },
    { title: "Value", cellOf: (line) => valueOf(line, context, here) },
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

/** The line has one anchor; where several roles send it, each of their duties has one more. */
function anchorsOf(line: ParameterLine, { duties }: PageContext): Inline {
  const own = (duties.byOwner.get(line.owner.id) ?? []).flatMap((duty) =>
    duty.kind === "presence" && duty.line.id === line.id ? [duty.anchor] : [],
  );
  return [...new Set([line.anchor, ...own])].map(anchor);
}

/** What the value has to be, one statement after the other; a note in brackets belongs to what stands before it. */
function valueOf(line: ParameterLine, { speaker, setting }: PageContext, here: string | undefined): Inline {
  const items = valueItems(line, speaker).map((item) => inlineOf(item, { ...setting, here }));
  return phrasing(
    items.map((item, index) => {
      const [first] = item;
      const isNote = first?.type === "text" && first.value.startsWith("(");
      return index === 0 ? item : [isNote ? " " : "; ", item];
    }),
  );
}

/** What a parameter is for, what no sentence below says of where it comes from, and an example. */
function meaning(line: ParameterLine, context: PageContext, around: NotesAround): Inline {
  const { means, example } = line.written;
  const parts: Inline[] = [];
  if (means !== undefined) parts.push(authorSentences(means, context.speaker));
  const notes = unspokenNotes(line, context, around);
  if (notes.length > 0) parts.push(notes);
  if (example !== undefined) {
    const shown = typeof example === "object" ? JSON.stringify(example) : String(example);
    parts.push(phrasing(["Example: ", inlineCode(shown)]));
  }
  return joined(parts, " ");
}
