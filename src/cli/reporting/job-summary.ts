import { basename, dirname, resolve } from "node:path";
import type { Finding } from "../../findings/finding.ts";
import type { FormatContext } from "../../findings/formats/format-context.ts";
import { githubSummary } from "../../findings/formats/github-summary.ts";
import { HostError } from "../../host/host.ts";
import type { Environment } from "../environment.ts";

/**
 * Adds the findings to the summary of a GitHub job, whose file the service names in `GITHUB_STEP_SUMMARY`. A summary is
 * a courtesy: where it cannot be written, that is said and changes nothing else.
 */
export async function appendJobSummary(
  findings: readonly Finding[],
  context: FormatContext,
  environment: Environment,
): Promise<void> {
  const named = environment.variables["GITHUB_STEP_SUMMARY"] ?? "";
  if (named === "") return;
  const place = resolve(environment.workingFolder, named);
  try {
    const host = await environment.openHost(dirname(place));
    const before = new TextDecoder().decode(host.readBytes(basename(place)) ?? new Uint8Array());
    host.write(basename(place), `${before}${githubSummary(findings, context)}`);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    environment.writeError(`auth-profiles: the job summary cannot be written: ${error.message}\n`);
  }
}
