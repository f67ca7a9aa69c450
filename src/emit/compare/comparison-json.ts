import type { ComparedRow, Comparison } from "./compare-profiles.ts";

/** Raised when a key is renamed or its meaning changes; never for an additional key. */
export const comparisonJsonVersion = 1;

/** A comparison for machines: `schemas/comparison.schema.json` describes this object. */
export interface ComparisonJson {
  readonly version: typeof comparisonJsonVersion;
  readonly subjects: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly maturity: string;
  }[];
  readonly rows: readonly (Omit<ComparedRow, "cells"> & {
    readonly cells: readonly (ComparedRow["cells"][number] | null)[];
  })[];
}

/** The comparison as one object. A subject that says nothing has `null`. */
export function comparisonJson(comparison: Comparison): ComparisonJson {
  const { subjects, rows } = comparison;
  return {
    version: comparisonJsonVersion,
    subjects: subjects.map(({ id, title, version, maturity }) => ({ id, title, version, maturity })),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell ?? null) })),
  };
}
