import { isAtLeast } from "../../findings/severity.ts";
import type { Finding } from "../../findings/finding.ts";
import { lintProject } from "../../compile/lint-project.ts";
import { readProject, type Project } from "../../compile/read-project.ts";
import { LineMaps } from "../../text/line-map.ts";
import { asOfDay } from "../as-of.ts";
import type { Command } from "../command-table.ts";
import { exitCode, type Environment } from "../environment.ts";
import type { Arguments } from "../parse-arguments.ts";
import { reportFindings } from "../report-findings.ts";
import { openRoot, relativeTo, shownPath, type Root } from "../root.ts";
import { UsageError } from "../usage-error.ts";

/** Checks manifests, and profiles against each other. */
export const lint: Command = async (parsed, environment) => {
  const asOf = asOfDay(parsed, environment);
  const root = await openRoot(parsed, environment);
  const project = readProject(root.host, root.configurationFile);
  const findings = lintProject({ project, asOf });
  if (parsed.has("accept")) return accept(findings, project, root, environment);
  const wanted = onlyBelow(findings, parsed, root, environment);
  return reportFindings(
    { findings: wanted, files: project.files, lineMaps: new LineMaps() },
    parsed,
    root,
    environment,
  );
};

/** Findings in files below the paths of the command line; all of them where none is named. */
function onlyBelow(
  findings: readonly Finding[],
  parsed: Arguments,
  root: Root,
  environment: Environment,
): readonly Finding[] {
  if (parsed.operands.length === 0) return findings;
  const paths = parsed.operands.map((operand) => {
    const path = relativeTo(root.folder, operand, environment);
    if (path !== "" && !root.host.exists(path) && root.host.list(path).length === 0) {
      throw new UsageError(`\`${operand}\` does not exist`, "name a manifest, or a folder of manifests");
    }
    return path;
  });
  const isBelow = (file: string): boolean =>
    paths.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
  return findings.filter(
    (finding) => isBelow(finding.span.file.path) || finding.related.some((one) => isBelow(one.span.file.path)),
  );
}

/** Writes what is open today to the file of accepted findings, so that only what is new is told. */
function accept(findings: readonly Finding[], project: Project, root: Root, environment: Environment): number {
  const open = findings.filter(
    (finding) =>
      (finding.status === "open" || finding.status === "accepted") &&
      isAtLeast(finding.severity, "warning") &&
      !finding.rule.startsWith("meta/"),
  );
  const entries = open.map(({ rule, span, fingerprint, message }) => ({
    rule,
    file: span.file.path,
    fingerprint,
    message,
  }));
  const path = project.settings.acceptedFindings;
  root.host.write(path, `${JSON.stringify({ version: 1, findings: entries }, null, 2)}\n`);
  const words = entries.length === 1 ? "1 finding" : `${entries.length} findings`;
  environment.writeError(`accepted ${words} in ${shownPath(root, path, environment)}\n`);
  return exitCode.clean;
}
