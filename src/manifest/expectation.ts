import { z } from "zod";
import { nearest } from "../findings/nearest.ts";
import { daySchema, durationSchema, dutyIdSchema, idSchema, intervalSchema, pinnedProfileSchema } from "./schema.ts";

/** What stands at one place of the format, in words for people. */
interface Words {
  readonly expected: string;
  readonly example: string;
}

/** Patterns in words; everything else is described by its kind. */
const words = new Map<z.ZodType, Words>([
  [idSchema, { expected: "an id of lower-case words joined by hyphens", example: "token-request" }],
  [dutyIdSchema, { expected: "an id of letters, digits and hyphens", example: "TB-9" }],
  [daySchema, { expected: "a day", example: "2026-07-28" }],
  [durationSchema, { expected: "a whole number with s, m, h or d", example: "300s" }],
  [intervalSchema, { expected: "an interval with two dots", example: "-300s..300s" }],
  [pinnedProfileSchema, { expected: "a profile and its version joined by @", example: "some-base@2026-07-28" }],
]);

/** Keys whose pattern belongs to them alone. */
const wordsByKey: Readonly<Record<string, Words>> = {
  version: { expected: "a version of three numbers, or a day", example: "0.1.0" },
  identifier: { expected: "a vendor prefix, one slash and a name", example: "org.example/token-binding" },
  pointer: { expected: "a JSON Pointer", example: "/params/name" },
  url: { expected: "an https address", example: "https://www.example.org/" },
  address: { expected: "an https address", example: "https://www.example.org/" },
  fingerprint: { expected: "sixteen hexadecimal digits", example: "7c19e2a4b0d3f512" },
  clock: { expected: "a time in UTC", example: "2026-07-28T00:00:00Z" },
};

/** The schema below a path, through optional keys, lists, maps and the branch of a union that fits the value. */
export function schemaAt(root: z.ZodType, path: readonly PropertyKey[], value: unknown): z.ZodType | undefined {
  let schema = settle(root, value);
  let current = value;
  for (const segment of path) {
    current = childOf(current, segment);
    const child = memberOf(schema, segment);
    if (child === undefined) return undefined;
    schema = settle(child, current);
  }
  return schema;
}

/** The schema of a key or list item, with its optional wrapper and its union as written. */
export function memberOf(schema: z.ZodType, segment: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return shapeOf(schema)[String(segment)];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

/** The members of a map, without what every object inherits. */
function shapeOf(schema: z.ZodObject): Readonly<Partial<Record<string, z.ZodType>>> {
  return Object.assign(Object.create(null) as object, schema.shape);
}

/** Takes optional wrappers off, and chooses the branch of a union by the kind of the value. */
function settle(schema: z.ZodType, value: unknown): z.ZodType {
  let inner = schema;
  while (isOptional(inner)) inner = inner.unwrap();
  if (!(inner instanceof z.ZodUnion)) return inner;
  const options = flatten(inner);
  return options.find((option) => fits(option, value)) ?? inner;
}

/** The branches of a union, unions in unions included. */
export function flatten(schema: z.ZodType): readonly z.ZodType[] {
  if (isOptional(schema)) return flatten(schema.unwrap());
  if (!(schema instanceof z.ZodUnion)) return [schema];
  return (schema.options as readonly z.ZodType[]).flatMap(flatten);
}

/** Whether a value is of the kind that a schema asks for, whatever is wrong inside. */
export function fits(schema: z.ZodType, value: unknown): boolean {
  if (schema instanceof z.ZodArray) return Array.isArray(value);
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return isMap(value);
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return typeof value === "string";
  if (schema instanceof z.ZodNumber) return typeof value === "number";
  if (schema instanceof z.ZodBoolean) return typeof value === "boolean";
  return schema instanceof z.ZodLiteral && schema.values.has(value as never);
}

/** What a schema asks for, in words: "text", "a list", "`draft`, `stable` or `idea`". */
export function expectationOf(schema: z.ZodType | undefined, key: string): Words {
  if (schema === undefined) return { expected: "something else", example: "" };
  const options = flatten(schema);
  const [only] = options;
  if (only === undefined || options.length > 1) {
    const all = new Set(options.flatMap((option) => alternatives(option, key)));
    return { expected: joinWords([...all]), example: "" };
  }
  const own = words.get(only) ?? (only instanceof z.ZodString ? wordsByKey[key] : undefined);
  return own ?? { expected: joinWords(alternatives(only, key)), example: "" };
}

/** What one branch of a union accepts. */
function alternatives(schema: z.ZodType, key: string): readonly string[] {
  const own = words.get(schema) ?? (schema instanceof z.ZodString ? wordsByKey[key] : undefined);
  if (own !== undefined) return [own.expected];
  if (schema instanceof z.ZodEnum) return schema.options.map((one) => `\`${String(one)}\``);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((one) => `\`${String(one)}\``);
  if (schema instanceof z.ZodArray) return ["a list"];
  if (schema instanceof z.ZodObject) return [mapWords(schema)];
  if (schema instanceof z.ZodRecord) return ["a map"];
  if (schema instanceof z.ZodBoolean) return ["`true`", "`false`"];
  if (schema instanceof z.ZodNumber) return [schema.format === "safeint" ? "a whole number" : "a number"];
  return ["text"];
}

/** A map by the keys that it needs, where these are few enough to tell it by. */
function mapWords(schema: z.ZodObject): string {
  const needed = Object.entries(schema.shape).filter(([, member]) => !isOptional(member as z.ZodType));
  if (needed.length === 0 || needed.length > 3) return "a map";
  const names = needed.map(([key]) => `\`${key}\``);
  return `a map with ${names.length === 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`}`;
}

/** Whether text may stand here: a number was then meant as text. */
export function isTextual(schema: z.ZodType | undefined): boolean {
  const options = schema === undefined ? [] : flatten(schema);
  return options.some((option) => option instanceof z.ZodString) && !options.some((one) => one instanceof z.ZodNumber);
}

/** The keys of a map in the format. */
export function keysOf(schema: z.ZodType | undefined): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The value of an enumeration that was probably meant. */
export function nearestValue(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (!(schema instanceof z.ZodEnum) || typeof value !== "string") return undefined;
  return nearest(value, schema.options.map(String));
}

/** What somebody wrote, in words. */
export function foundWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isMap(value)) return "a map";
  if (typeof value === "string") return `the text \`${value.length > 60 ? `${value.slice(0, 57)}...` : value}\``;
  return typeof value === "number" || typeof value === "boolean"
    ? `the ${typeof value} \`${String(value)}\``
    : "nothing";
}

/** "a", "a or b", "a, b or c". */
export function joinWords(all: readonly string[]): string {
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1) ?? ""}`;
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function childOf(value: unknown, segment: PropertyKey): unknown {
  if (Array.isArray(value)) return typeof segment === "number" ? (value[segment] as unknown) : undefined;
  return isMap(value) && Object.hasOwn(value, segment) ? value[String(segment)] : undefined;
}

function isOptional(schema: z.ZodType): schema is z.ZodOptional<z.ZodType> | z.ZodExactOptional<z.ZodType> {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional;
}
