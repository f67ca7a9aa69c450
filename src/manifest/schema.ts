/** The run-time mirror of `types.ts`. `in-step.ts` holds it to the same types, a test to the same constraints. */
import { z } from "zod";

// Words -----------------------------------------------------------------------------------------------------------------

export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(80);
export const dutyIdSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/)
  .max(80);
export const textSchema = z.string().min(1).max(2000);
export const proseSchema = z.string().min(1).max(20000);
export const sourceSchema = z.string().min(1).max(400);
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const durationSchema = z.string().regex(/^\d{1,9}[smhd]$/);
export const intervalSchema = z.string().regex(/^(-?\d{1,12}[smhd]?)?\.\.(-?\d{1,12}[smhd]?)?$/);
export const pinnedProfileSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*@[A-Za-z0-9][A-Za-z0-9.-]*$/);
export const refSchema = z.string().min(1).max(300);
export const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
export const maturitySchema = z.enum(["idea", "draft", "candidate", "stable", "deprecated", "superseded", "rejected"]);
export const levelSchema = z.enum(["MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY"]);
export const wordSchema = z.enum(["REQUIRED", "SHALL", "SHALL NOT", "RECOMMENDED", "NOT RECOMMENDED", "OPTIONAL"]);
export const presenceSchema = z.enum(["required", "recommended", "optional", "not-recommended", "forbidden", "choice"]);
export const formSchema = z.enum([
  "http-request",
  "http-response",
  "form",
  "query",
  "json",
  "json-rpc",
  "metadata",
  "jwt",
  "token",
  "jwk",
  "challenge",
]);
export const placeSchema = z.enum([
  "http-header",
  "query",
  "form",
  "json",
  "json-rpc",
  "metadata",
  "jwt-header",
  "jwt-claim",
  "jwk",
  "challenge",
  "signature-parameter",
  "settings",
]);
export const valueTypeSchema = z.enum([
  "string",
  "integer",
  "number",
  "boolean",
  "object",
  "uri",
  "https-uri",
  "numeric-date",
  "seconds",
  "base64url",
  "thumbprint",
  "jwt",
  "public-jwk",
  "jwk-set",
  "jws-algorithm",
  "http-signature-algorithm",
  "space-list",
  "token68",
  "sf-string",
  "sf-token",
  "sf-integer",
  "sf-byte-sequence",
  "sf-dictionary",
  "sf-list",
]);
export const conditionValueSchema = z.union([scalarSchema, z.array(scalarSchema)]);
export const conditionMapSchema = z.record(z.string(), conditionValueSchema);
export const conditionSchema = z.union([conditionMapSchema, z.array(conditionMapSchema)]);

// Evidence --------------------------------------------------------------------------------------------------------------

export const notTestedSchema = z.strictObject({ reason: idSchema, note: z.exactOptional(textSchema) });

const checkSchema = z.union([z.string(), z.array(z.string())]);

/** Keys that a profile, message, proof, line and duty share. */
export const evidence = {
  source: z.exactOptional(sourceSchema),
  check: z.exactOptional(checkSchema),
  "not-tested": z.exactOptional(notTestedSchema),
  derived: z.exactOptional(textSchema),
  unverified: z.exactOptional(textSchema),
  serves: z.exactOptional(z.array(idSchema)),
};

export const noneBecauseSchema = z.strictObject({ none: textSchema });

// Messages --------------------------------------------------------------------------------------------------------------

export const checkedSchema = z.strictObject({
  by: z.union([idSchema, z.array(idSchema)]),
  error: z.exactOptional(idSchema),
  level: z.exactOptional(z.enum(["MUST", "SHOULD", "MAY"])),
  source: z.exactOptional(sourceSchema),
  check: z.exactOptional(checkSchema),
  "not-tested": z.exactOptional(notTestedSchema),
  derived: z.exactOptional(textSchema),
});

export const choiceSchema = z.strictObject({
  ...evidence,
  id: idSchema,
  kind: z.enum(["exactly-one", "at-least-one", "at-most-one"]),
  of: z.array(z.string()).min(2).max(8),
  presence: z.exactOptional(z.enum(["required", "recommended"])),
  when: z.exactOptional(conditionSchema),
});

