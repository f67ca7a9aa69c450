import type * as Written from "../../manifest/types.ts";
import { mentionsOf } from "../../manifest/mentions.ts";
import type { Resolver } from "../resolve/resolver.ts";

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
  // One path for the whole walk: a copy at each node would cost more than everything else.
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      for (const { id } of mentionsOf(value)) {
        if (resolver.namespace.lookUp(id) === undefined) resolver.unresolved("mention", id, [...path], roles);
      }
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        visit(value[index]);
        path.pop();
      }
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (literal.has(key)) continue;
        path.push(key);
        visit(item);
        path.pop();
      }
    }
  };
  visit(manifest);
}
