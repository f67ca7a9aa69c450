import { isPattern } from "../../patterns/author-pattern.ts";
import type { Schema } from "./schema.ts";
import { typedSchema, type SchemaType } from "./typed-schema.ts";

/** What the value of a keyword has to be. */
type Shape =
  | "schema"
  | "schemas"
  | "schema-map"
  | "pattern-map"
  | "count"
  | "number"
  | "positive"
  | "boolean"
  | "pattern"
  | "names"
  | "name-lists"
  | "values"
  | "types"
  | "anything"
  | "text";

/** Keywords of draft 2020-12 that stand on their own: no names, no references, nothing that another file defines. */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...(["not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames"] as const).map(
    (keyword) => [keyword, "schema"] as const,
  ),
  ...(["unevaluatedItems", "unevaluatedProperties"] as const).map((keyword) => [keyword, "schema"] as const),
  ...(["allOf", "anyOf", "oneOf", "prefixItems"] as const).map((keyword) => [keyword, "schemas"] as const),
  ["properties", "schema-map"],
  ["dependentSchemas", "schema-map"],
  ["patternProperties", "pattern-map"],
  ...(["minLength", "maxLength", "minItems", "maxItems", "minContains", "maxContains"] as const).map(
    (keyword) => [keyword, "count"] as const,
  ),
  ["minProperties", "count"],
  ["maxProperties", "count"],
  ...(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const).map(
    (keyword) => [keyword, "number"] as const,
  ),
  ["multipleOf", "positive"],
  ["uniqueItems", "boolean"],
  ["pattern", "pattern"],
  ["required", "names"],
  ["dependentRequired", "name-lists"],
  ["enum", "values"],
  ["const", "anything"],
  ["type", "types"],
  ["title", "text"],
  ["description", "text"],
  ["default", "anything"],
  ["examples", "values"],
]);

/** Says nothing of values in draft 2020-12, and some readers refuse formats that they do not know. */
const leftOut: ReadonlySet<string> = new Set(["format", "$comment", "deprecated", "readOnly", "writeOnly"]);

/** Keywords with schemas for the same value, and not for a part of it. */
const samePlace: ReadonlySet<string> = new Set(["not", "if", "then", "else", "allOf", "anyOf", "oneOf"]);

const depthLimit = 16;
const typeNames: ReadonlySet<unknown> = new Set([
  ...["null", "boolean", "object", "array", "number", "integer", "string"],
]);

/**
 * The schema of an author as a part of one of ours; nothing where it is not one, or has keywords that would reach
 * outside of it: a part cannot be left out without changing what the rest means. What it says of values of one type it
 * says under that type, as strict readers want it; `known` is the type that the value has anyway.
 */
export function usableSchema(schema: unknown, known?: SchemaType): Schema | undefined {
  return read(schema, 0, known);
}

function read(schema: unknown, depth: number, known?: SchemaType): Schema | undefined {
  if (typeof schema === "boolean") return schema;
  if (!isRecord(schema) || depth > depthLimit) return undefined;
  const entries: [string, unknown][] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (leftOut.has(keyword)) continue;
    const shape = shapes.get(keyword);
    const kept =
      shape === undefined ? undefined : keep(value, shape, depth + 1, samePlace.has(keyword) ? known : undefined);
    if (kept === undefined) return undefined;
    entries.push([keyword, kept]);
  }
  return typedSchema(Object.fromEntries(entries), known);
}

/** The value where it has the shape. */
function keep(value: unknown, shape: Shape, depth: number, known: SchemaType | undefined): unknown {
  switch (shape) {
    case "schema":
      return read(value, depth, known);
    case "schemas":
      return isFilled(value) ? every(value, (one) => read(one, depth, known)) : undefined;
    case "schema-map":
      return map(value, (one) => read(one, depth));
    case "pattern-map":
      return isRecord(value) && Object.keys(value).every(isPattern) ? map(value, (one) => read(one, depth)) : undefined;
    case "count":
      return when(value, Number.isSafeInteger(value) && Number(value) >= 0);
    case "number":
      return when(value, typeof value === "number" && Number.isFinite(value));
    case "positive":
      return when(value, typeof value === "number" && Number.isFinite(value) && value > 0);
    case "boolean":
      return when(value, typeof value === "boolean");
    case "pattern":
      return when(value, typeof value === "string" && isPattern(value));
    case "names":
      return when(value, areNames(value));
    case "name-lists":
      return when(value, isRecord(value) && Object.values(value).every(areNames));
    case "values":
      return when(value, isFilled(value));
    case "types":
      return when(
        value,
        typeNames.has(value) || (areNames(value) && isFilled(value) && value.every((one) => typeNames.has(one))),
      );
    case "text":
      return when(value, typeof value === "string");
    case "anything":
      return value;
  }
}

function when(value: unknown, isRight: boolean): unknown {
  return isRight ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

/** Names, each once. */
function areNames(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => typeof one === "string") &&
    new Set<unknown>(value).size === value.length
  );
}

function every<From, To>(list: readonly From[], convert: (one: From) => To | undefined): readonly To[] | undefined {
  const found: To[] = [];
  for (const one of list) {
    const converted = convert(one);
    if (converted === undefined) return undefined;
    found.push(converted);
  }
  return found;
}

function map(value: unknown, convert: (one: unknown) => Schema | undefined): unknown {
  if (!isRecord(value)) return undefined;
  const entries = every(Object.entries(value), ([name, one]) => {
    const converted = convert(one);
    return converted === undefined ? undefined : ([name, converted] as const);
  });
  return entries === undefined ? undefined : Object.fromEntries(entries);
}
