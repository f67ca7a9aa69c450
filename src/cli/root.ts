import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Host } from "../host/host.ts";
import { defaultConfigurationFile } from "../compile/settings.ts";
import type { Environment } from "./environment.ts";
import type { Arguments } from "./parse-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** The folder that a command works in. */
export interface Root {
  readonly host: Host;
  /** Absolute; never printed. */
  readonly folder: string;
  /** The configuration, relative to the root. */
  readonly configurationFile: string;
  /** Whether the configuration was named on the command line, so that it has to exist. */
  readonly configurationNamed: boolean;
}

/** Opens the root: `--root`, else the folder of `--config`, else the nearest folder upwards with a configuration. */
export async function openRoot(parsed: Arguments, environment: Environment): Promise<Root> {
  const named = parsed.get("config");
  const folder = await rootFolder(parsed, environment);
  const host = await environment.openHost(folder);
  const configurationFile = named === undefined ? defaultConfigurationFile : relativeTo(folder, named, environment);
  if (named !== undefined && !host.exists(configurationFile)) {
    throw new UsageError(`configuration \`${named}\` does not exist`, "name a file, or leave out --config");
  }
  return { host, folder, configurationFile, configurationNamed: named !== undefined };
}

/** The root of a command that needs no configuration yet: `--root`, else the working folder. */
export async function openNamedRoot(parsed: Arguments, environment: Environment): Promise<Root> {
  const folder = resolve(environment.workingFolder, parsed.get("root") ?? ".");
  const host = await environment.openHost(folder);
  return { host, folder, configurationFile: defaultConfigurationFile, configurationNamed: false };
}

async function rootFolder(parsed: Arguments, environment: Environment): Promise<string> {
  const root = parsed.get("root");
  if (root !== undefined) return resolve(environment.workingFolder, root);
  for (let folder = environment.workingFolder; ; folder = dirname(folder)) {
    const host = await environment.openHost(folder);
    if (host.exists(defaultConfigurationFile)) return folder;
    if (dirname(folder) === folder) return environment.workingFolder;
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
  const shown = relative(environment.workingFolder, join(root.folder, path)).split(sep).join("/");
  return shown === "" ? "." : shown;
}
