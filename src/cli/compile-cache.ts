import * as nodeModule from "node:module";

/** Lets newer versions of Node.js keep compiled code between runs; earlier ones have no such cache. */
export function enableCompileCache(): void {
  const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
  if (typeof enable === "function") enable();
}
