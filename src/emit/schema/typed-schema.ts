import { all, any, type Schema, type SchemaObject } from "./schema.ts";

/** The types that keywords are about. */
export type SchemaType = "string" | "number" | "array" | "object" | "boolean";

const keywordsByType: Readonly<Record<SchemaType, ReadonlySet<string>>> = {
  string: new Set(["minLength", "maxLength", "pattern"]),
  number: new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
  array: new Set([
    ...["items", "prefixItems", "contains", "minContains", "maxContains"],
    ...["minItems", "maxItems", "uniqueItems"],
  ]),
  object: new Set([
    ...["properties", "patternProperties", "additionalProperties", "propertyNames", "required"],
    ...["minProperties", "maxProperties", "dependentRequired", "dependentSchemas"],
  ]),
  boolean: new Set(),
};

const types = Object.keys(keywordsByType) as readonly SchemaType[];

/**
 * The same schema with every keyword under the type that it is about: `minItems` says nothing of what is no list, which
 * is easily overlooked, and strict readers refuse it without the word. `known`: the type that the value has anyway.
 */
export function typedSchema(schema: SchemaObject, known?: SchemaType): Schema {
  const { type, ...untyped } = schema;
  // What is not evaluated elsewhere depends on all that stands beside it.
  const isWhole = Object.keys(schema).some((keyword) => keyword.startsWith("unevaluated"));
  if (isWhole || typeof type === "string") return named(schema);
  const parts = types.map((one) => partOf(untyped, one, known) ?? true);
  const rest = Object.entries(untyped).filter(([keyword]) => !types.some((one) => keywordsByType[one].has(keyword)));
  const several = Array.isArray(type) ? any(type.map((one: unknown): Schema => ({ type: one }))) : true;
  return all([several, ...parts, Object.fromEntries(rest)]);
}

/** What a schema says of values of one type. */
function partOf(schema: SchemaObject, type: SchemaType, known: SchemaType | undefined): Schema | undefined {
  const entries = Object.entries(schema).filter(([keyword]) => keywordsByType[type].has(keyword));
  // What is said of another type than the value has is said of nothing.
  if (entries.length === 0 || (known !== undefined && known !== type)) return undefined;
  const part = named({ type, ...Object.fromEntries(entries) });
  return type === known ? part : { if: { type }, then: part };
}

/** Members that are required are described as well, by what holds of those without a description. */
function named(schema: SchemaObject): SchemaObject {
  const { required, properties = {}, additionalProperties = true } = schema;
  const isPlain = !("patternProperties" in schema) && !("unevaluatedProperties" in schema);
  if (!Array.isArray(required) || !isPlain) return schema;
  const members = new Map(Object.entries(properties as SchemaObject));
  for (const name of required) {
    if (typeof name === "string" && !members.has(name)) members.set(name, additionalProperties);
  }
  return { ...schema, properties: Object.fromEntries(members) };
}
