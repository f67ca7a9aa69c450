import type { Message } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { publishedProfiles } from "../address.ts";
import type { Artifact } from "../artifact.ts";
import { markFor, stamped } from "../mark.ts";
import { messageSchema } from "./message-schema.ts";

/** Where the schemas go. */
export interface MessageSchemaOptions {
  /** The folder that gets a folder for each profile. */
  readonly folder: string;
}

/**
 * One JSON Schema of draft 2020-12 for each message and token of each published profile, with everything that the
 * message inherits: `<folder>/<profile>/<message>.schema.json`. Each file stands on its own: it refers to no other one,
 * and to no format. What its instances look like: `Part` in `representation.ts`.
 */
export function* emitMessageSchemas(set: ProfileSet, { folder }: MessageSchemaOptions): Generator<Artifact> {
  for (const profile of publishedProfiles(set)) {
    const seen = new Set<string>();
    for (const message of profile.messages) {
      // Of two messages of one name, which is a finding, the first one has the name.
      if (seen.has(message.name)) continue;
      seen.add(message.name);
      yield artifactOf(message, profile, set, folder);
    }
  }
}

function artifactOf(message: Message, profile: Profile, set: ProfileSet, folder: string): Artifact {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: schemaId(message, profile, set),
    $comment: markFor(profile.located.file.path),
    ...messageSchema(message, profile, set.words).schema,
  };
  const path = `${folder}/${schemaPath(message, profile)}`;
  return { path, contents: stamped(`${JSON.stringify(schema, null, 2)}\n`) };
}

function schemaPath(message: Message, profile: Profile): string {
  return `${profile.id}/${message.name}.schema.json`;
}

/**
 * The permanent id of a schema: its address on the site where one is configured, else a URN. It names the message and
 * not an edition of it, as the message does itself.
 */
export function schemaId(message: Message, profile: Profile, set: ProfileSet): string {
  const address = set.configuration.site?.address?.replace(/\/+$/, "");
  if (address !== undefined) return `${address}/schemas/profiles/${schemaPath(message, profile)}`;
  return `urn:auth-profiles:${profile.id}:${message.name}`;
}
