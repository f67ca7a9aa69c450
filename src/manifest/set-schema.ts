/**
 * The manifest schema with the words of one set: an editor then completes words and not only keys. Words of the
 * vocabulary are all there is; where a manifest may declare a thing of its own, known ones are offered and others pass.
 */
import type { JsonSchema } from "./json-schemas.ts";
import { slots, wordKinds, type WordKind } from "./set-slots.ts";
import type { SetVariable, SetWord, SetWords } from "./set-words.ts";
import type { Scalar } from "./types.ts";

/** Words of one kind that an editor is offered; nobody scrolls further, and editors read the file at every start. */
export const wordLimit = 2000;

/** What a presence can be in a condition. */
const presences: readonly { readonly value: Scalar; readonly description: string }[] = [
  { value: "present", description: "The message carries it." },
  { value: "absent", description: "The message does not carry it." },
];

type Definitions = Readonly<Record<string, JsonSchema>>;

/** Binds the manifest schema to the words of a set. The same words give the same schema. */
export function createSetSchema(manifestSchema: JsonSchema, words: SetWords): JsonSchema {
  const written = manifestSchema["definitions"] as Definitions;
  const added: Record<string, JsonSchema> = {};
  for (const [name, kind] of Object.entries<WordKind>(wordKinds)) {
    const schema = schemaOfKind(kind, words, written);
    if (schema !== undefined) added[name] = schema;
  }
  const bound: Record<string, JsonSchema> = { ...written };
  for (const [definition, key, kind] of slots) {
    const owner = bound[definition];
    const properties = owner?.["properties"] as Definitions | undefined;
    const member = properties?.[key];
    if (owner === undefined || member === undefined) throw new Error(`the manifest schema has no ${definition}.${key}`);
    // A set without such words leaves the key as the format has it.
    if (added[kind] === undefined) continue;
    bound[definition] = { ...owner, properties: { ...properties, [key]: bind(member, kind) as JsonSchema } };
  }
  const source = schemaOfKind({ from: ["references"], others: "Source" }, words, written);
  if (source !== undefined) bound["Source"] = { ...source, ...pick(written["Source"], ["description"]) };
  const map = pick(written["ConditionMap"], ["type", "description", "additionalProperties"]);
  bound["ConditionMap"] = { ...map, properties: conditionMembers(words) };
  const definitions = Object.entries({ ...bound, ...added }).sort(([left], [right]) => (left < right ? -1 : 1));
  // What describes a schema is added to it; it stays one.
  return withMarkdown({ ...manifestSchema, definitions: Object.fromEntries(definitions) }) as JsonSchema;
}

/** Says every description again as Markdown, without which editors show the backticks of code. */
function withMarkdown(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withMarkdown);
  if (typeof node !== "object" || node === null) return node;
  const told = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withMarkdown(value)]));
  const { description, enumDescriptions } = told;
  return {
    ...told,
    ...(typeof description === "string" ? { markdownDescription: description } : {}),
    ...(Array.isArray(enumDescriptions) ? { markdownEnumDescriptions: enumDescriptions } : {}),
  };
}

/** A described enumeration; where other words may stand as well, beside the form that they must have. */
function schemaOfKind(kind: WordKind, words: SetWords, written: Definitions): JsonSchema | undefined {
  const known = distinct(kind.from.flatMap((list) => words[list] as readonly SetWord[]));
  if (known.length === 0) return undefined;
  const listed = enumeration(known.map((word) => ({ value: word.id, description: word.description })));
  if (kind.others === undefined) return listed;
  // Examples of the format would stand among the words of the set.
  return { anyOf: [listed, pick(written[kind.others], ["type", "pattern", "minLength", "maxLength"])] };
}

/** The first entry of each word, as many as an editor can take. */
function distinct(words: readonly SetWord[]): readonly SetWord[] {
  const known = new Map<string, SetWord>();
  for (const word of words) {
    if (known.size === wordLimit) break;
    if (!known.has(word.id)) known.set(word.id, word);
  }
  return [...known.values()];
}

function enumeration(values: readonly { readonly value: Scalar; readonly description: string }[]): JsonSchema {
  return { enum: values.map((one) => one.value), enumDescriptions: values.map((one) => one.description) };
}

/** Puts the words of the set wherever the value of a key is an id or a plain text; keeps what describes the key. */
function bind(node: unknown, kind: string): unknown {
  if (Array.isArray(node)) return node.map((item) => bind(item, kind));
  if (typeof node !== "object" || node === null) return node;
  const schema = node as JsonSchema;
  if (isWord(schema)) return { $ref: `#/definitions/${kind}`, ...pick(schema, ["description"]) };
  const { anyOf, items, ...rest } = schema;
  return {
    ...rest,
    ...(anyOf === undefined ? {} : { anyOf: bind(anyOf, kind) }),
    ...(items === undefined ? {} : { items: bind(items, kind) }),
  };
}

function isWord(schema: JsonSchema): boolean {
  const reference = schema["$ref"];
  return schema["type"] === "string" || /^#\/definitions\/(?:Id|Ref|PinnedProfile)$/.test(String(reference));
}

/** What a condition can be about: variables and situations with their values, parameters with presence or value. */
function conditionMembers(words: SetWords): Definitions {
  const members = new Map<string, JsonSchema>();
  const add = (word: SetWord, schema: JsonSchema): void => {
    if (members.size < wordLimit && !members.has(word.id)) {
      members.set(word.id, { description: word.description, ...schema });
    }
  };
  for (const variable of words.variables) add(variable, variableSchema(variable));
  for (const situation of words.situations) add(situation, { type: "boolean" });
  for (const parameter of words.parameters) add(parameter, parameterSchema(parameter));
  return Object.fromEntries(members);
}

function variableSchema(variable: SetVariable): JsonSchema {
  if (variable.values.length === 0) return { $ref: "#/definitions/ConditionValue" };
  const one = enumeration(variable.values);
  return { anyOf: [one, { type: "array", items: one }] };
}

function parameterSchema(parameter: SetVariable): JsonSchema {
  return { anyOf: [enumeration([...presences, ...parameter.values]), { $ref: "#/definitions/ConditionValue" }] };
}

function pick(schema: JsonSchema | undefined, keywords: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema ?? {}).filter(([keyword]) => keywords.includes(keyword)));
}
