import { jsonSchemas, stringifySchema } from "../manifest/json-schemas.ts";
import { createSetSchema } from "../manifest/set-schema.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";
import { setWordsOf } from "../model/set/set-words.ts";
import type { Artifact } from "./artifact.ts";
import { createListing, listedFile, markFor, stamped } from "./mark.ts";

/**
 * The schemas that editors complete from: those of the files that people write, which are the same for everybody and
 * are listed because of that, and the manifest schema bound to the words of the set.
 */
export function emitEditorSchemas(set: ProfileSet, folder: string): readonly Artifact[] {
  const files = Object.entries(jsonSchemas).map(([kind, schema]): Artifact => ({
    path: `${folder}/${kind}.schema.json`,
    contents: stringifySchema(schema),
  }));
  const words = set.words.located.file.path;
  const { $schema, ...rest } = createSetSchema(jsonSchemas.manifest, setWordsOf(set));
  const bound = { $schema, $comment: markFor(words), ...rest };
  return [
    ...files,
    createListing(folder, files.map(listedFile), words),
    { path: `${folder}/set/manifest.schema.json`, contents: stamped(stringifySchema(bound)) },
  ];
}
