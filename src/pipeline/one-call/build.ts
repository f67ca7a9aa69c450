import { HostError } from "../../host/host.ts";
import { buildProject, checkProject, type BuildProjectResult } from "../build/build-project.ts";
import { checkResult, withUnwritable, type CheckResult } from "./check-result.ts";
import type { InputFiles } from "./input-files.ts";
import { openSet, type OpenSet } from "./open-set.ts";
import { checkOptions, type RunOptions } from "./run-options.ts";

/** What `build` can be told. */
export interface BuildOptions extends RunOptions {
  /**
   * Whether generated files that were edited by hand, and files that something else wrote in the place of a generated one,
   * are replaced. Default: false; each is an error, and nothing is generated.
   */
  readonly force?: boolean | undefined;
}

/** What was made of a set of files, and what was found in it. */
export interface BuildResult extends CheckResult {
  /**
   * Every generated file by its path, relative to the root and sorted, as text that is stored as UTF-8: what the command
   * `build` writes, octet by octet. Empty while an error stands or a file of the set cannot be read; never a part of them.
   */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of given files that were generated once and that nothing generates any more: to be removed. */
  readonly removed: readonly string[];
}

/**
 * Builds a set of profiles that is given as files: specifications, JSON Schemas, data and pages, as the command `build`
 * does. The given files are not changed, and nothing is written anywhere. What is found is what `check` finds, and what
 * stands in the way of a generated file.
 *
 * Rejects as `check` does.
 */
export async function build(files: InputFiles, options: BuildOptions = {}): Promise<BuildResult> {
  checkOptions(options, ["force"]);
  const opened = openSet(files, options);
  const { findings, generated } = await built(opened, options);
  return {
    ...checkResult(opened.project, findings, options.failOn),
    files: new Map([...generated].sort().map((path) => [path, opened.host.readText(path) ?? ""])),
    removed: opened.host.changes.filter((path) => !opened.host.exists(path)).sort(),
  };
}

async function built({ host, project }: OpenSet, { asOf, force }: BuildOptions): Promise<BuildProjectResult> {
  try {
    return await buildProject(host, project, { asOf, mode: force === true ? "force" : "write" });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { findings: withUnwritable(await checkProject(project, { asOf }), error), generated: [] };
  }
}
