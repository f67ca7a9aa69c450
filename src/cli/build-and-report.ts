import { buildProject } from "../compile/build-project.ts";
import { readProject, type Project } from "../compile/read-project.ts";
import type { PublishMode, PublishSummary } from "../publish/publisher.ts";
import { asOfDay } from "./as-of.ts";
import { exitCode, type Session } from "./environment.ts";
import type { Arguments } from "./parse-arguments.ts";
import { openProgress } from "./progress.ts";
import { readSiteAssets } from "./read-site-assets.ts";
import { openReporter } from "./report-findings.ts";
import { openRoot, shownPath } from "./root.ts";

/** What `build` and `check` have in common: read, find, make, publish, tell. */
export async function buildAndReport(parsed: Arguments, session: Session, mode: PublishMode): Promise<number> {
  const asOf = asOfDay(parsed, session);
  const root = await openRoot(parsed, session);
  const project = readProject(root.host, root.configurationFile);
  const report = await openReporter(parsed, root, project.files, session);
  const isQuiet = parsed.has("quiet");
  if (!project.configured) {
    await report(project.findings, project.files);
    return exitCode.unusable;
  }
  const assets = await readSiteAssets(session);
  const progress = openProgress(project.facts.length, isQuiet, session);
  progress.show(`checking ${project.facts.length} profiles`);
  const breathe = (): Promise<void> => session.breathe();
  const observe = (made: number): void => progress.show(`making files: ${made}`);
  const built = buildProject(root.host, project, { asOf, mode, assets, breathe, observe });
  const { findings, summary } = await built.finally(() => progress.clear());
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

function outcomeLine(summary: PublishSummary | undefined): string {
  if (summary === undefined) return "Nothing was written: an error stands.";
  const { written, removed, unchanged } = summary;
  const files = (count: number): string => (count === 1 ? "1 file" : `${count} files`);
  if (written + removed === 0) return `Nothing to write: ${files(unchanged)} up to date.`;
  const parts = [
    ...(written > 0 ? [`wrote ${files(written)}`] : []),
    ...(removed > 0 ? [`removed ${files(removed)}`] : []),
    ...(unchanged > 0 ? [`left ${files(unchanged)} as they were`] : []),
  ];
  const line = parts.join(", ");
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}
