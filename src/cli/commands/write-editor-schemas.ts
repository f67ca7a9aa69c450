import { readProject } from "../../pipeline/read/read-project.ts";
import { emitEditorSchemas } from "../../emit/editor-schemas.ts";
import { Publisher, type PublishMode } from "../../publish/publisher.ts";
import type { Root } from "../root.ts";
import { posix } from "node:path";
import type { Settings } from "../../pipeline/read/settings.ts";

/** Writes the schemas that editors complete from, with the words of the set as it is now. Says whether one changed. */
export function writeEditorSchemas(root: Root): boolean {
  // What somebody edited stays as it is: `build` says so.
  return publishEditorSchemas(root, "write", (publisher) => publisher.commit().written > 0) ?? false;
}

/** Whether writing them would change one; true where the words of the set are still to come. */
export function editorSchemasDiffer(root: Root): boolean {
  return publishEditorSchemas(root, "check", (publisher) => publisher.findings.length > 0) ?? true;
}

function publishEditorSchemas<T>(root: Root, mode: PublishMode, end: (publisher: Publisher) => T): T | undefined {
  const { set, settings } = readProject(root.host, root.configurationFile);
  const { schemas } = settings.outputs;
  if (set === undefined || schemas === undefined) return undefined;
  const publisher = new Publisher(root.host, mode);
  try {
    for (const artifact of emitEditorSchemas(set, schemas)) publisher.add(artifact);
    return end(publisher);
  } finally {
    publisher.discard();
  }
}

/** The first line of a file, which tells editors where its schema is; nothing where no schemas are generated. */
export function schemaBinding(path: string, schema: string, { outputs }: Settings): string {
  if (outputs.schemas === undefined) return "";
  const way = posix.relative(posix.dirname(path), `${outputs.schemas}/${schema}.schema.json`);
  return `# yaml-language-server: $schema=${way}`;
}
