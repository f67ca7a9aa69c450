import { readProject } from "../compile/read-project.ts";
import { emitEditorSchemas } from "../emit/editor-schemas.ts";
import { Publisher } from "../publish/publisher.ts";
import type { Root } from "./root.ts";

/** Writes the schemas that editors complete from, with the words of the set as it is now. */
export function writeEditorSchemas(root: Root): void {
  const { set, settings } = readProject(root.host, root.configurationFile);
  const { schemas } = settings.outputs;
  if (set === undefined || schemas === undefined) return;
  const publisher = new Publisher(root.host, "write");
  try {
    for (const artifact of emitEditorSchemas(set, schemas)) publisher.add(artifact);
    // What somebody edited stays as it is: `build` says so.
    publisher.commit();
  } finally {
    publisher.discard();
  }
}
