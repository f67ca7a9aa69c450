/** The types of what is written for machines, and of reports before they are written. */
export type { Fragment, Fragments } from "../language/fragment.ts";
export type { JointDutyJson } from "./compose/composition-json.ts";
export type {
  AskedRecord,
  ChecklistGroup,
  ComposedRecord,
  CoveredRecord,
  DeclaredRecord,
  JointRecord,
  ReplacedRecord,
  RoleChecklist,
} from "./compose/composition-report.ts";
export type { JointStep } from "./compose/joint-steps.ts";
export type {
  ErrorRecord,
  NotTestedRecord,
  ProfileRecord,
  RequirementRecord,
  SourceRecord,
} from "./data/requirement-record.ts";
export type { SharedObjective } from "./shared-objectives.ts";
