import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { manifestSchema } from "../../src/manifest/manifest-schema.ts";
import {
  acceptedFindingsSchema,
  acknowledgementsSchema,
  configurationSchema,
} from "../../src/manifest/project-schema.ts";
import { messageSchema } from "../../src/manifest/schema.ts";
import { vocabularySchema } from "../../src/manifest/vocabulary-schema.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import { normaliseSchema } from "./normalise-schema.ts";

// A development script: plain JavaScript without declarations.
const script = (await import(new URL("../../src/build/generate-schemas.mjs", import.meta.url).href)) as {
  readonly generateSchemas: () => readonly (readonly [path: string, text: string])[];
};
const generated = new Map(script.generateSchemas());

const mirrors: readonly (readonly [string, z.ZodType])[] = [
  ["manifest", manifestSchema],
  ["vocabulary", vocabularySchema],
  ["configuration", configurationSchema],
  ["acknowledgements", acknowledgementsSchema],
  ["accepted-findings", acceptedFindingsSchema],
];

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

function fromZod(schema: z.ZodType): unknown {
  return normaliseSchema(z.toJSONSchema(schema, { target: "draft-07", io: "input" }));
}

describe.each(mirrors)("schemas/%s.schema.json", (name, mirror) => {
  const path = `schemas/${name}.schema.json`;
  const text = generated.get(path) ?? "";

  it("is fresh; `npm run schemas` writes it", () => {
    expect(read(path)).toBe(text);
  });

  it("constrains exactly as the run-time mirror does", () => {
    expect(fromZod(mirror)).toEqual(normaliseSchema(JSON.parse(text)));
  });

  it("is a schema that a strict reader accepts", () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, keywords: ["enumDescriptions"] });
    expect(() => ajv.compile(JSON.parse(text) as object)).not.toThrow();
  });

  it("describes every type, every key and every fixed value", () => {
    expect(undescribed(JSON.parse(text))).toEqual([]);
  });
});

/** Places of a schema that an editor would show without a word. */
function undescribed(schema: unknown): readonly string[] {
  const { definitions } = schema as { readonly definitions: Readonly<Record<string, Definition>> };
  return Object.entries(definitions).flatMap(([name, definition]) => [
    ...(definition.description === undefined ? [name] : []),
    ...Object.entries(definition.properties ?? {})
      .filter(([, member]) => member.description === undefined)
      .map(([key]) => `${name}.${key}`),
  ]);
}

interface Definition {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Definition>>;
}

describe("the comparison of schemas", () => {
  const written = normaliseSchema(fromZod(messageSchema));
  const { shape } = messageSchema;

  // Each is a slip that the compiler does not see, or sees elsewhere.
  it.each<[string, z.ZodType]>([
    ["a pattern", z.strictObject({ ...shape, id: z.string().regex(/^[a-z]+$/) })],
    ["a length", z.strictObject({ ...shape, means: z.exactOptional(z.string().min(1).max(1999)) })],
    ["a number of items", z.strictObject({ ...shape, choices: shape.choices.unwrap().max(9) })],
    ["strictness", z.object(shape)],
    ["an optional key", z.strictObject({ ...shape, id: z.exactOptional(shape.id) })],
    ["a branch of a union", z.strictObject({ ...shape, to: z.exactOptional(z.string()) })],
    ["a value", z.strictObject({ ...shape, unknown: z.exactOptional(z.enum(["ignore"])) })],
  ])("sees a difference in %s", (_, drifted) => {
    expect(normaliseSchema(fromZod(drifted))).not.toEqual(written);
  });
});

describe("the run-time mirror", () => {
  it.each([
    ["profiles/http-message-signatures.yaml", manifestSchema],
    ["profiles/vocabulary.yaml", vocabularySchema],
    ["auth-profiles.yaml", configurationSchema],
  ] as const)("gives back %s as it is", (path, mirror) => {
    const value = parseYaml({ path, text: read(path) }).value?.value;
    expect(value).toBeDefined();
    expect(mirror.parse(value)).toEqual(value);
  });
});
