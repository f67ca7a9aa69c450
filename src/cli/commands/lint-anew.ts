import type { Finding } from "../../findings/finding.ts";
import { lintProject } from "../../pipeline/lint/lint-project.ts";
import { readProject, type Project } from "../../pipeline/read/read-project.ts";
import type { RunMemory } from "../../cache/run-memory.ts";
import { ObservedHost } from "../../cache/observed-host.ts";
import { acceptFindings } from "./accept-findings.ts";
import { exitCode, type Environment, type Session } from "../environment.ts";
import type { Arguments } from "../command.ts";
import { openSourceMemory } from "../open-memories.ts";
import { openProgress } from "../reporting/progress.ts";
import { openReporter } from "../reporting/report-findings.ts";
import { relativeTo, type Root } from "../root.ts";
import { UsageError } from "../usage-error.ts";

/** How a set is looked at. */
export interface LintPurpose {
  /** The day at which expiry is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Where the result is kept for the next run. */
  readonly memory: RunMemory | undefined;
}

/** Reads and checks a set, whatever is known of earlier runs. */
export async function lintAnew(
  parsed: Arguments,
  session: Session,
  root: Root,
  { asOf, memory }: LintPurpose,
): Promise<number> {
  const observed = new ObservedHost(root.host);
  const host = memory === undefined ? root.host : observed;
  const sources = await openSourceMemory(parsed, root, session);
  const project = readProject(host, root.configurationFile, sources?.read);
  sources?.save();
  const report = await openReporter(parsed, root, project.files, session);
  if (!project.configured) {
    await report(project.findings, project.files);
    return exitCode.unusable;
  }
  const isWanted = wantedFiles(parsed, project, root, session);
  const progress = openProgress(project.facts.length, parsed.has("quiet"), session);
  progress.show(`checking ${project.facts.length} profiles`);
  // A signal that came while files were read is heard here.
  await session.breathe();
  const findings = lintProject({ project, asOf });
  progress.clear();
  memory?.remember(observed, { findings, files: project.files, generated: 0 });
  if (parsed.has("accept")) return acceptFindings(findings, isWanted, project, root, parsed, session);
  return report(
    findings.filter((finding) => concerns(finding, isWanted)),
    project.files.filter(isWanted),
  );
}

/** Whether a finding stands in a wanted file, or speaks of a place in one. */
function concerns(finding: Finding, isWanted: (path: string) => boolean): boolean {
  return isWanted(finding.span.file.path) || finding.related.some((one) => isWanted(one.span.file.path));
}

/** Which files the command line asks about: those below its paths, all of them where it names none. */
function wantedFiles(
  parsed: Arguments,
  project: Project,
  root: Root,
  environment: Environment,
): (path: string) => boolean {
  if (parsed.operands.length === 0) return () => true;
  const { host } = root;
  const paths = parsed.operands.map((operand) => {
    const path = relativeTo(root.folder, operand, environment);
    if (path !== "" && !host.exists(path)) {
      throw new UsageError(`\`${operand}\` does not exist`, "name a manifest, or a folder of manifests");
    }
    return path;
  });
  const isBelow = (file: string): boolean =>
    paths.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
  if (!project.files.some(isBelow) && !project.findings.some((finding) => isBelow(finding.span.file.path))) {
    const names = parsed.operands.map((operand) => `\`${operand}\``).join(", ");
    throw new UsageError(`no file of the set is at or below ${names}`, "name a manifest, or a folder of manifests");
  }
  // Without the words of the set nothing else could be judged: that concerns every file.
  return project.set === undefined ? (file) => isBelow(file) || file === project.settings.vocabulary : isBelow;
}
