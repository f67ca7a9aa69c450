import { analyseSet } from "../../analysis/analysis.ts";
import { PairVerdicts } from "../../emit/document/pair-verdicts.ts";
import type { Finding } from "../../findings/finding.ts";
import { HostError, type Host } from "../../host/host.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { judgeExamples } from "../../examples/judge-examples.ts";
import { checkLinks, LinkTargets } from "../../publish/check-links.ts";
import { Publisher, type PublishMode, type PublishSummary } from "../../publish/publisher.ts";
import { emitObserved } from "./emit-observed.ts";
import { findInProject, judgeProject } from "../lint/lint-project.ts";
import type { Project } from "../read/read-project.ts";
import { outputFolders, type Settings } from "../read/settings.ts";

/** How the output of a project is made, whatever becomes of it. */
export interface CheckProjectOptions {
  /** The day at which expiry is judged, `YYYY-MM-DD`; nothing expires without one. */
  readonly asOf?: string | undefined;
  /** Called between two pieces of work; others get their turn where it does not say otherwise. */
  readonly breathe?: (() => Promise<void>) | undefined;
  /** Told now and then how many files were made. */
  readonly observe?: ((made: number) => void) | undefined;
}

/** How a project is built. */
export interface BuildProjectOptions extends CheckProjectOptions {
  /** What becomes of files that are not as they would be made. */
  readonly mode: PublishMode;
}

/** What building a project gave. */
export interface BuildProjectResult {
  /** Of the sources and of the output, with the decisions of the group, weighed, in order. */
  readonly findings: readonly Finding[];
  /** Missing where nothing was written: a check, or something stands against it. */
  readonly summary?: PublishSummary;
  /** The paths of all generated files, also of those that were as they should be; empty where nothing was written. */
  readonly generated: readonly string[];
}

/** Artifacts that are made before signals are heard again. */
const batchSize = 32;

/** Others get their turn. */
const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * All findings of a project and of what would be made of it: what `lintProject` finds, and broken links and examples.
 * Generated files that are there already are not looked at. Throws `RangeError` for an `asOf` that is no day.
 */
export async function checkProject(project: Project, options: CheckProjectOptions = {}): Promise<readonly Finding[]> {
  const found = findInProject({ project, asOf: options.asOf });
  const { set } = project;
  if (set === undefined || !project.complete) return judgeProject(found);
  const pairs = new PairVerdicts(found.analysis ?? analyseSet(set), found.acknowledgements);
  const ofOutput = await emitAll(set, project.settings, options, undefined, pairs);
  return judgeProject({ ...found, findings: [...found.findings, ...ofOutput] });
}

/**
 * Makes every generated file of a project and puts all of them into place below the root of a host, or none: nothing is
 * written while an error stands, or while the set is not complete. Throws `HostError` where a folder cannot be used, then
 * nothing has changed, and `RangeError` for an `asOf` that is no day.
 */
export async function buildProject(
  host: Host,
  project: Project,
  options: BuildProjectOptions,
): Promise<BuildProjectResult> {
  const found = findInProject({ project, asOf: options.asOf });
  const { set } = project;
  if (set === undefined || !project.complete) return { findings: judgeProject(found), generated: [] };
  await (options.breathe ?? giveWay)();
  const settings = withoutUncheckedSite(host, project.settings, options.mode);
  // What stands against it already makes comparing and writing useless; links and examples are still judged.
  const publisher =
    hasOpenErrors(judgeProject(found)) && options.mode !== "check" ? undefined : new Publisher(host, options.mode);
  try {
    const pairs = new PairVerdicts(found.analysis ?? analyseSet(set), found.acknowledgements);
    const ofOutput = await emitAll(set, settings, options, publisher, pairs);
    publisher?.findOrphans(outputFolders(settings));
    const findings = judgeProject({
      ...found,
      findings: [...found.findings, ...ofOutput, ...(publisher?.findings ?? [])],
      comparedOutput: true,
    });
    if (publisher === undefined || options.mode === "check" || hasOpenErrors(findings)) {
      return { findings, generated: [] };
    }
    return { findings, summary: publisher.commit(), generated: publisher.paths };
  } finally {
    publisher?.discard();
  }
}

/** Makes all artifacts, hands them to the publisher, and says what is wrong with them. */
async function emitAll(
  set: ProfileSet,
  settings: Settings,
  { breathe = giveWay, observe }: CheckProjectOptions,
  publisher: Publisher | undefined,
  pairs: PairVerdicts,
): Promise<readonly Finding[]> {
  const targets = new LinkTargets();
  let count = 0;
  for (const artifact of emitObserved(set, settings, (page) => targets.observe(page), pairs)) {
    if (publisher?.add(artifact) === false) {
      throw new HostError("unwritable", artifact.path, "two outputs of the configuration would write it");
    }
    if (++count % batchSize > 0) continue;
    observe?.(count);
    await breathe();
  }
  return [...checkLinks(set, targets), ...(await judgeExamples(set))];
}

/** The pages of the site are not committed: where their folder does not exist, nobody expects them. */
function withoutUncheckedSite(host: Host, settings: Settings, mode: PublishMode): Settings {
  const { site, ...others } = settings.outputs;
  return mode !== "check" || site === undefined || host.exists(site) ? settings : { ...settings, outputs: others };
}

function hasOpenErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.status === "open" && finding.severity === "error");
}
