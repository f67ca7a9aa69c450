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
  [dutyIdSchema, { expected: "an id of letters, digits and hyphens", example: "DPOP-9" }],
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
  let schema: z.ZodType | undefined = settle(root, value);
  let current = value;
  for (const segment of path) {
    current = childOf(current, segment);
    const child: z.ZodType | undefined = schema === undefined ? undefined : memberOf(schema, segment);
    if (child === undefined) return undefined;
    schema = settle(child, current);
  }
  return schema;
}

function memberOf(schema: z.ZodType, segment: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[String(segment)];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

/** Takes optional wrappers off, and chooses the branch of a union by the kind of the value. */
function settle(schema: z.ZodType, value: unknown): z.ZodType {
  let inner = schema;
  while (isOptional(inner)) inner = inner.unwrap() as z.ZodType;
  if (!(inner instanceof z.ZodUnion)) return inner;
  const options = flatten(inner);
  return options.find((option) => fits(option, value)) ?? inner;
}

/** The branches of a union, unions in unions included. */
export function flatten(schema: z.ZodType): readonly z.ZodType[] {
  if (isOptional(schema)) return flatten(schema.unwrap() as z.ZodType);
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
  const own = words.get(schema) ?? (schema instanceof z.ZodString ? wordsByKey[key] : undefined);
  if (own !== undefined) return own;
  const options = flatten(schema);
  if (options.length > 1) {
    const all = [...new Set(options.map((option) => expectationOf(option, key).expected))];
    return { expected: joinWords(all), example: "" };
  }
  if (schema instanceof z.ZodEnum)
    return { expected: joinWords(schema.options.map((one) => `\`${String(one)}\``)), example: "" };
  if (schema instanceof z.ZodLiteral)
    return { expected: joinWords([...schema.values].map((one) => `\`${String(one)}\``)), example: "" };
  if (schema instanceof z.ZodArray) return { expected: "a list", example: "" };
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return { expected: "a map", example: "" };
  if (schema instanceof z.ZodBoolean) return { expected: "true or false", example: "" };
  if (schema instanceof z.ZodNumber) return { expected: "a number", example: "" };
  return { expected: "text", example: "" };
}

/** The keys of a map in the format. */
export function keysOf(schema: z.ZodType | undefined): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape as object) : [];
}

/** The value of an enumeration that was probably meant. */
export function nearestValue(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (!(schema instanceof z.ZodEnum) || typeof value !== "string") return undefined;
  return nearest(value, schema.options.map(String));
}

/** What somebody wrote, in words. */
export function foundWords(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  const text = String(value);
  const shown = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return typeof value === "string" ? `the text \`${shown}\`` : `the ${typeof value} \`${shown}\``;
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
