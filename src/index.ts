/**
 * The library, in three levels. One call: `check` and `build` take files and give findings and files. The stages: what
 * these calls are made of, for who wants to stop between them. The values: the types of what goes from stage to stage.
 *
 * Whatever is wrong with a file is a finding. An exception means wrong arguments (`TypeError`, `RangeError`), a file
 * system that refuses (`HostError`), or a bug of ours. Nothing touches the disk but a host; nothing asks the clock; no call
 * leaves anything behind for the next one.
 */

// # One call

export { check, type CheckOptions } from "./pipeline/one-call/check.ts";
export type { CheckResult } from "./pipeline/one-call/check-result.ts";
export { build, type BuildOptions, type BuildResult } from "./pipeline/one-call/build.ts";
export type { RunOptions } from "./pipeline/one-call/run-options.ts";
export type { InputFiles } from "./pipeline/one-call/input-files.ts";
export { toolVersion as version } from "./findings/tool-version.ts";

// # The stages

// ## Hosts: the file system as the stages see it

export {
  HostError,
  type FileContents,
  type FileState,
  type Host,
  type HostErrorCode,
  type ListedKind,
  type StagedFile,
} from "./host/host.ts";
export { MemoryHost, type MemoryHostFaults } from "./host/memory-host.ts";
export { openNodeHost, type NodeHost, type NodeHostLimits } from "./host/node-host.ts";

// ## Read a set

export { readProject, type Project } from "./pipeline/read/read-project.ts";
export { defaultConfigurationFile, type Settings } from "./pipeline/read/settings.ts";
export { readSource, type ReadSource, type SourceKind, type SourceRead } from "./pipeline/read/read-source.ts";
export type { ManifestFacts } from "./pipeline/lint/judge.ts";

// ## Read, parse, validate and resolve, one by one

export { readText } from "./syntax/read-text.ts";
export { parseYaml } from "./syntax/parse-yaml.ts";
export type { TreeLimits } from "./syntax/tree-limits.ts";
export type { YamlSource } from "./syntax/yaml-source.ts";
export type { YamlPath } from "./syntax/places.ts";
export {
  validateAcceptedFindings,
  validateAcknowledgements,
  validateConfiguration,
  validateManifest,
  validateVocabulary,
} from "./manifest/validate.ts";
export type { Located } from "./manifest/located.ts";
export { resolveVocabulary } from "./model/resolve/resolve-vocabulary.ts";
export { resolveProfileSet, type PlacedManifest } from "./model/resolve/resolve.ts";
export { placementOf, type Placement } from "./findings/placement.ts";

// ## Lint

export { lintProject, type LintOptions } from "./pipeline/lint/lint-project.ts";
export { checkProject, type CheckProjectOptions } from "./pipeline/build/build-project.ts";

// ## Emit and publish

export { emitProject } from "./pipeline/build/emit-project.ts";
export type { Artifact } from "./emit/artifact.ts";
export { buildProject, type BuildProjectOptions, type BuildProjectResult } from "./pipeline/build/build-project.ts";
export type { PublishMode, PublishSummary } from "./publish/publisher.ts";

// ## Ask a set: what its duties say together, and as data

export { analyseSet, type Analysis } from "./analysis/analysis.ts";
export { requirementRecords } from "./emit/data/requirement-record.ts";

// ## Compose: which profiles can be used together, and what binds then

export { composeProject, composeProfiles, type Composed } from "./pipeline/compose-project.ts";
export { compositionReport, type CompositionReport, type ReportInput } from "./emit/compose/composition-report.ts";
export { compositionJson, type CompositionJson } from "./emit/compose/composition-json.ts";
export { writeCompositionCsv } from "./emit/compose/write-composition-csv.ts";
export { writeCompositionMarkdown } from "./emit/compose/write-composition-markdown.ts";
export { writeCompositionText } from "./emit/compose/write-composition-text.ts";

// ## Compare: documents side by side

export {
  compareProfiles,
  type ComparedCell,
  type ComparedRow,
  type Comparison,
  type RowKind,
} from "./emit/compare/compare-profiles.ts";
export { comparisonJson, type ComparisonJson } from "./emit/compare/comparison-json.ts";
export { writeComparisonMarkdown } from "./emit/compare/write-comparison-markdown.ts";
export { writeComparisonText } from "./emit/compare/write-comparison-text.ts";

// # The values

// ## Findings

export type { Certainty, Finding, Outcome, Related, Severity, Status } from "./findings/finding.ts";
export { summarize, type Summary } from "./findings/summary.ts";
export type { AcceptedEntry, AcknowledgementEntry, Suppression } from "./findings/decisions/disposition.ts";
export { formatFindings, type FindingFormat } from "./findings/formats/format-findings.ts";
export { createFormatContext, type FormatContext } from "./findings/formats/format-context.ts";
export { jsonReport, type JsonFinding, type JsonRelated, type JsonReport } from "./findings/formats/json-report.ts";

// ## Rules

export { ruleEntry, ruleIds, type RuleId } from "./findings/rule-table.ts";
export type { Fix, MessageTemplate, RuleEntry } from "./findings/rule-entry.ts";

// ## Places in a text

export type { SourceFile, Span } from "./text/source-file.ts";
export { LineMap, LineMaps, type Position } from "./text/line-map.ts";

// ## The files that people write

export type * as manifest from "./manifest/types.ts";
export type * as vocabulary from "./manifest/vocabulary-types.ts";
export type * as configuration from "./manifest/project-types.ts";

// ## The resolved profile set

export type { Duty, Message, ParameterLine, Profile, ProfileSet, Proof, Words } from "./model/set/model.ts";
export type * as model from "./model/set/model.ts";

// ## What an analysis answers

export type { Composition, JointDuties, JointDuty } from "./analysis/answers.ts";
export type * as answers from "./analysis/answers.ts";

// ## What is written for machines

export type * as records from "./emit/records.ts";
