import type { Answer } from "../../analysis/budget.ts";
import type { JsonFinding } from "../../findings/format-json.ts";
import type { ProfileRecord } from "../data/requirement-record.ts";
import type { CompositionReport, JointRecord } from "./composition-report.ts";

/** Raised when a key is renamed or its meaning changes; never for an additional key. */
export const compositionJsonVersion = 1;

/** A composition for machines. */
export interface CompositionJson {
  readonly version: typeof compositionJsonVersion;
  readonly profiles: readonly ProfileRecord[];
  readonly builtOn: readonly ProfileRecord[];
  readonly compatible: Answer;
  readonly findings: readonly JsonFinding[];
  readonly partialLosses: readonly string[];
  readonly duties: readonly JointDutyJson[];
  readonly replaced: readonly { readonly id: string; readonly by: string }[];
}

/** One duty of the joint checklist. */
export interface JointDutyJson extends Omit<JointRecord, "step" | "entry" | "jointStep" | "sources" | "covers"> {
  /** `profile#step` of the joint flow. */
  readonly step?: string;
  readonly source: string;
  readonly sources: JointRecord["sources"];
  /** Duties that whoever follows this one follows anyway. */
  readonly implies: readonly string[];
}

/** The report as one object. */
export function compositionJson(report: CompositionReport, findings: readonly JsonFinding[]): CompositionJson {
  const { profiles, builtOn, compatible, partialLosses, roles, replaced } = report;
  const duties = roles.flatMap(({ groups }) => groups.flatMap((group) => group.duties.map(dutyJson)));
  return { version: compositionJsonVersion, profiles, builtOn, compatible, findings, partialLosses, duties, replaced };
}

function dutyJson(duty: JointRecord): JointDutyJson {
  const json: Omit<JointRecord, "entry" | "jointStep" | "covers" | "step"> & Partial<JointRecord> = { ...duty };
  for (const key of ["entry", "jointStep", "covers", "step"] as const) Reflect.deleteProperty(json, key);
  return {
    ...json,
    ...(duty.jointStep === undefined ? {} : { step: duty.jointStep }),
    source: duty.sources.map(({ text }) => text).join("; "),
    implies: duty.covers,
  };
}
