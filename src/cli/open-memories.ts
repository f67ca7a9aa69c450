import { RunMemory } from "../cache/run-memory.ts";
import { SourceMemory } from "../cache/source-memory.ts";
import { HostError } from "../host/host.ts";
import type { Arguments } from "./command.ts";
import type { Environment } from "./environment.ts";
import { relativeTo, type Root } from "./root.ts";

/** The memory of files that were read before, where there is a place for it. Throws `UsageError`. */
export async function openSourceMemory(
  parsed: Arguments,
  root: Root,
  environment: Environment,
): Promise<SourceMemory | undefined> {
  const file = await memoryFile(parsed, root, environment, "sources");
  return file && new SourceMemory(root.host, file.path, file.tool);
}

/** What is run, and for which day. */
export interface RunPurpose {
  readonly command: "lint" | "build";
  readonly asOf: string;
}

/** The memory of what the last run gave, where there is a place for it. Throws `UsageError`. */
export async function openRunMemory(
  parsed: Arguments,
  root: Root,
  environment: Environment,
  { command, asOf }: RunPurpose,
): Promise<RunMemory | undefined> {
  const file = await memoryFile(parsed, root, environment, command);
  if (file === undefined) return undefined;
  return new RunMemory(root.host, file.path, {
    tool: file.tool,
    command,
    configuration: root.configurationFile,
    asOf,
  });
}

/** Below the root, where tools that are installed with npm keep what can be made anew. */
const usualFolder = "node_modules/.cache/auth-profiles";

/** Where something is remembered from one run to the next. */
interface MemoryFile {
  /** Relative to the root. */
  readonly path: string;
  /** The build of the tool that may read it; two builds may find different things. */
  readonly tool: string;
}

/**
 * A file in the folder that `--cache` names, else below `node_modules` where there is one. Nothing with `--no-cache`, and
 * where the package does not say which build of it this is. Throws `UsageError`.
 */
async function memoryFile(
  parsed: Arguments,
  root: Root,
  environment: Environment,
  name: "lint" | "build" | "sources",
): Promise<MemoryFile | undefined> {
  const folder = parsed.has("no-cache") ? undefined : cacheFolder(parsed, root, environment);
  const tool = folder === undefined ? undefined : await buildId(environment);
  if (folder === undefined || tool === undefined) return undefined;
  return { path: `${folder === "" ? "" : `${folder}/`}auth-profiles-${name}.cache`, tool };
}

function cacheFolder(parsed: Arguments, root: Root, environment: Environment): string | undefined {
  const named = parsed.get("cache");
  if (named !== undefined) return relativeTo(root.folder, named, environment);
  try {
    return root.host.exists("node_modules") ? usualFolder : undefined;
  } catch (error) {
    // It is a link that leads elsewhere: nothing to write to.
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** The version and a digest of the program. */
async function buildId(environment: Environment): Promise<string | undefined> {
  const id = await environment.buildId();
  return id === undefined ? undefined : `${environment.version} ${id}`;
}
