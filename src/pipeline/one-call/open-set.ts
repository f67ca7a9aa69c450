import type { MemoryHost } from "../../host/memory-host.ts";
import { displayText } from "../../text/display-text.ts";
import { readProject, type Project } from "../read/read-project.ts";
import { settingsOf } from "../read/settings.ts";
import { memoryHostOf, type InputFiles } from "./input-files.ts";
import { configurationOf, type RunOptions } from "./run-options.ts";

/** A set that was given as files. */
export interface OpenSet {
  readonly host: MemoryHost;
  readonly project: Project;
}

/**
 * Reads the set that files are, with options that were checked. Throws as `memoryHostOf` does, and `RangeError` for a
 * configuration that is named and not among the files.
 */
export function openSet(files: InputFiles, options: RunOptions): OpenSet {
  const host = memoryHostOf(files);
  const configuration = configurationOf(options);
  if (options.configuration !== undefined && host.readBytes(configuration) === undefined) {
    throw new RangeError(`\`configuration\` is \`${displayText(configuration)}\`, expected one of the files`);
  }
  const project = readProject(host, configuration);
  const { outputs } = options;
  if (outputs === undefined) return { host, project };
  const written = project.settings.configuration;
  const settings = settingsOf({ ...written, outputs: { ...written.outputs, ...outputs } }, configuration);
  return { host, project: { ...project, settings } };
}
