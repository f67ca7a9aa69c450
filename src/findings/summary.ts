import type { Finding, Severity, Status } from "./finding.ts";

/** How many findings there are: open ones by severity, the others by what became of them. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly accepted: number;
  readonly acknowledged: number;
  /** Open findings that are counted above and not listed. */
  readonly leftOut: number;
  /** Files with at least one open finding. */
  readonly filesWithFindings: number;
}

const nothing: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0 };

/** Counts findings. `leftOut`: how many of each severity were found as well and are not in the list. */
export function summarize(
  findings: readonly Finding[],
  leftOut: Readonly<Record<Severity, number>> = nothing,
): Summary {
  const bySeverity: Record<Severity, number> = { ...leftOut };
  const byStatus: Record<Status, number> = { open: 0, suppressed: 0, accepted: 0, acknowledged: 0 };
  const files = new Set<string>();
  for (const finding of findings) {
    byStatus[finding.status]++;
    if (finding.status !== "open") continue;
    bySeverity[finding.severity]++;
    files.add(finding.span.file.path);
  }
  return {
    errors: bySeverity.error,
    warnings: bySeverity.warning,
    infos: bySeverity.info,
    suppressed: byStatus.suppressed,
    accepted: byStatus.accepted,
    acknowledged: byStatus.acknowledged,
    leftOut: leftOut.error + leftOut.warning + leftOut.info,
    filesWithFindings: files.size,
  };
}

/** The summary in words: `3 errors, 2 warnings in 4 files; 1 acknowledged`. */
export function summaryInWords(summary: Summary, checkedFiles: number): string {
  const open = [
    countOf(summary.errors, "error"),
    countOf(summary.warnings, "warning"),
    summary.infos === 0 ? "" : `${String(summary.infos)} info`,
  ].filter((part) => part !== "");
  const files = open.length === 0 ? checkedFiles : summary.filesWithFindings;
  const decided = (["suppressed", "accepted", "acknowledged"] as const)
    .filter((status) => summary[status] > 0)
    .map((status) => `${String(summary[status])} ${status}`);
  const main = open.length === 0 ? "no findings" : open.join(", ");
  return [
    files === 0 ? main : `${main} in ${countOf(files, "file")}`,
    ...(decided.length === 0 ? [] : [decided.join(", ")]),
    ...(summary.leftOut === 0 ? [] : [`${String(summary.leftOut)} not shown`]),
  ].join("; ");
}

function countOf(count: number, noun: string): string {
  return count === 0 ? "" : `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
