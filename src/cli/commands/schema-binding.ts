import { posix } from "node:path";
import type { Settings } from "../../pipeline/read/settings.ts";

/** The first line of a file, which tells editors where its schema is; nothing where no schemas are generated. */
export function schemaBinding(path: string, schema: string, { outputs }: Settings): string {
  if (outputs.schemas === undefined) return "";
  const way = posix.relative(posix.dirname(path), `${outputs.schemas}/${schema}.schema.json`);
  return `# yaml-language-server: $schema=${way}`;
}
