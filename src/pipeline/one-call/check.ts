import type { Finding } from "../../findings/finding.ts";
import { HostError } from "../../host/host.ts";
import { buildProject, checkProject } from "../build/build-project.ts";
import { checkResult, withUnwritable, type CheckResult } from "./check-result.ts";
import type { InputFiles } from "./input-files.ts";
import { openSet, type OpenSet } from "./open-set.ts";
import { checkOptions, type RunOptions } from "./run-options.ts";

/** What `check` can be told. */
export interface CheckOptions extends RunOptions {
  /**
   * Whether generated files are compared with what would be generated, as the command `check` does: every one has to be
   * among the files, pages of the site only where one of them is. Default: false; they are not looked at.
   */
  readonly compareGenerated?: boolean | undefined;
}

/**
 * Checks a set of profiles that is given as files: manifests, vocabulary and decisions, profiles against each other, and
 * the links and examples of what would be generated. Whatever is wrong with a file is a finding.
 *
 * Rejects with `TypeError` or `RangeError` for arguments that mean nothing, in words that name them: files that are
 * neither text nor octets, paths that lead out of the root or are given twice, options that do not exist.
 */
export async function check(files: InputFiles, options: CheckOptions = {}): Promise<CheckResult> {
  checkOptions(options, ["compareGenerated"]);
  const opened = openSet(files, options);
  return checkResult(opened.project, await findingsOf(opened, options), options.failOn);
}

async function findingsOf({ host, project }: OpenSet, options: CheckOptions): Promise<readonly Finding[]> {
  const { asOf } = options;
  if (options.compareGenerated !== true) return checkProject(project, { asOf });
  try {
    return (await buildProject(host, project, { asOf, mode: "check" })).findings;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return withUnwritable(await checkProject(project, { asOf }), error);
  }
}
