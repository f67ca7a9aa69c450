import type { Finding, Severity } from "../findings/finding.ts";
import { createFormatContext } from "../findings/format-context.ts";
import { formatFindings, isFindingFormat, type FindingFormat } from "../findings/format-findings.ts";
import { isAtLeast } from "../findings/severity.ts";
import { capFindings } from "../findings/sort.ts";
import type { LineMaps } from "../text/line-map.ts";
import { exitCode, type Environment } from "./environment.ts";
import type { Arguments } from "./parse-arguments.ts";
import { relativeTo, type Root } from "./root.ts";
import { readRulePages } from "./rule-pages.ts";
import { UsageError } from "./usage-error.ts";

/** One place that findings are written to. */
interface Destination {
  readonly format: FindingFormat;
  /** A file relative to the root; stdout where there is none. */
  readonly file?: string;
}

export interface Reported {
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
  readonly lineMaps: LineMaps;
}

/** As many findings of one run as somebody can use. Machines get all of them. */
const textLimit = 200;

/** Writes the findings in every format that was asked for, and says the exit code. */
export async function reportFindings(
  reported: Reported,
  parsed: Arguments,
  root: Root,
  environment: Environment,
): Promise<number> {
  const failOn = failOnOf(parsed);
  const quiet = parsed.has("quiet");
  const pages = await readRulePages(environment);
  for (const destination of destinationsOf(parsed, root, environment)) {
    const isText = destination.format === "text";
    const wanted =
      isText && quiet ? reported.findings.filter((finding) => finding.severity === "error") : reported.findings;
    const capped = isText
      ? capFindings(wanted, textLimit)
      : { findings: wanted, leftOut: { error: 0, warning: 0, info: 0 } };
    const text = await formatFindings(destination.format, capped.findings, {
      ...createFormatContext({
        lineMaps: reported.lineMaps,
        toolVersion: environment.version,
        failOn,
        files: reported.files,
        leftOut: capped.leftOut,
        color: destination.file === undefined && wantsColor(parsed, environment),
        rulePage: (rule) => pages(rule),
      }),
    });
    if (destination.file !== undefined) root.host.write(destination.file, text);
    else if (!(isText && quiet && wanted.length === 0)) environment.writeOut(text);
  }
  return failed(reported.findings, failOn) ? exitCode.findings : exitCode.clean;
}

/** Whether an open finding is heavy enough to fail the run. */
export function failed(findings: readonly Finding[], failOn: Severity): boolean {
  return findings.some((finding) => finding.status === "open" && isAtLeast(finding.severity, failOn));
}

/** The severity of `--fail-on`. */
export function failOnOf(parsed: Arguments): Severity {
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

function destinationsOf(parsed: Arguments, root: Root, environment: Environment): readonly Destination[] {
  const given = parsed.all("format");
  const destinations = (given.length === 0 ? ["text"] : given).map((text): Destination => {
    const [format = "", ...rest] = text.split("=");
    if (!isFindingFormat(format)) throw new UsageError(`\`--format ${text}\`: \`${format}\` is no format`);
    if (rest.length === 0) return { format };
    const path = rest.join("=");
    if (path === "") throw new UsageError(`\`--format ${text}\`: expected a file behind the equals sign`);
    return { format, file: relativeTo(root.folder, path, environment) };
  });
  if (destinations.filter((destination) => destination.file === undefined).length > 1) {
    throw new UsageError(
      "two formats would be mixed on stdout",
      "write one of them into a file: --format sarif=findings.sarif",
    );
  }
  return destinations;
}
