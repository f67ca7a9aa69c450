import type * as Written from "../manifest/types.ts";
import { mentionsOf } from "./mentions.ts";
import type { Path } from "./message.ts";
import type { Resolver } from "./resolver.ts";

/** Keys whose strings are no text of an editor, so that a brace in them is just a brace. */
const literal: ReadonlySet<string> = new Set([
  "example",
  "values",
  "not",
  "contains",
  "pattern",
  "schema",
  "default",
  "content",
  "name",
  "pointer",
  "target",
  "change",
  "to",
]);

/** Every `{id}` in a text of a manifest leads somewhere. */
export function checkMentions(manifest: Written.Manifest, resolver: Resolver): void {
  const roles = () => [...resolver.words.roles.keys()];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === "string") {
      for (const { id } of mentionsOf(value)) {
        if (resolver.scope.lookUp(id) === undefined) resolver.unresolved("mention", id, path, roles);
      }
    } else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) if (!literal.has(key)) visit(item, [...path, key]);
    }
  };
  visit(manifest, []);
}
