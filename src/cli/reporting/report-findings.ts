import type { Finding, Severity } from "../../findings/finding.ts";
import { createFormatContext, type FormatContext } from "../../findings/formats/format-context.ts";
import { formatFindings } from "../../findings/formats/format-findings.ts";
import { isAtLeast } from "../../findings/severity.ts";
import { capFindings } from "../../findings/sort.ts";
import { LineMaps } from "../../text/line-map.ts";
import { destinationsOf, type Destination } from "./destinations.ts";
import { exitCode, type Environment } from "../environment.ts";
import { appendJobSummary } from "./job-summary.ts";
import type { Arguments } from "../command.ts";
import type { Root } from "../root.ts";
import { pathsForPeople, pathsForRepository, withPaths, type PathWriter } from "./shown-paths.ts";

/** Writes findings in every format that was asked for, and says the exit code. `files` are those that were checked. */
export type ReportFindings = (findings: readonly Finding[], files: readonly string[]) => Promise<number>;

/** As many findings of one run as somebody can use. Machines get all of them. */
const textLimit = 200;

/**
 * Opens the places that findings go to, before any work is done. `inputs` are files of the root that were read: no
 * report is written over one of them. Throws `UsageError`.
 */
export async function openReporter(
  parsed: Arguments,
  root: Root,
  inputs: readonly string[],
  environment: Environment,
): Promise<ReportFindings> {
  const destinations = await destinationsOf(parsed, root, inputs, environment);
  return async (findings, files) => {
    const failOn = failOnOf(parsed);
    const run: Run = {
      findings,
      isQuiet: parsed.has("quiet"),
      context: createFormatContext({
        lineMaps: new LineMaps(),
        toolVersion: environment.version,
        failOn,
        files,
      }),
    };
    for (const destination of destinations) {
      const text = await textFor(destination, run, { root, parsed, environment });
      if (destination.file !== undefined) destination.file.write(text);
      else if (text !== "") environment.writeOut(text);
    }
    if (destinations.some(({ format }) => format === "github")) {
      const shown = shownRun(run, pathsForRepository(root, environment));
      await appendJobSummary(shown.findings, shown.context, environment);
    }
    return failed(findings, failOn) ? exitCode.findings : exitCode.clean;
  };
}

/** What one run has to say, whatever it is written as. */
interface Run {
  readonly findings: readonly Finding[];
  readonly isQuiet: boolean;
  readonly context: FormatContext;
}

interface Call {
  readonly root: Root;
  readonly parsed: Arguments;
  readonly environment: Environment;
}

function textFor({ format, file }: Destination, run: Run, { root, parsed, environment }: Call): Promise<string> {
  if (format === "json") return formatFindings(format, run.findings, run.context);
  if (format !== "text") {
    const { findings, context } = shownRun(run, pathsForRepository(root, environment));
    return formatFindings(format, findings, context);
  }
  const { findings, context } = shownRun(run, pathsForPeople(root, environment));
  const wanted = run.isQuiet ? findings.filter((finding) => finding.severity === "error") : findings;
  const capped = capFindings(wanted, textLimit);
  return formatFindings(format, capped.findings, {
    ...context,
    leftOut: capped.leftOut,
    showSummary: !run.isQuiet,
    color: file === undefined && wantsColor(parsed, environment),
  });
}

function shownRun(run: Run, write: PathWriter): Run {
  const context = { ...run.context, files: run.context.files.map(write) };
  return { ...run, findings: withPaths(run.findings, write), context };
}

/** Whether an open finding is heavy enough to fail the run. */
function failed(findings: readonly Finding[], failOn: Severity): boolean {
  return findings.some((finding) => finding.status === "open" && isAtLeast(finding.severity, failOn));
}

/** The severity of `--fail-on`. */
function failOnOf(parsed: Arguments): Severity {
  // The choices of the option are exactly the severities.
  return (parsed.get("fail-on") ?? "error") as Severity;
}

/** Whether to write colours to stdout (https://no-color.org: any value that is not empty). */
export function wantsColor(parsed: Arguments, environment: Environment): boolean {
  const when = parsed.get("color") ?? "auto";
  if (when !== "auto") return when === "always";
  if ((environment.variables["NO_COLOR"] ?? "") !== "") return false;
  const force = environment.variables["FORCE_COLOR"] ?? "";
  if (force !== "") return force !== "0";
  return environment.stdoutIsTerminal && environment.variables["TERM"] !== "dumb";
}
