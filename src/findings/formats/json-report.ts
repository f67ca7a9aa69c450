import type { Certainty, Finding, Related, Severity, Status } from "../finding.ts";
import { createFormatContext, type FormatContext } from "./format-context.ts";
import type { RuleId } from "../rule-table.ts";
import { summarize, type Summary } from "../summary.ts";
import type { LineMaps, Position } from "../../text/line-map.ts";

/** Raised when a key is renamed or its meaning changes; never for an additional key. */
export const jsonReportVersion = 1;

/** Findings for machines: `schemas/findings.schema.json` describes this object. */
export interface JsonReport {
  readonly version: typeof jsonReportVersion;
  readonly findings: readonly JsonFinding[];
  readonly summary: Summary;
}

/** One finding; both positions count from 1, `end` is the first place after it. */
export interface JsonFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly related: readonly JsonRelated[];
  readonly profiles: readonly string[];
  readonly certainty: Certainty;
  readonly reference?: string;
  readonly fingerprint: string;
  readonly status: Status;
  readonly justification?: string;
}

/** Another place of a finding. */
export interface JsonRelated {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
}

/** The report as an object, for who adds keys of their own. */
export function jsonReport(findings: readonly Finding[], context: FormatContext = createFormatContext()): JsonReport {
  return {
    version: jsonReportVersion,
    findings: findings.map((finding) => jsonFinding(finding, context.lineMaps)),
    summary: summarize(findings, context.leftOut),
  };
}

function jsonFinding(finding: Finding, lineMaps: LineMaps): JsonFinding {
  const { file, start, end } = finding.span;
  const lines = lineMaps.of(file);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    help: finding.help,
    file: file.path,
    start: lines.positionOf(start),
    end: lines.positionOf(end),
    related: finding.related.map((related) => jsonRelated(related, lineMaps)),
    profiles: finding.profiles,
    certainty: finding.certainty,
    ...(finding.reference === undefined ? {} : { reference: finding.reference }),
    fingerprint: finding.fingerprint,
    status: finding.status,
    ...(finding.justification === undefined ? {} : { justification: finding.justification }),
  };
}

function jsonRelated(related: Related, lineMaps: LineMaps): JsonRelated {
  const { file, start, end } = related.span;
  const lines = lineMaps.of(file);
  return { file: file.path, start: lines.positionOf(start), end: lines.positionOf(end), message: related.message };
}
