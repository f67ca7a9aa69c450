import { HostError } from "../host/host.ts";
import type { Environment } from "./environment.ts";
import type { Arguments } from "./parse-arguments.ts";
import { relativeTo, type Root } from "./root.ts";

/** Below the root, where tools that are installed with npm keep what can be made anew. */
const usualFolder = "node_modules/.cache/auth-profiles";

/** Where something is remembered from one run to the next. */
export interface MemoryFile {
  /** Relative to the root. */
  readonly path: string;
  /** The build of the tool that may read it; two builds may find different things. */
  readonly tool: string;
}

/**
 * A file in the folder that `--cache` names, else below `node_modules` where there is one. Nothing with `--no-cache`, and
 * where the package does not say which build of it this is. Throws `UsageError`.
 */
export async function memoryFile(
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

/** A digest of the program and its files. */
async function buildId(environment: Environment): Promise<string | undefined> {
  const assets = await environment.openAssets();
  const bytes = assets.readBytes("build-id");
  return bytes === undefined ? undefined : `${environment.version} ${new TextDecoder().decode(bytes).trim()}`;
}
