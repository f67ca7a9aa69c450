import { jsonSchemas, type FileKind, type JsonSchema } from "./json-schemas.ts";

/** What a key of a file is for, in one line: the first sentence that an editor shows for it; empty for a list item. */
export function keyMeaning(kind: FileKind, path: readonly (string | number)[]): string {
  const root = jsonSchemas[kind];
  const definitions = root["definitions"] as Readonly<Record<string, JsonSchema>>;
  const settle = (schema: JsonSchema): JsonSchema => {
    const reference = schema["$ref"];
    if (typeof reference !== "string") return schema;
    // What stands beside a reference says more than what it leads to.
    return { ...settle(definitions[reference.replace("#/definitions/", "")] ?? {}), ...schema, $ref: undefined };
  };
  let found: JsonSchema | undefined = settle(root);
  for (const segment of path) {
    const member: JsonSchema | undefined = found && memberOf(found, segment, settle);
    found = member && settle(member);
  }
  const description = found?.["description"];
  return typeof description === "string" && typeof path.at(-1) === "string" ? firstSentence(description) : "";
}

function memberOf(
  schema: JsonSchema,
  segment: string | number,
  settle: (schema: JsonSchema) => JsonSchema,
): JsonSchema | undefined {
  const branches = schema["anyOf"] as readonly JsonSchema[] | undefined;
  if (branches !== undefined) {
    for (const branch of branches) {
      const member = memberOf(settle(branch), segment, settle);
      if (member !== undefined) return member;
    }
    return undefined;
  }
  if (typeof segment === "number") return schema["items"] as JsonSchema | undefined;
  const properties = (schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>;
  if (Object.hasOwn(properties, segment)) return properties[segment];
  const others = schema["additionalProperties"];
  return typeof others === "object" ? (others as JsonSchema) : undefined;
}

/** Without its final stop, and beginning small where the first word is no name. */
function firstSentence(description: string): string {
  const sentence = /^.*?(?=\.(?:\s|$)|: |\n|$)/.exec(description)?.[0] ?? "";
  return sentence.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}
