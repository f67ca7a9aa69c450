import type { Project } from "../../pipeline/read/read-project.ts";
import type { Finding } from "../../findings/finding.ts";
import { ruleGroup } from "../../findings/rule-table.ts";
import { isAtLeast } from "../../findings/severity.ts";
import { exitCode, type Environment } from "../environment.ts";
import type { Arguments } from "../command.ts";
import { shownPath, type Root } from "../root.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Writes what is open today in the wanted files to the file of accepted findings, so that only what is new is told.
 * Entries that still meet a finding stay; those that meet none go. Says 1 where an error is left that nobody can accept.
 */
export function acceptFindings(
  findings: readonly Finding[],
  isWanted: (path: string) => boolean,
  project: Project,
  root: Root,
  parsed: Arguments,
  environment: Environment,
): number {
  const path = project.settings.acceptedFindings;
  if (project.findings.some((finding) => finding.span.file.path === path)) {
    const help = `run \`auth-profiles lint ${shownPath(root, path, environment)}\` for what is wrong with it`;
    throw new UsageError(`\`${shownPath(root, path, environment)}\` cannot be read, and would be overwritten`, help);
  }
  const open = findings.filter((finding) => finding.status === "open" && isAtLeast(finding.severity, "warning"));
  const wanted = open.filter((finding) => isWanted(finding.span.file.path));
  const unread = new Set(project.facts.flatMap((one) => (one.id === undefined ? [one.path] : [])));
  const acceptable = new Set(
    wanted.filter((finding) => ruleGroup(finding.rule) !== "meta" && !unread.has(finding.span.file.path)),
  );
  const met = findings
    .filter((finding) => finding.status === "accepted" || acceptable.has(finding))
    .map(({ rule, span, fingerprint, message }) => ({ rule, file: span.file.path, fingerprint, message }));
  // What only a build can meet is not judged here.
  const ofBuild = project.accepted
    .filter(({ rule }) => rule.startsWith("publish/"))
    .map(({ rule, file, fingerprint, message }) => ({ rule, file, fingerprint, message }));
  const entries = [...met, ...ofBuild];
  if (entries.length > 0 || root.host.exists(path)) {
    root.host.write(path, `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`);
  }
  const left = wanted.filter((finding) => !acceptable.has(finding) && finding.severity === "error");
  if (!parsed.has("quiet")) {
    environment.writeError(
      entries.length === 0
        ? "There is nothing to accept.\n"
        : `Accepted ${findingCount(acceptable.size)} in ${shownPath(root, path, environment)}; it holds ${entries.length}.\n`,
    );
  }
  if (left.length > 0) {
    environment.writeError(
      `${findingCount(left.length)} cannot be accepted: \`auth-profiles lint\` shows what has to be mended.\n`,
    );
  }
  return left.length > 0 ? exitCode.findings : exitCode.clean;
}

function findingCount(count: number): string {
  return count === 1 ? "1 finding" : `${count} findings`;
}
