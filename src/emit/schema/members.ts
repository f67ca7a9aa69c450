import type { Schema, SchemaObject } from "./schema.ts";

/** A step from a value to a part of it: a member of an object, or each item of a list. */
export type MemberStep = string | typeof eachItem;

/** The step to the items of a list. No member has a symbol for a name. */
export const eachItem = Symbol("each item");

/**
 * Names that objects of JavaScript have without anybody writing them. Validators that look at `value[name]` take them
 * for present, so that for them the same is asked by patterns of names.
 */
function isInherited(name: string): boolean {
  return name in {};
}

/** What an object asks of its members by name: `properties`, and `patternProperties` for names in need of it. */
export function propertyKeywords(members: Iterable<readonly [name: string, schema: Schema]>): SchemaObject {
  const properties: [string, Schema][] = [];
  const patterns: [string, Schema][] = [];
  for (const [name, schema] of members) {
    if (isInherited(name)) patterns.push([`^${escaped(name)}$`, schema]);
    else properties.push([name, schema]);
  }
  return {
    // `fromEntries` makes own members of every name; an assignment to `__proto__` would not.
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
    ...(patterns.length === 0 ? {} : { patternProperties: Object.fromEntries(patterns) }),
  };
}

/** What asks for members by name to be present: `required`, or that not all names are other ones. */
export function requiredKeywords(names: readonly string[]): SchemaObject {
  const plain = names.filter((name) => !isInherited(name));
  const others = names.filter(isInherited).map((name) => someNameIs({ const: name }));
  return {
    ...(plain.length === 0 ? {} : { required: plain }),
    ...(others.length === 0 ? {} : { allOf: others }),
  };
}

/** That some member has a name of a kind. */
export function someNameIs(name: SchemaObject): SchemaObject {
  return { not: { propertyNames: { not: name } } };
}

/** A schema for what lies behind steps; a member that is missing is not asked for. */
export function inside(steps: readonly MemberStep[], schema: Schema): Schema {
  return nest(steps, schema, Infinity);
}

/**
 * That there is something behind steps, and what it is. The first `given` steps need not lead anywhere: what is below
 * a part that is missing is not asked for.
 */
export function present(steps: readonly MemberStep[], schema: Schema = true, given = 0): Schema {
  return nest(steps, schema, given);
}

function nest(steps: readonly MemberStep[], schema: Schema, given: number): Schema {
  const [step, ...rest] = steps;
  if (step === undefined) return schema;
  const inner = nest(rest, schema, given - 1);
  if (step === eachItem) return { type: "array", items: inner };
  // Strict readers ask that what is required is described as well.
  return {
    type: "object",
    ...(given > 0 ? {} : requiredKeywords([step])),
    ...propertyKeywords([[step, inner]]),
  };
}

/** That members of a group, by the beginning of their names, are there. */
export function presentGroup(steps: readonly MemberStep[], prefix: string, given = 0): Schema {
  const group = { type: "object", ...someNameIs(startsWith(prefix)) };
  return steps.length === 0 ? group : present(steps, group, given);
}

/** What each member of a group has to be. */
export function insideGroup(steps: readonly MemberStep[], prefix: string, schema: Schema): Schema {
  return inside(steps, { type: "object", patternProperties: Object.fromEntries([[groupPattern(prefix), schema]]) });
}

/** The pattern of the names of a group. */
export function groupPattern(prefix: string): string {
  return `^${escaped(prefix)}`;
}

function startsWith(prefix: string): SchemaObject {
  return { type: "string", pattern: groupPattern(prefix) };
}

/** A text as a part of a regular expression that only it matches. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\p{Cc}/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
