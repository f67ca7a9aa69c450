import type { Finding, Severity } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import { isAtLeast } from "../../findings/severity.ts";
import { sortFindings } from "../../findings/sort.ts";
import { summarize, type Summary } from "../../findings/summary.ts";
import type { HostError } from "../../host/host.ts";
import { startOf } from "../../text/source-file.ts";
import type { Project } from "../read/read-project.ts";

/** What was found in a set of files. */
export interface CheckResult {
  /**
   * What exit code 0 of the command line says: no open finding is as heavy as `failOn`, and all files of the set could be
   * read.
   */
  readonly ok: boolean;
  /** In the order of files and places. Those that somebody decided about are among them; see `status`. */
  readonly findings: readonly Finding[];
  /** How many there are: open ones by severity, the others by what became of them. */
  readonly summary: Summary;
  /** Paths of the files that were read, configuration and vocabulary first; the others were not needed. */
  readonly read: readonly string[];
}

/** The result for a project with what was found in it. */
export function checkResult(project: Project, findings: readonly Finding[], failOn: Severity = "error"): CheckResult {
  const fails = findings.some(({ status, severity }) => status === "open" && isAtLeast(severity, failOn));
  return {
    ok: project.complete && !fails,
    findings,
    summary: summarize(findings),
    read: project.files,
  };
}

/** Findings with one about a generated file that has no place: something else is there, or is to be there. */
export function withUnwritable(findings: readonly Finding[], { path, message }: HostError): readonly Finding[] {
  const options = { span: startOf({ path, text: "" }), key: path };
  return sortFindings([
    ...findings,
    report("publish/stale-generated", "unwritable", { path, reason: message }, options),
  ]);
}
