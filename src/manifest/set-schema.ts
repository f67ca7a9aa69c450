/**
 * The manifest schema with the words of one set: an editor then completes words and not only keys. Words of the
 * vocabulary are all there is; where a manifest may declare a thing of its own, known ones are offered and others pass.
 */
import type { JsonSchema } from "./json-schemas.ts";
import { slots, wordKinds, type SlotKind } from "./set-slots.ts";
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
  for (const [list, known] of Object.entries(words) as readonly [keyof SetWords, readonly SetWord[]][]) {
    const schema = enumerationOf(known);
    if (schema !== undefined) added[listName(list)] = schema;
  }
  for (const [name, kind] of Object.entries<SlotKind>(wordKinds)) {
    const schema = schemaOfKind(kind, added, written);
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
  const source = schemaOfKind({ from: ["references"], others: "Source" }, added, written);
  if (source !== undefined) bound["Source"] = { ...source, ...pick(written["Source"], ["description"]) };
  const map = pick(written["ConditionMap"], ["type", "description", "additionalProperties"]);
  bound["ConditionMap"] = { ...map, properties: conditionMembers(words) };
  added["SetPresence"] = { anyOf: [enumeration(presences), { $ref: "#/definitions/ConditionValue" }] };
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

/** The name of the definition that lists the words of one kind, once for all keys that take them. */
function listName(list: keyof SetWords): string {
  return `Known${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}

/** The lists that a kind takes; where other words may stand as well, beside the form that they must have. */
function schemaOfKind(kind: SlotKind, lists: Definitions, written: Definitions): JsonSchema | undefined {
  const names = kind.from.map(listName).filter((name) => lists[name] !== undefined);
  const known = names.map((name): JsonSchema => ({ $ref: `#/definitions/${name}` }));
  if (known.length === 0) return undefined;
  if (kind.others === undefined) return known.length === 1 ? known[0] : { anyOf: known };
  // Examples of the format would stand among the words of the set.
  return { anyOf: [...known, pick(written[kind.others], ["type", "pattern", "minLength", "maxLength"])] };
}

/** The first entry of each word, as many as an editor can take. */
function enumerationOf(words: readonly SetWord[]): JsonSchema | undefined {
  const known = new Map<string, SetWord>();
  for (const word of words) {
    if (known.size === wordLimit) break;
    if (!known.has(word.id)) known.set(word.id, word);
  }
  if (known.size === 0) return undefined;
  return enumeration([...known.values()].map((word) => ({ value: word.id, description: word.description })));
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
  if (parameter.values.length === 0) return { $ref: "#/definitions/SetPresence" };
  return { anyOf: [enumeration([...presences, ...parameter.values]), { $ref: "#/definitions/ConditionValue" }] };
}

function pick(schema: JsonSchema | undefined, keywords: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema ?? {}).filter(([keyword]) => keywords.includes(keyword)));
}
