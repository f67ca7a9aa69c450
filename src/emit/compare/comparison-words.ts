import type { Profile } from "../../model/set/profile.ts";
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
    /** What says it; nothing where it is the document as such. */
    readonly ids: readonly string[];
    readonly isUnverified: boolean;
  }[];
  readonly silent: readonly string[];
  /** Whether so many are silent that their number says more than their names. */
  readonly areMostSilent: boolean;
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
  const voices = [...said.values()].map((one) => ({ ...one, ids: one.ids.filter((id) => !names.includes(id)) }));
  const areMostSilent = silent.length > manyNames && silent.length * 2 > cells.length;
  return { said: voices, silent: verdict === "only" ? [] : silent, areMostSilent };
}

/** From more silent subjects on, only their number is told. */
const manyNames = 3;

/** A subject as it is named in every row: its id, with the version where two editions are compared. */
export function subjectNames({ subjects }: Comparison): readonly string[] {
  return subjects.map(({ id, version }) => {
    return subjects.filter((one) => one.id === id).length > 1 ? `${id}@${version}` : id;
  });
}

/** "DPoP for MCP 0.2.0, draft, 87 duties": how much is known of a document is part of a fair comparison. */
export function subjectWords({ title, version, maturity, duties }: Profile): string {
  return `${title} ${version}, ${maturity}, ${duties.length} ${duties.length === 1 ? "duty" : "duties"}`;
}

/** How many rows have each verdict. */
export function countsOf(rows: readonly ComparedRow[]): Readonly<Record<ComparedRow["verdict"], number>> {
  const count = { same: 0, agree: 0, differs: 0, only: 0 };
  for (const { verdict } of rows) count[verdict]++;
  return count;
}

/** "3 the same, 1 the same in some, 2 differ, 7 in one only"; of two subjects no two are some. */
export function countWords(rows: readonly ComparedRow[]): string {
  const { same, agree, differs, only } = countsOf(rows);
  const inSome = (rows[0]?.cells.length ?? 0) > 2 ? [`${agree} the same in some`] : [];
  const words = [`${same} the same`, ...inSome, `${differs} ${differs === 1 ? "differs" : "differ"}`];
  return [...words, `${only} in one only`].join(", ");
}

/** What a row says in front of its key. */
export const verdictMarks: Readonly<Record<ComparedRow["verdict"], string>> = {
  same: "=",
  agree: "~",
  differs: "≠",
  only: "1",
};

/** What the marks mean, as far as a comparison of so many subjects has them. */
export function legendOf({ subjects }: Comparison): readonly (readonly [mark: string, meaning: string])[] {
  return [
    [verdictMarks.same, "all say the same"],
    ...(subjects.length > 2 ? [[verdictMarks.agree, "several say the same, the others nothing"] as const] : []),
    [verdictMarks.differs, "they differ"],
    [verdictMarks.only, "one alone says it"],
  ];
}

/** What silence means, and what it does not. */
export const silenceSentence = "Who says nothing of a thing does not forbid it.";
