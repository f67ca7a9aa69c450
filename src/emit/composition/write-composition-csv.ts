import { csvRow, type Cell } from "../data/csv-text.ts";
import type { CompositionReport, JointRecord } from "./composition-report.ts";

const columns: readonly (readonly [name: string, cell: (duty: JointRecord, step: string) => Cell])[] = [
  ["role", (duty) => duty.role],
  ["step", (_, step) => step],
  ["level", (duty) => duty.level],
  ["text", (duty) => duty.text],
  ["id", (duty) => duty.id],
  ["profile", (duty) => duty.profile],
  ["sources", (duty) => duty.sources.map(({ text }) => text)],
  ["checks", (duty) => duty.checks],
  ["notTested", (duty) => duty.notTested?.reason],
  ["alsoSaidBy", (duty) => duty.alsoSaidBy],
  ["implies", (duty) => duty.covers],
  ["address", (duty) => duty.address],
];

/** The checklist as a table (RFC 4180), one duty in each row, in the order of roles and steps. */
export function writeCompositionCsv({ roles }: CompositionReport): string {
  const rows = roles.flatMap(({ groups }) =>
    groups.flatMap(({ step, duties }) =>
      duties.map((duty) => csvRow(columns.map(([, cell]) => cell(duty, step?.id ?? "")))),
    ),
  );
  return csvRow(columns.map(([name]) => name)) + rows.join("");
}
