/**
 * The library: the stages of the command line as functions. Each returns its value with its findings; bad input is a
 * finding, never an exception, and nothing touches the disk but a host.
 */

// Hosts: the file system as the stages see it.
export {
  HostError,
  type FileContents,
  type Host,
  type HostErrorCode,
  type ListedKind,
  type StagedFile,
} from "./host/host.ts";
export { MemoryHost, type MemoryHostFaults } from "./host/memory-host.ts";
export { openNodeHost, type NodeHost, type NodeHostLimits } from "./host/node-host.ts";

// Text: where something stands.
export type { SourceFile, Span } from "./text/source-file.ts";
export { LineMap, LineMaps, type Position } from "./text/line-map.ts";

// Findings and the rule table.
export type { Certainty, Finding, Outcome, Related, Severity, Status } from "./findings/finding.ts";
export { ruleEntry, ruleIds, type RuleId } from "./findings/rule-table.ts";
export type { RuleEntry } from "./findings/rule-entry.ts";
export { createFormatContext, type FormatContext } from "./findings/formats/format-context.ts";
export { formatFindings, type FindingFormat } from "./findings/formats/format-findings.ts";

// The formats of the files that people write.
export type * as manifest from "./manifest/types.ts";
export type * as vocabulary from "./manifest/vocabulary-types.ts";
export type * as configuration from "./manifest/project-types.ts";

// The resolved profile set.
export type { Duty } from "./model/set/duty.ts";
export type { Message, ParameterLine, Proof } from "./model/set/message.ts";
export type { Profile } from "./model/set/profile.ts";
export type { Placement } from "./findings/placement.ts";
export type { ProfileSet, Words } from "./model/set/profile-set.ts";

// The stages.
export { readProject, type Project } from "./pipeline/read/read-project.ts";
export { defaultConfigurationFile, type Settings } from "./pipeline/read/settings.ts";
export { lintProject } from "./pipeline/lint/lint-project.ts";
export { emitProject } from "./pipeline/build/emit-project.ts";
export { buildProject, checkProject, type BuildProjectOptions, type BuildProjectResult } from "./pipeline/build/build-project.ts";
export type { Artifact } from "./emit/artifact.ts";
export type { PublishMode, PublishSummary } from "./publish/publisher.ts";

// Questions to a set: what its duties say together, which profiles can be used together, and what binds then.
export { analyseSet, type Analysis } from "./analysis/analysis.ts";
export type { Composition } from "./analysis/compose/composition.ts";
export type { JointDuties, JointDuty } from "./analysis/compose/joint-duties.ts";
export { composeProfiles, composeProject, type Composed } from "./pipeline/compose-project.ts";
export { compositionReport, type CompositionReport } from "./emit/compose/composition-report.ts";
export { compositionJson, type CompositionJson } from "./emit/compose/composition-json.ts";
export { writeCompositionCsv } from "./emit/compose/write-composition-csv.ts";
export { writeCompositionMarkdown } from "./emit/compose/write-composition-markdown.ts";
export { writeCompositionText } from "./emit/compose/write-composition-text.ts";
export { compareProfiles, type ComparedRow, type Comparison } from "./emit/compare/compare-profiles.ts";
export { comparisonJson, type ComparisonJson } from "./emit/compare/comparison-json.ts";
export { writeComparisonMarkdown } from "./emit/compare/write-comparison-markdown.ts";
export { writeComparisonText } from "./emit/compare/write-comparison-text.ts";
