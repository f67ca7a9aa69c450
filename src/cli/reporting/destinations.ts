import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { isFindingFormat, type FindingFormat } from "../../findings/formats/format-findings.ts";
import { HostError } from "../../host/host.ts";
import type { Environment } from "../environment.ts";
import { hostErrorWords } from "../host-error-words.ts";
import type { Arguments } from "../command.ts";
import type { Root } from "../root.ts";
import { UsageError } from "../usage-error.ts";

/** One place that findings are written to; stdout where no file is named. */
export interface Destination {
  readonly format: FindingFormat;
  readonly file?: ReportFile;
}

/** A file for a report. */
interface ReportFile {
  /** Absolute; never printed. */
  readonly place: string;
  /** Throws `UsageError` or `HostError` where the file cannot be written. */
  write(text: string): void;
}

/** The places that `--format` names. Throws `UsageError` for one that would destroy something. */
export async function destinationsOf(
  parsed: Arguments,
  root: Root,
  inputs: readonly string[],
  environment: Environment,
): Promise<readonly Destination[]> {
  const given = parsed.all("format");
  const destinations: Destination[] = [];
  for (const text of given.length === 0 ? ["text"] : given) {
    const cut = text.indexOf("=");
    const format = cut === -1 ? text : text.slice(0, cut);
    if (!isFindingFormat(format)) throw new UsageError(`\`--format ${text}\`: \`${format}\` is no format`);
    const name = cut === -1 ? undefined : text.slice(cut + 1);
    if (name === "") throw new UsageError(`\`--format ${text}\`: expected a file behind the equals sign`);
    destinations.push({
      format,
      ...(name === undefined ? {} : { file: await reportFile(name, root, inputs, environment) }),
    });
  }
  if (destinations.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      "two formats would be mixed on stdout",
      "write one of them into a file: --format sarif=findings.sarif",
    );
  }
  const places = destinations.flatMap(({ file }) => file?.place ?? []);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) {
    throw new UsageError(`two formats would be written to \`${basename(twice)}\``, "name a file of its own for each");
  }
  return destinations;
}

/** A report may lie anywhere: somebody named the file. Outside the root its folder has to exist. */
async function reportFile(
  name: string,
  root: Root,
  inputs: readonly string[],
  environment: Environment,
): Promise<ReportFile> {
  const place = resolve(environment.workingFolder, name);
  const inside = relative(root.folder, place).split(sep).join("/");
  if (inside === ".." || inside.startsWith("../") || isAbsolute(inside)) return fileElsewhere(place, environment);
  if (inputs.includes(inside)) {
    throw new UsageError(`\`${name}\` is a file of the set, which a report would destroy`, "name another file");
  }
  if (/\.ya?ml$/.test(inside)) {
    throw new UsageError(`\`${name}\` is the name of a manifest, not of a report`, "name another file");
  }
  return { place, write: (text) => root.host.write(inside, text) };
}

async function fileElsewhere(place: string, environment: Environment): Promise<ReportFile> {
  const folder = dirname(place);
  const host = await environment.openHost(folder).catch((error: unknown) => refuse(error, folder, environment));
  return {
    place,
    write: (text) => {
      try {
        host.write(basename(place), text);
      } catch (error) {
        refuse(error, folder, environment);
      }
    },
  };
}

/** A refusal of another folder than the root: its path is relative to that folder. */
function refuse(error: unknown, folder: string, environment: Environment): never {
  if (!(error instanceof HostError)) throw error;
  const { message, help } = hostErrorWords(error, folder, environment);
  throw new UsageError(message, help);
}
