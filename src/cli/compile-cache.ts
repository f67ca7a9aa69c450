import * as nodeModule from "node:module";

/** Lets newer versions of Node.js keep compiled code between runs; earlier ones have no such cache. */
export function enableCompileCache(): void {
  // The types are those of the oldest version that the tool runs on.
  const { enableCompileCache: enable } = nodeModule as { readonly enableCompileCache?: () => unknown };
  enable?.();
}
