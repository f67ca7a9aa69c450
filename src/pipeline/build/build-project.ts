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

export interface BuildOptions {
  /** The day at which expiry is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly mode: PublishMode;
  /** Called between two pieces of work, so that signals are heard. */
  readonly breathe: () => Promise<void>;
  /** Told now and then how many files were made. */
  readonly observe?: (made: number) => void;
}

export interface BuildResult {
  readonly findings: readonly Finding[];
  /** Missing where nothing was written: a check, or something stands against it. */
  readonly summary?: PublishSummary;
}

/** Artifacts that are made before signals are heard again. */
const batchSize = 32;

/**
 * Makes every generated file of a project and puts all of them into place, or none: nothing is written while an error
 * stands. Throws `HostError` where a folder cannot be used; then nothing has changed.
 */
export async function buildProject(host: Host, project: Project, options: BuildOptions): Promise<BuildResult> {
  const found = findInProject({ project, asOf: options.asOf });
  const { set } = project;
  if (set === undefined || !project.complete) return { findings: judgeProject(found) };
  await options.breathe();
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
    if (publisher === undefined || options.mode === "check" || hasOpenErrors(findings)) return { findings };
    return { findings, summary: publisher.commit() };
  } finally {
    publisher?.discard();
  }
}

/** Makes all artifacts, hands them to the publisher, and says what is wrong with them. */
async function emitAll(
  set: ProfileSet,
  settings: Settings,
  { breathe, observe }: BuildOptions,
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