const valueRule = {
  values: z.exactOptional(z.array(scalarSchema)),
  contains: z.exactOptional(z.array(scalarSchema)),
  not: z.exactOptional(z.array(scalarSchema)),
  pattern: z.exactOptional(z.string().max(200)),
  range: z.exactOptional(intervalSchema),
  size: z.exactOptional(z.int().min(0)),
  equals: z.exactOptional(refSchema),
  within: z.exactOptional(refSchema),
};

export const valueRuleSchema = z.strictObject(valueRule);
export const valueCaseSchema = z.strictObject({ ...valueRule, when: conditionSchema });

export const parameterSchema = z.strictObject({
  ...evidence,
  ...valueRule,
  name: z.string().min(1).max(200),
  id: z.exactOptional(idSchema),
  in: z.exactOptional(placeSchema),
  type: z.exactOptional(valueTypeSchema),
  many: z.exactOptional(z.enum(["list", "one-or-list"])),
  presence: presenceSchema,
  word: z.exactOptional(wordSchema),
  when: z.exactOptional(conditionSchema),
  otherwise: z.exactOptional(z.enum(["optional", "not-recommended", "forbidden", "recommended"])),
  level: z.exactOptional(z.enum(["SHOULD", "MAY"])),
  cases: z.exactOptional(z.array(valueCaseSchema).min(1).max(32)),
  default: z.exactOptional(scalarSchema),
  extensible: z.exactOptional(z.boolean()),
  scheme: z.exactOptional(z.string()),
  holds: z.exactOptional(refSchema),
  credential: z.exactOptional(z.boolean()),
  identifies: z.exactOptional(idSchema),
  means: z.exactOptional(textSchema),
  example: z.exactOptional(z.union([scalarSchema, z.array(scalarSchema), z.record(z.string(), z.unknown())])),
  checked: z.exactOptional(checkedSchema),
  schema: z.exactOptional(z.record(z.string(), z.unknown())),
});

export const messageSchema = z.strictObject({
  ...evidence,
  id: idSchema,
  title: z.exactOptional(z.string()),
  article: z.exactOptional(z.enum(["a", "an"])),
  extends: z.exactOptional(refSchema),
  form: z.exactOptional(formSchema),
  from: z.exactOptional(idSchema),
  to: z.exactOptional(z.union([idSchema, z.array(idSchema)])),
  unknown: z.exactOptional(z.enum(["ignore", "refuse"])),
  scheme: z.exactOptional(z.string()),
  negotiates: z.exactOptional(z.boolean()),
  means: z.exactOptional(textSchema),
  checked: z.exactOptional(checkedSchema),
  choices: z.exactOptional(z.array(choiceSchema)),
  parameters: z.exactOptional(z.array(parameterSchema)),
});

// Proofs ----------------------------------------------------------------------------------------------------------------

export const componentParametersSchema = z.record(z.string(), z.union([z.string(), z.boolean()]));

export const coveredComponentSchema = z.strictObject({
  ...evidence,
  component: z.string().min(1).max(120),
  id: z.exactOptional(idSchema),
  with: z.exactOptional(componentParametersSchema),
  presence: z.enum(["required", "recommended", "optional", "not-recommended", "forbidden"]),
  word: z.exactOptional(wordSchema),
  when: z.exactOptional(conditionSchema),
});

export const proofKeySchema = z.strictObject({
  from: z.array(refSchema).min(1),
  "algorithm-from": z.exactOptional(z.array(refSchema)),
  fit: z.enum(["asymmetric", "symmetric", "any"]),
});

export const freshnessWindowSchema = z.strictObject({
  of: z.exactOptional(z.string()),
  past: durationSchema,
  future: durationSchema,
  stricter: z.exactOptional(z.boolean()),
  source: z.exactOptional(sourceSchema),
  check: z.exactOptional(checkSchema),
  derived: z.exactOptional(textSchema),
});

export const replayMemorySchema = z.strictObject({
  of: z.string(),
  scope: z.enum(["none", "instance", "shared"]),
  for: z.exactOptional(z.union([z.literal("window"), durationSchema])),
  source: z.exactOptional(sourceSchema),
  check: z.exactOptional(checkSchema),
  derived: z.exactOptional(textSchema),
});

