import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { HostError, type Host } from "../host/host.ts";
import { defaultConfigurationFile, defaultFolder } from "../pipeline/read/settings.ts";
import type { Environment, Session } from "./environment.ts";
import type { Arguments } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The folder that a command works in. */
export interface Root {
  readonly host: Host;
  /** Absolute; never printed. */
  readonly folder: string;
  /** The configuration, relative to the root. It exists where it was named on the command line. */
  readonly configurationFile: string;
}

/** Opens the root: `--root`, else the folder of `--config`, else the nearest folder upwards with a configuration. */
export async function openRoot(parsed: Arguments, session: Session): Promise<Root> {
  const named = parsed.get("config");
  const folder = await rootFolder(parsed, session);
  const host = await enter(folder, session);
  if (named === undefined) return { host, folder, configurationFile: defaultConfigurationFile };
  const configurationFile = relativeTo(folder, named, session);
  if (!host.exists(configurationFile)) {
    throw new UsageError(`configuration \`${named}\` does not exist`, "name a file, or leave out --config");
  }
  return { host, folder, configurationFile };
}

/** The same for a command that needs a set of profiles. Throws `UsageError` where there is not even the beginning of one. */
export async function openSetRoot(parsed: Arguments, session: Session): Promise<Root> {
  const root = await openRoot(parsed, session);
  const { host, configurationFile } = root;
  // A configuration that cannot be looked at is told with the findings.
  if (holdsConfiguration(host) || host.exists(configurationFile) || host.exists(defaultFolder)) return root;
  const shown = shownPath(root, "", session);
  throw new UsageError(
    `there is no profile set in \`${shown}\`: neither \`${configurationFile}\` nor \`${defaultFolder}\` exists`,
    "set one up with `auth-profiles init`, or name its folder with --root",
  );
}

/** The root of a command that needs no configuration yet: `--root`, else the folder of `--config`, else this one. */
export async function openNewRoot(parsed: Arguments, session: Session): Promise<Root> {
  const folder = namedFolder(parsed, session) ?? session.workingFolder;
  const host = await enter(folder, session);
  const named = parsed.get("config");
  const configurationFile = named === undefined ? defaultConfigurationFile : relativeTo(folder, named, session);
  return { host, folder, configurationFile };
}

function enter(folder: string, session: Session): Promise<Host> {
  session.enterRoot(folder);
  return session.openHost(folder);
}

/** The root that the command line names, absolute. */
function namedFolder(parsed: Arguments, environment: Environment): string | undefined {
  const root = parsed.get("root");
  const configuration = parsed.get("config");
  if (root !== undefined) return resolve(environment.workingFolder, root);
  return configuration === undefined ? undefined : dirname(resolve(environment.workingFolder, configuration));
}

async function rootFolder(parsed: Arguments, session: Session): Promise<string> {
  const named = namedFolder(parsed, session);
  if (named !== undefined) return named;
  for (let folder = session.workingFolder; ; folder = dirname(folder)) {
    if (holdsConfiguration(await enter(folder, session))) return folder;
    if (dirname(folder) === folder) return session.workingFolder;
  }
}

/** What cannot be looked at is there: whoever reads it is told. */
function holdsConfiguration(host: Host): boolean {
  try {
    return host.exists(defaultConfigurationFile);
  } catch (error) {
    if (error instanceof HostError) return true;
    throw error;
  }
}

/** A path of the command line, relative to the root with `/`. Throws `UsageError` where it leads out of it. */
export function relativeTo(folder: string, path: string, environment: Environment): string {
  const found = relative(folder, resolve(environment.workingFolder, path)).split(sep).join("/");
  if (found === ".." || found.startsWith("../") || isAbsolute(found)) {
    throw new UsageError(`\`${path}\` lies outside the root`, "name a path below the root, or choose another --root");
  }
  return found;
}

/** A path relative to the root as somebody in the working folder would write it. */
export function shownPath(root: Root, path: string, environment: Environment): string {
  return shownFrom(root.folder, path, environment);
}

/** The same for a folder that is no root, or none yet. */
export function shownFrom(folder: string, path: string, environment: Environment): string {
  const shown = relative(environment.workingFolder, join(folder, path)).split(sep).join("/");
  return shown === "" ? "." : shown;
}
