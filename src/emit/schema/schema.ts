/** A JSON Schema of draft 2020-12, or a part of one. */
export type Schema = boolean | SchemaObject;

/** A schema that is an object of keywords. */
export interface SchemaObject {
  readonly [keyword: string]: unknown;
}

/** Keywords that mean the same beside others as alone. */
const independent: ReadonlySet<string> = new Set([
  ...["type", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum"],
  ...["minItems", "maxItems", "items", "not"],
]);

/** A schema that asks for what all of these ask, as flat as it can be written. */
export function all(schemas: readonly Schema[]): Schema {
  const flat: SchemaObject[] = [];
  for (const schema of schemas) {
    if (schema === false) return false;
    if (schema === true || Object.keys(schema).length === 0) continue;
    const joined = flat.at(-1);
    const together = joined === undefined ? undefined : merged(joined, schema);
    if (together === undefined) flat.push(schema);
    else flat[flat.length - 1] = together;
  }
  const [first, ...others] = flat;
  if (first === undefined) return true;
  if (others.length === 0) return first;
  // A type at the top keeps the parts readable, and strict readers want it where keywords of that type stand.
  const type = flat.map((schema) => schema["type"]).find((one) => one !== undefined);
  return type === undefined ? { allOf: flat } : { type, allOf: flat };
}

/** Keywords of objects that are described member by member. */
const ofObjects: ReadonlySet<string> = new Set(["type", "required", "properties"]);

/** Both in one object, where no keyword of one could change what one of the other means. */
function merged(left: SchemaObject, right: SchemaObject): SchemaObject | undefined {
  if (left["type"] !== undefined && right["type"] !== undefined && left["type"] !== right["type"]) return undefined;
  if (Object.keys(left).every((keyword) => keyword === "type")) return { ...left, ...right };
  if (Object.keys(right).every((keyword) => keyword === "type")) return { ...right, ...left };
  if (hasOnly(left, ofObjects) && hasOnly(right, ofObjects)) return mergedObjects(left, right);
  if (!hasOnly(left, independent) || !hasOnly(right, independent)) return undefined;
  const isDifferent = Object.keys(right).some((keyword) => {
    return Object.hasOwn(left, keyword) && JSON.stringify(left[keyword]) !== JSON.stringify(right[keyword]);
  });
  return isDifferent ? undefined : { ...left, ...right };
}

function hasOnly(schema: SchemaObject, keywords: ReadonlySet<string>): boolean {
  return Object.keys(schema).every((keyword) => keywords.has(keyword));
}

/** Two descriptions of one object, member by member. */
function mergedObjects(left: SchemaObject, right: SchemaObject): SchemaObject {
  const members = new Map(Object.entries(propertiesOf(left)));
  for (const [name, schema] of Object.entries(propertiesOf(right))) {
    members.set(name, all([members.get(name) ?? true, schema]));
  }
  const required = [...new Set([...requiredOf(left), ...requiredOf(right)])];
  return {
    ...left,
    ...right,
    ...(required.length === 0 ? {} : { required }),
    ...(members.size === 0 ? {} : { properties: Object.fromEntries(members) }),
  };
}

function propertiesOf(schema: SchemaObject): Readonly<Record<string, Schema>> {
  return (schema["properties"] ?? {}) as Readonly<Record<string, Schema>>;
}

function requiredOf(schema: SchemaObject): readonly string[] {
  return (schema["required"] ?? []) as readonly string[];
}

/** A schema that asks for what one of these asks; `false` for none. */
export function any(schemas: readonly Schema[]): Schema {
  if (schemas.includes(true)) return true;
  const [first, ...others] = schemas.filter((schema) => schema !== false);
  if (first === undefined) return false;
  return others.length === 0 ? first : { anyOf: [first, ...others] };
}

/** The opposite. */
export function not(schema: Schema): Schema {
  return typeof schema === "boolean" ? !schema : { not: schema };
}

/** `then` wherever `condition` holds. */
export function implies(condition: Schema, then: Schema): Schema {
  if (condition === true || then === true) return then;
  return condition === false ? true : { if: condition, then };
}

/** A list of values as the shortest keyword for it. */
export function oneOfValues(values: readonly unknown[]): SchemaObject {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? { const: distinct[0] } : { enum: distinct };
}
