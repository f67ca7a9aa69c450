import { SourceMemory } from "../compile/source-memory.ts";
import type { Environment } from "./environment.ts";
import { memoryFile } from "./memory-file.ts";
import type { Arguments } from "./parse-arguments.ts";
import type { Root } from "./root.ts";

/** The memory of files that were read before, where there is a place for it. Throws `UsageError`. */
export async function openSourceMemory(
  parsed: Arguments,
  root: Root,
  environment: Environment,
): Promise<SourceMemory | undefined> {
  const file = await memoryFile(parsed, root, environment, "sources");
  return file && new SourceMemory(root.host, file.path, file.tool);
}