export const proofSchema = z.strictObject({
  ...evidence,
  id: idSchema,
  title: z.string(),
  article: z.exactOptional(z.enum(["a", "an"])),
  mechanism: idSchema,
  form: z.enum(["http-message-signature", "jwt"]),
  message: z.exactOptional(refSchema),
  from: idSchema,
  to: idSchema,
  protects: refSchema,
  covers: z.exactOptional(z.array(coveredComponentSchema)),
  parameters: z.exactOptional(z.array(parameterSchema)),
  key: proofKeySchema,
  algorithms: z.exactOptional(z.array(z.string())),
  window: z.exactOptional(freshnessWindowSchema),
  memory: z.exactOptional(replayMemorySchema),
  "at-most": z.exactOptional(z.int().min(1)),
  context: z.exactOptional(textSchema),
  response: z.exactOptional(textSchema),
  checked: z.exactOptional(checkedSchema),
});

export const bindingParserSchema = z.strictObject({
  "duplicate-names": z.enum(["refuse", "last"]),
  batch: z.exactOptional(z.enum(["refuse", "each"])),
  numbers: z.exactOptional(z.enum(["i-json", "any"])),
  "max-depth": z.exactOptional(z.int().min(1).max(1000)),
});

export const selectionSchema = z.strictObject({
  as: idSchema,
  pointer: z
    .string()
    .regex(/^(\/([^~/]|~[01])*)+$/)
    .max(400),
  presence: z.exactOptional(z.enum(["required", "optional"])),
  when: z.exactOptional(conditionSchema),
});

export const requestBindingSchema = z.strictObject({
  ...evidence,
  id: idSchema,
  title: z.string(),
  proof: idSchema,
  parse: z.exactOptional(bindingParserSchema),
  select: z.union([z.literal("whole"), z.array(selectionSchema)]),
  canonical: z.enum(["octets", "jcs"]),
  digest: z.enum(["sha-256", "sha-512"]),
  carrier: refSchema,
});

// Requirements ----------------------------------------------------------------------------------------------------------

export const dutyRangeSchema = z.strictObject({
  age: z.exactOptional(intervalSchema),
  for: z.exactOptional(durationSchema),
  value: z.exactOptional(intervalSchema),
});

export const requirementSchema = z.strictObject({
  ...evidence,
  id: dutyIdSchema,
  role: idSchema,
  level: levelSchema,
  word: z.exactOptional(wordSchema),
  action: idSchema,
  object: z.exactOptional(z.union([refSchema, z.array(refSchema)])),
  values: z.exactOptional(z.array(scalarSchema)),
  choose: z.exactOptional(z.enum(["at-least-one", "exactly-one"])),
  range: z.exactOptional(dutyRangeSchema),
  equals: z.exactOptional(refSchema),
  to: z.exactOptional(refSchema),
  error: z.exactOptional(idSchema),
  during: z.exactOptional(refSchema),
  when: z.exactOptional(conditionSchema),
  unless: z.exactOptional(conditionSchema),
  phrase: z.exactOptional(textSchema),
  because: z.exactOptional(textSchema),
});

// Errors, flow, examples ------------------------------------------------------------------------------------------------

export const errorResponseSchema = z.strictObject({
  ...evidence,
  id: idSchema,
  status: z.exactOptional(z.int().min(100).max(599)),
  code: z.exactOptional(z.union([z.string(), z.number()])),
  in: z.exactOptional(refSchema),
  carries: z.exactOptional(z.array(z.string())),
  says: textSchema,
});

export const stepSchema = z.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  message: z.exactOptional(refSchema),
  does: z.exactOptional(textSchema),
  optional: z.exactOptional(z.boolean()),
  when: z.exactOptional(conditionSchema),
});

export const refusedWhenSchema = z.strictObject({
  change: z.string(),
  to: z.exactOptional(scalarSchema),
  drop: z.exactOptional(z.string()),
  add: z.exactOptional(z.string()),
  repeat: z.exactOptional(z.string()),
  by: z.string(),
});

export const exampleSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  message: refSchema,
  proof: z.exactOptional(refSchema),
  key: z.exactOptional(z.string()),
  clock: z.exactOptional(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)),
  method: z.exactOptional(z.string()),
  target: z.exactOptional(z.string()),
  label: z.exactOptional(z.string()),
  values: z.exactOptional(z.record(z.string(), z.unknown())),
  content: z.exactOptional(z.unknown()),
  text: z.exactOptional(textSchema),
  "refused-when": z.exactOptional(z.array(refusedWhenSchema)),
  source: z.exactOptional(sourceSchema),
});
