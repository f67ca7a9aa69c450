import type { ComparedRow, Comparison, RowKind } from "./compare-profiles.ts";

/** The heading of the rows of a kind. */
export const kindTitles: Readonly<Record<RowKind, string>> = {
  problem: "Problems and mechanisms",
  status: "Status",
  flow: "Steps",
  message: "Messages and tokens",
  parameter: "Parameters",
  proof: "Proofs",
  option: "Options",
  error: "Errors",
  duty: "Duties",
};

/** What subjects say, those together that say the same words; and who says nothing, where not all but one do. */
export interface Voices {
  readonly said: readonly {
    readonly text: string;
    readonly by: readonly string[];
    readonly ids: readonly string[];
    readonly isUnverified: boolean;
  }[];
  readonly silent: readonly string[];
}

/** Groups the cells of a row, in the order of the subjects. */
export function voicesOf({ cells, verdict }: ComparedRow, names: readonly string[]): Voices {
  const said = new Map<string, { text: string; by: string[]; ids: string[]; isUnverified: boolean }>();
  const silent: string[] = [];
  cells.forEach((cell, index) => {
    const name = names[index] ?? "";
    if (cell === undefined) {
      silent.push(name);
      return;
    }
    const key = `${String(cell.isUnverified)} ${cell.text}`;
    const known = said.get(key);
    if (known === undefined) {
      said.set(key, { text: cell.text, by: [name], ids: [...cell.ids], isUnverified: cell.isUnverified });
    } else {
      known.by.push(name);
      known.ids.push(...cell.ids);
    }
  });
  return { said: [...said.values()], silent: verdict === "only" ? [] : silent };
}

/** A subject as it is named in every row: its id, with the version where two editions are compared. */
export function subjectNames({ subjects }: Comparison): readonly string[] {
  return subjects.map(({ id, version }) => {
    return subjects.filter((one) => one.id === id).length > 1 ? `${id}@${version}` : id;
  });
}

/** How many rows have each verdict. */
export function countsOf(rows: readonly ComparedRow[]): Readonly<Record<ComparedRow["verdict"], number>> {
  const count = { same: 0, differs: 0, only: 0 };
  for (const { verdict } of rows) count[verdict]++;
  return count;
}

/** "3 the same, 2 differ, 7 in one only". */
export function countWords(rows: readonly ComparedRow[]): string {
  const { same, differs, only } = countsOf(rows);
  return `${same} the same, ${differs} ${differs === 1 ? "differs" : "differ"}, ${only} in one only`;
}

/** What a row says in front of its key. */
export const verdictMarks: Readonly<Record<ComparedRow["verdict"], string>> = { same: "=", differs: "≠", only: "1" };
