import type { Finding, Severity } from "./finding.ts";

/** Orders findings by file, place, rule and message, by code unit; the rest only makes the order total. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    compareText(left.span.file.path, right.span.file.path) ||
    left.span.start - right.span.start ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message) ||
    left.span.end - right.span.end ||
    compareText(left.status, right.status) ||
    compareText(left.fingerprint, right.fingerprint)
  );
}

/**
 * Findings in their order, each said once: the same rule, place and message is the same finding, and weighs what the
 * heaviest of them does.
 */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...findings].sort(compareFindings)) {
    const last = kept[kept.length - 1];
    if (last === undefined || !saysTheSame(last, finding)) kept.push(finding);
    else if (weights[finding.severity] > weights[last.severity]) kept[kept.length - 1] = finding;
  }
  return kept;
}

const weights: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Some findings, and how many of each severity were left out. */
export interface CappedFindings {
  readonly findings: readonly Finding[];
  readonly leftOut: Readonly<Record<Severity, number>>;
}

/**
 * At most `limit` open findings, the heaviest first where some must go, still in their order. Decided ones take no
 * room: they are counted, and not listed anyway.
 */
export function capFindings(findings: readonly Finding[], limit: number): CappedFindings {
  const leftOut = { error: 0, warning: 0, info: 0 };
  let room = Math.max(0, limit);
  const kept = new Set<Finding>(findings.filter((finding) => finding.status !== "open"));
  for (const severity of ["error", "warning", "info"] as const) {
    for (const finding of findings) {
      if (finding.severity !== severity || finding.status !== "open") continue;
      if (room > 0) {
        kept.add(finding);
        room--;
      } else {
        leftOut[severity]++;
      }
    }
  }
  return { findings: findings.filter((finding) => kept.has(finding)), leftOut };
}

function saysTheSame(left: Finding, right: Finding): boolean {
  return (
    left.span.file.path === right.span.file.path &&
    left.span.start === right.span.start &&
    left.span.end === right.span.end &&
    left.rule === right.rule &&
    left.message === right.message &&
    left.status === right.status
  );
}

/** Compares by UTF-16 code unit, as every order of this tool does. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
