/** The run-time mirror of the manifest itself and of its governance parts; see `schema.ts`. */
import { z } from "zod";
import {
  conditionSchema,
  daySchema,
  errorResponseSchema,
  evidence,
  exampleSchema,
  idSchema,
  maturitySchema,
  messageSchema,
  noneBecauseSchema,
  parameterSchema,
  pinnedProfileSchema,
  proofSchema,
  proseSchema,
  refSchema,
  requestBindingSchema,
  requirementSchema,
  sourceSchema,
  stepSchema,
  textSchema,
} from "./schema.ts";

export const solutionSchema = z.strictObject({ objective: idSchema, mechanism: idSchema });

export const replacementSchema = z.strictObject({
  duty: refSchema,
  of: z.exactOptional(z.enum(["presence", "values", "scheme", "equals", "type", "check"])),
  when: z.exactOptional(conditionSchema),
  because: textSchema,
});

export const roleUseSchema = z.strictObject({ role: idSchema, term: z.exactOptional(z.string()), does: textSchema });

export const termSchema = z.strictObject({
  term: z.string(),
  means: textSchema,
  source: z.exactOptional(sourceSchema),
});

export const situationSchema = z.strictObject({ id: idSchema, says: textSchema, else: z.exactOptional(textSchema) });

export const optionValueSchema = z.strictObject({ id: idSchema, title: z.string() });

export const optionSchema = z.strictObject({ id: idSchema, title: z.string(), values: z.array(optionValueSchema) });

export const capabilitySchema = z.strictObject({
  ...evidence,
  "declared-by": z.array(idSchema),
  settings: z.exactOptional(z.array(parameterSchema)),
  fallback: z.enum(["core", "refuse"]),
});

export const threatNoteSchema = z.strictObject({ threat: idSchema, remains: z.exactOptional(textSchema) });

export const sectionSchema = z.strictObject({
  at: z.enum([
    "problem",
    "not-for",
    "conventions",
    "overview",
    "messages",
    "proofs",
    "discovery",
    "errors",
    "security",
    "privacy",
    "compatibility",
    "acknowledgments",
  ]),
  id: idSchema,
  title: z.exactOptional(z.string()),
  text: z.exactOptional(proseSchema),
  none: z.exactOptional(textSchema),
});

export const registrationSchema = z.strictObject({ registry: z.string(), name: z.string(), by: z.string() });

export const relationSchema = z.strictObject({
  kind: z.enum(["alternative", "supersedes", "composes-with", "migrates-to"]),
  profile: idSchema,
  because: textSchema,
  choose: z.exactOptional(textSchema),
});

export const decisionSchema = z.strictObject({
  kind: z.enum(["decided", "preferred", "rejected", "open"]),
  date: z.exactOptional(daySchema),
  text: textSchema,
  source: z.exactOptional(sourceSchema),
  about: z.exactOptional(refSchema),
});

export const deprecationSchema = z.strictObject({
  since: daySchema,
  removal: daySchema,
  replacement: z.union([idSchema, noneBecauseSchema]),
  migration: textSchema,
});

export const historyEntrySchema = z.strictObject({ version: z.string(), date: daySchema, text: textSchema });

export const tombstoneSchema = z.strictObject({
  id: z.string(),
  since: z.string(),
  because: textSchema,
  "replaced-by": z.exactOptional(z.string()),
});

export const manifestSchema = z.strictObject({
  ...evidence,
  id: idSchema,
  identifier: z.exactOptional(
    z
      .string()
      .regex(
        /^[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/,
      )
      .max(200),
  ),
  title: z.string().min(1).max(120),
  version: z.string().regex(/^(\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?|\d{4}-\d{2}-\d{2})$/),
  maturity: maturitySchema,
  editors: z.exactOptional(z.array(z.string())),
  sources: z.exactOptional(z.array(z.string())),
  abstract: textSchema,
  base: z.exactOptional(pinnedProfileSchema),
  "profile-of": z.exactOptional(pinnedProfileSchema),
  revisions: z.exactOptional(z.array(z.string())),
  applies: z.exactOptional(conditionSchema),
  keywords: z.exactOptional(z.enum(["bcp14", "iso"])),
  solves: z.array(solutionSchema),
  replaces: z.exactOptional(z.array(replacementSchema)),
  roles: z.exactOptional(z.array(roleUseSchema)),
  terms: z.exactOptional(z.array(termSchema)),
  situations: z.exactOptional(z.array(situationSchema)),
  options: z.exactOptional(z.array(optionSchema)),
  capability: z.exactOptional(capabilitySchema),
  messages: z.exactOptional(z.array(messageSchema)),
  proofs: z.exactOptional(z.array(proofSchema)),
  bindings: z.exactOptional(z.array(requestBindingSchema)),
  requirements: z.exactOptional(z.array(requirementSchema)),
  errors: z.exactOptional(z.array(errorResponseSchema)),
  flow: z.exactOptional(z.array(stepSchema)),
  examples: z.exactOptional(z.array(exampleSchema)),
  threats: z.exactOptional(z.array(threatNoteSchema)),
  sections: z.exactOptional(z.array(sectionSchema)),
  registrations: z.exactOptional(z.union([z.array(registrationSchema), noneBecauseSchema])),
  relations: z.exactOptional(z.array(relationSchema)),
  decisions: z.exactOptional(z.array(decisionSchema)),
  deprecation: z.exactOptional(deprecationSchema),
  history: z.exactOptional(z.array(historyEntrySchema)),
  retired: z.exactOptional(z.array(tombstoneSchema)),
});
