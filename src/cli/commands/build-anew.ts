import { buildProject } from "../../pipeline/build/build-project.ts";
import { readProject, type Project } from "../../pipeline/read/read-project.ts";
import type { RunMemory } from "../../cache/run-memory.ts";
import { ObservedHost } from "../../cache/observed-host.ts";
import type { PublishMode } from "../../publish/publisher.ts";
import { exitCode, type Session } from "../environment.ts";
import { openSourceMemory } from "../open-memories.ts";
import { outcomeLine } from "../reporting/outcome-line.ts";
import type { Arguments } from "../command.ts";
import { openProgress } from "../reporting/progress.ts";
import { openReporter } from "../reporting/report-findings.ts";
import { shownPath, type Root } from "../root.ts";

/** How a set is built. */
export interface BuildPurpose {
  /** The day at which expiry is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly mode: PublishMode;
  /** Where the result is kept for the next run. */
  readonly memory: RunMemory | undefined;
}

/** Reads, finds, makes, publishes and tells, whatever is known of earlier runs. */
export async function buildAnew(
  parsed: Arguments,
  session: Session,
  root: Root,
  { asOf, mode, memory }: BuildPurpose,
): Promise<number> {
  const observed = new ObservedHost(root.host);
  const host = memory === undefined ? root.host : observed;
  // What CI asks is answered from what is there now, and from nothing else.
  const isCheck = mode === "check";
  const sources = isCheck ? undefined : await openSourceMemory(parsed, root, session);
  const project = readProject(host, root.configurationFile, sources?.read);
  sources?.save();
  const report = await openReporter(parsed, root, project.files, session);
  const isQuiet = parsed.has("quiet");
  if (!project.configured) {
    await report(project.findings, project.files);
    return exitCode.unusable;
  }
  const progress = openProgress(project.facts.length, isQuiet, session);
  progress.show(`checking ${project.facts.length} profiles`);
  const breathe = (): Promise<void> => session.breathe();
  const observe = (made: number): void => progress.show(`making files: ${made}`);
  const built = buildProject(host, project, { asOf, mode, breathe, observe });
  const { findings, summary } = await built.finally(() => progress.clear());
  if (summary !== undefined) {
    memory?.remember(observed, { findings, files: project.files, generated: summary.written + summary.unchanged });
  }
  const code = await report(findings, project.files);
  if (!project.complete && code === exitCode.clean) {
    // Somebody decided that the faults of a file weigh little; it is no profile for that.
    session.writeError(`auth-profiles: nothing was ${mode === "check" ? "compared" : "written"}\n`);
    for (const path of unusableFiles(project)) {
      session.writeError(`  \`${shownPath(root, path, session)}\` cannot be read; \`auth-profiles lint\` says why\n`);
    }
    return exitCode.findings;
  }
  if (!isQuiet && mode !== "check") session.writeError(`${outcomeLine(summary)}\n`);
  return code;
}

/** Files that had to be read and hold something else. */
function unusableFiles({ facts, set, settings }: Project): readonly string[] {
  const manifests = facts.filter((one) => one.id === undefined).map((one) => one.path);
  return set === undefined ? [settings.vocabulary, ...manifests] : manifests;
}
