import type { Answer } from "../../analysis/budget.ts";
import type { JsonFinding } from "../../findings/formats/json-report.ts";
import type {
  AskedRecord,
  ChecklistGroup,
  ComposedRecord,
  CompositionReport,
  CoveredRecord,
  DeclaredRecord,
  JointRecord,
  ReplacedRecord,
} from "./composition-report.ts";
import type { SharedObjective } from "../shared-objectives.ts";
import { titled } from "./composition-words.ts";

/** Raised when a key is renamed or its meaning changes; never for an additional key. */
export const compositionJsonVersion = 1;

/** A composition for machines: `schemas/composition.schema.json` describes this object. */
export interface CompositionJson {
  readonly version: typeof compositionJsonVersion;
  readonly profiles: readonly AskedRecord[];
  readonly builtOn: readonly ComposedRecord[];
  readonly compatible: Answer;
  readonly shared: readonly SharedObjective[];
  readonly declared: readonly DeclaredRecord[];
  readonly findings: readonly JsonFinding[];
  readonly partialLosses: readonly string[];
  readonly duties: readonly JointDutyJson[];
  readonly covered: readonly CoveredRecord[];
  readonly replaced: readonly ReplacedRecord[];
}

/** One duty of the joint checklist. */
export interface JointDutyJson extends Omit<JointRecord, "step" | "entry" | "jointStep" | "covers"> {
  /** `profile#step` of the joint flow. */
  readonly step?: string;
  /** The heading that it stands under: what travels in the step. */
  readonly heading: string;
  readonly source: string;
  /** Duties that whoever follows this one follows anyway. */
  readonly implies: readonly string[];
}

/** The report as one object. `findings`: those of the report, as `jsonReport` writes them. */
export function compositionJson(report: CompositionReport, findings: readonly JsonFinding[]): CompositionJson {
  const { profiles, builtOn, compatible, shared, declared, partialLosses, roles, covered, replaced } = report;
  const duties = roles.flatMap(({ groups }) => {
    return groups.flatMap((group) => group.duties.map((duty) => dutyJson(duty, group)));
  });
  const version = compositionJsonVersion;
  const verdict = { profiles, builtOn, compatible, shared, declared, findings, partialLosses };
  return { version, ...verdict, duties, covered, replaced };
}

function dutyJson(duty: JointRecord, { title }: ChecklistGroup): JointDutyJson {
  const json: Omit<JointRecord, "entry" | "jointStep" | "covers" | "step"> & Partial<JointRecord> = { ...duty };
  for (const key of ["entry", "jointStep", "covers", "step"] as const) Reflect.deleteProperty(json, key);
  return {
    ...json,
    ...(duty.jointStep === undefined ? {} : { step: duty.jointStep }),
    heading: titled(title),
    source: duty.sources.map(({ text }) => text).join("; "),
    implies: duty.covers.map(({ id }) => id),
  };
}
