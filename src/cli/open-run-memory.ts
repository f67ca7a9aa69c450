import { RunMemory } from "../compile/run-memory.ts";
import type { Environment } from "./environment.ts";
import { memoryFile } from "./memory-file.ts";
import type { Arguments } from "./parse-arguments.ts";
import type { Root } from "./root.ts";

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
