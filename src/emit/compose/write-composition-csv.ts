import { csvRow, type CsvValue } from "../data/csv-text.ts";
import type { ChecklistGroup, CompositionReport, JointRecord } from "./composition-report.ts";
import { titled } from "./composition-words.ts";

const columns: readonly (readonly [name: string, cell: (duty: JointRecord, group: ChecklistGroup) => CsvValue])[] = [
  ["role", (duty) => duty.role],
  ["step", (_, { step }) => step?.id],
  ["heading", (_, { title }) => titled(title)],
  ["level", (duty) => duty.level],
  ["text", (duty) => duty.text],
  ["exceptions", (duty) => duty.exceptions.join(" ")],
  ["id", (duty) => duty.id],
  ["profile", (duty) => duty.profile],
  ["sources", (duty) => duty.sources.map(({ text }) => text)],
  ["checks", (duty) => duty.checks],
  ["notTested", (duty) => duty.notTested?.reason],
  ["alsoSaidBy", (duty) => duty.alsoSaidBy],
  ["implies", (duty) => duty.covers.map(({ id }) => id)],
  ["address", (duty) => duty.address],
];

/** The checklist as a table (RFC 4180), one duty in each row, in the order of roles and steps. */
export function writeCompositionCsv(report: CompositionReport): string {
  const rows = report.roles.flatMap(({ groups }) =>
    groups.flatMap((group) => group.duties.map((duty) => csvRow(columns.map(([, cell]) => cell(duty, group))))),
  );
  return csvRow(columns.map(([name]) => name)) + rows.join("");
}
