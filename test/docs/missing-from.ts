import { readFileSync } from "node:fs";
import { fromMarkdown } from "mdast-util-from-markdown";
import { plainText, readReference } from "./read-reference.ts";

/** What a schema says of a type, a key or a value, as far as a reference has to say it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
}

const names = ["manifest", "vocabulary", "configuration", "acknowledgements", "accepted-findings"];

const schemas = names.map((name) => {
  const text = readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8");
  return JSON.parse(text) as { readonly definitions: Readonly<Record<string, Schema>> };
});

/** Everything that the schemas of the files say and a reference does not: `Type`, `Type.key` or `Type.key: fact`. */
export function missingFrom(markdown: string): readonly string[] {
  const reference = readReference(markdown);
  return schemas.flatMap(({ definitions }) =>
    Object.entries(definitions).flatMap(([name, { properties = {}, required = [], ...own }]) => {
      const section = reference.get(name);
      if (section === undefined) return [name];
      const sections = [section, ...section.inherits.map((parent) => reference.get(parent))];
      const ofKeys = Object.entries(properties).flatMap(([key, schema]) => {
        const [said] = sections.flatMap((one) => one?.keys.get(key) ?? []);
        if (said === undefined) return [`${name}.${key}`];
        const facts = [required.includes(key) ? ", required)" : ", optional)", ...factsOf(schema)];
        return facts.filter((fact) => !said.includes(fact)).map((fact) => `${name}.${key}: ${fact}`);
      });
      const missing = factsOf(own).filter((fact) => !section.text.includes(fact));
      return [...ofKeys, ...missing.map((fact) => `${name}: ${fact}`)];
    }),
  );
}

/** What has to be said of a value, as plain text. */
function factsOf(schema: Schema): readonly string[] {
  const { $ref, description, properties = {}, items, anyOf = [], pattern, examples = [] } = schema;
  const { const: only, enum: values = [], enumDescriptions = [] } = schema;
  return [
    ...($ref === undefined ? [] : [`#${$ref.replace("#/definitions/", "").toLowerCase()}`]),
    ...[...(description === undefined ? [] : [description]), ...enumDescriptions].map(asPlainText),
    ...[...values, ...(only === undefined ? [] : [only])].map(String),
    ...(pattern === undefined ? [] : [pattern]),
    ...kindsOf(schema),
    ...boundsOf(schema.minLength, schema.maxLength),
    ...boundsOf(schema.minItems, schema.maxItems),
    ...boundsOf(schema.minimum, schema.maximum),
    ...examples.flatMap(leavesOf),
    ...Object.keys(properties),
    ...[...(items === undefined ? [] : [items]), ...anyOf, ...Object.values(properties)].flatMap(factsOf),
  ];
}

/** Words for what a value is, where its values are not listed. Of a map the keys are told. */
function kindsOf({ type = [], enum: values, const: only }: Schema): readonly string[] {
  if (values !== undefined || only !== undefined) return [];
  const kinds = typeof type === "string" ? [type] : type;
  return kinds.filter((kind) => kind !== "object").map((kind) => (kind === "array" ? "list of" : kind));
}

function boundsOf(least: number | undefined, most: number | undefined): readonly string[] {
  if (most === undefined) return least === undefined ? [] : [`at least ${least}`];
  return [least === undefined ? `at most ${most}` : `${least} to ${most}`];
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(leavesOf)];
}

function asPlainText(markdown: string): string {
  return plainText(fromMarkdown(markdown));
}
