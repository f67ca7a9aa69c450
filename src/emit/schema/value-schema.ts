import type { Scalar, ValueRule, ValueType } from "../../manifest/types.ts";
import { wholePattern } from "../../patterns/author-pattern.ts";
import { escaped } from "./members.ts";
import { all, any, not, oneOfValues, type Schema } from "./schema.ts";
import { kindOf, type JsonKind, type ValueSetting } from "./type-schema.ts";

/** What is known of the value that a rule is about. */
export interface ValueContext extends ValueSetting {
  readonly type?: ValueType | undefined;
  readonly many?: "list" | "one-or-list" | undefined;
  /** Whether several values come as a list, as JSON and repeated parameters do, or in one text. */
  readonly isList: boolean;
}

/**
 * The schema of a value, of one item of it where there are several. What a rule compares with other things, `equals`
 * and `within`, no schema can say.
 */
export function ruleSchema(rule: ValueRule, context: ValueContext): Schema {
  const { values, contains, not: excluded, pattern, range, size } = rule;
  const parts: Schema[] = [];
  if (values !== undefined) parts.push(everyItem(oneOf(values, context), values, context));
  if (excluded !== undefined) parts.push(everyItem(not(oneOf(excluded, context)), undefined, context, excluded));
  if (contains !== undefined) parts.push(containing(contains, context));
  if (pattern !== undefined) parts.push(everyItem(patternSchema(pattern, context), undefined, context));
  if (range !== undefined) parts.push(everyItem(rangeSchema(range, context), undefined, context));
  if (size !== undefined) parts.push(everyItem(sizeSchema(size, context), undefined, context));
  return all(parts);
}

/** A schema for single values as one for the value as it comes. */
export function ofMany(single: Schema, { many, isList }: ValueContext): Schema {
  if (many === undefined || single === true) return single;
  if (!isList) return true;
  const list = { type: "array", items: single };
  if (many === "list") return list;
  // A list would meet what only says what a value is not.
  const isTyped = typeof single === "object" && "type" in single;
  return any([isTyped ? single : all([{ not: { type: "array" } }, single]), list]);
}

/** The same, and lists in one text by patterns of it. */
function everyItem(
  single: Schema,
  only: readonly Scalar[] | undefined,
  context: ValueContext,
  excluded: readonly Scalar[] = [],
): Schema {
  if (context.many === undefined || context.isList) return ofMany(single, context);
  const comma = String.raw`[ \t]*,[ \t]*`;
  if (only !== undefined) {
    const one = `(?:${only.map((value) => escaped(String(value))).join("|")})`;
    return { type: "string", pattern: `^${one}(?:${comma}${one})*$` };
  }
  return all(excluded.map((value) => not({ type: "string", pattern: inCommas(value) })));
}

function inCommas(value: Scalar): string {
  return String.raw`(?:^|,)[ \t]*${escaped(String(value))}[ \t]*(?:,|$)`;
}

function oneOf(values: readonly Scalar[], context: ValueContext): Schema {
  return oneOfValues(values.map((value) => asWritten(value, context)));
}

/** A value as it stands on the wire: everything is text in some places, and text stays text in the others. */
export function asWritten(value: Scalar, { type, isText, hasScheme }: ValueContext): Scalar {
  if (isText) return String(value);
  const isString = type !== undefined && kindOf(type, { isText, hasScheme }) === "string";
  return isString ? String(value) : value;
}

/** All of the values are in the list. Without a word on the type, a value that contains others is a list. */
function containing(values: readonly Scalar[], context: ValueContext): Schema {
  const { type, many, isList, isText } = context;
  const isWords = type === "space-list";
  if (isWords && many === undefined) {
    return all(values.map((value) => ({ type: "string", pattern: `(?:^| )${escaped(String(value))}(?: |$)` })));
  }
  if (!isList || (many === undefined && isText)) {
    return all(values.map((value) => ({ type: "string", pattern: inCommas(value) })));
  }
  if (many === undefined && type !== undefined) return true;
  const contained = values.map((value) => ({ type: "array", contains: { const: asWritten(value, context) } }));
  const list = all(contained);
  if (many !== "one-or-list") return list;
  const [first, ...others] = values;
  return others.length > 0 || first === undefined ? list : any([{ const: asWritten(first, context) }, list]);
}

function patternSchema(pattern: string, context: ValueContext): Schema {
  const whole = kind(context) === "string" ? wholePattern(pattern) : undefined;
  return whole === undefined ? true : { type: "string", pattern: whole };
}

function kind({ type, isText, hasScheme }: ValueContext): JsonKind {
  return type === undefined ? "string" : kindOf(type, { isText, hasScheme });
}

const secondsByUnit: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * Bounds of a number. Those of a time are an age, which only a clock can judge; those of a number in a text would need
 * a pattern that nobody could read.
 */
function rangeSchema(range: string, context: ValueContext): Schema {
  const { type } = context;
  const numeric = type === undefined ? (context.isText ? "string" : "number") : kind(context);
  if (numeric !== "integer" && numeric !== "number") return true;
  const ends = range.split("..").map((end) => /^(-?\d+)([smhd]?)$/.exec(end));
  if (type === "numeric-date" && ends.some((end) => (end?.[2] ?? "") !== "")) return true;
  const [from, to] = ends.map((end) => {
    return end === null ? undefined : Number(end[1]) * (secondsByUnit[end[2] ?? ""] ?? 1);
  });
  return {
    type: numeric,
    ...(from === undefined ? {} : { minimum: from }),
    ...(to === undefined ? {} : { maximum: to }),
  };
}

/** How octets are written in texts of these types. */
const lengthByType: Readonly<Partial<Record<ValueType, (octets: number) => number>>> = {
  base64url: (octets) => Math.ceil((octets * 8) / 6),
  thumbprint: (octets) => Math.ceil((octets * 8) / 6),
};

/** Engines refuse patterns that repeat something more often than they can count. */
const longestRepetition = 5000;

/** The length in octets: of what is encoded, where the type is an encoding. */
function sizeSchema(octets: number, context: ValueContext): Schema {
  const { type, isText } = context;
  if (kind(context) !== "string") return true;
  if (type === "sf-byte-sequence") {
    const length = Math.ceil(octets / 3) * 4;
    // With colons around it, and parameters behind it.
    if (isText && length <= longestRepetition) return { type: "string", pattern: `^:[A-Za-z0-9+/=]{${length}}:` };
    if (isText) return { type: "string", minLength: length + 2 };
    return { type: "string", minLength: length, maxLength: length };
  }
  const encoded = type === undefined ? undefined : lengthByType[type]?.(octets);
  if (encoded !== undefined) return { type: "string", minLength: encoded, maxLength: encoded };
  const isAscii = type !== undefined && type !== "string" && type !== "sf-string";
  // A character has one to four octets.
  return { type: "string", minLength: isAscii ? octets : Math.ceil(octets / 4), maxLength: octets };
}
