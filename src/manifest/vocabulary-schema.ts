/** The run-time mirror of `vocabulary-types.ts`. */
import { z } from "zod";
import {
  conditionSchema,
  daySchema,
  idSchema,
  maturitySchema,
  placeSchema,
  refSchema,
  scalarSchema,
  sourceSchema,
  textSchema,
  valueTypeSchema,
} from "./schema.ts";

const dottedId = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/);
const httpsAddress = z.string().regex(/^https:\/\/[^\s<>"]+$/);

export const roleSchema = z.strictObject({
  id: idSchema,
  term: z.string(),
  means: textSchema,
  "data-plane": z.exactOptional(z.boolean()),
  everyone: z.exactOptional(z.boolean()),
});

export const layerSchema = z.strictObject({ id: idSchema, title: z.string() });

export const objectiveSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  layer: idSchema,
  parent: z.exactOptional(idSchema),
  protects: z.exactOptional(textSchema),
  exclusivity: z.enum(["exclusive", "alternatives", "stackable"]),
  means: textSchema,
  question: z.exactOptional(textSchema),
  signals: z.exactOptional(z.array(z.string())),
});

export const mechanismSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  reference: z.exactOptional(z.string()),
});

export const actionVariantSchema = z.strictObject({
  object: z.enum(["parameter", "message", "proof", "option", "document"]),
  reads: z.string(),
});

export const actionSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["one-of", "each-of", "act"]),
  means: z.enum([
    "send",
    "use",
    "support",
    "accept",
    "accept-only",
    "ignore",
    "remember",
    "advertise",
    "cover",
    "register",
    "act",
    "other",
  ]),
  object: z.enum(["parameter", "message", "proof", "option", "document", "any", "none"]),
  reads: z.string(),
  variants: z.exactOptional(z.array(actionVariantSchema)),
});

export const relationWordSchema = z.strictObject({
  id: dottedId,
  reads: textSchema,
  fails: z.exactOptional(textSchema),
  type: z.exactOptional(valueTypeSchema),
  own: z.exactOptional(z.strictObject({ role: idSchema, reads: textSchema })),
  identifies: z.exactOptional(idSchema),
  many: z.exactOptional(z.boolean()),
  "stands-for": z.exactOptional(z.array(z.string())),
});

export const placeWordSchema = z.strictObject({ place: placeSchema, noun: z.string(), plural: z.string() });

export const variableValueSchema = z.strictObject({ value: scalarSchema, says: z.exactOptional(textSchema) });

export const variableSchema = z.strictObject({
  id: dottedId,
  values: z.exactOptional(z.array(variableValueSchema)),
  range: z.exactOptional(z.strictObject({ from: z.number(), to: z.number(), unit: z.exactOptional(z.string()) })),
  reads: z.exactOptional(textSchema),
});

export const axiomSchema = z.strictObject({ never: conditionSchema, because: textSchema });

export const threatSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  means: z.exactOptional(textSchema),
  "answered-by": z.array(idSchema),
});

export const notTestedReasonSchema = z.strictObject({ id: idSchema, means: textSchema });

export const principleSchema = z.strictObject({
  id: idSchema,
  says: textSchema,
  because: z.exactOptional(textSchema),
  status: z.enum(["decided", "preferred", "open"]),
  source: z.exactOptional(sourceSchema),
  rules: z.exactOptional(z.array(z.string())),
});

export const identifierPrefixSchema = z.strictObject({
  prefix: z.string().regex(/^[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/),
  means: textSchema,
  given: z.array(z.string()),
  source: z.exactOptional(sourceSchema),
});

export const sectionEntrySchema = z.strictObject({
  number: z.exactOptional(z.string().regex(/^[0-9A-Z]+(\.[0-9A-Za-z]+)*$/)),
  title: z.exactOptional(z.string()),
});

export const sectionIndexSchema = z.strictObject({
  complete: z.boolean(),
  from: textSchema,
  entries: z.array(sectionEntrySchema),
});

export const referenceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 .+-]*$/)
    .max(60),
  title: z.string(),
  kind: z.exactOptional(z.enum(["normative", "informative"])),
  version: z.exactOptional(z.string()),
  date: z.exactOptional(daySchema),
  url: z.exactOptional(httpsAddress),
  maturity: z.exactOptional(z.enum([...maturitySchema.options, "individual-draft", "adopted-draft", "standard"])),
  "replaced-by": z.exactOptional(z.string()),
  profile: z.exactOptional(idSchema),
  sections: z.exactOptional(sectionIndexSchema),
});

export const negotiatedValueSchema = z.strictObject({
  id: z.string(),
  title: z.exactOptional(z.string()),
  "realised-by": z.exactOptional(z.array(z.string())),
});

export const negotiatedChoiceSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  values: z.array(negotiatedValueSchema),
  advertised: z.exactOptional(z.array(z.strictObject({ by: idSchema, in: refSchema }))),
  "picked-by": idSchema,
});

export const requestModelSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  message: refSchema,
  members: z.array(
    z.strictObject({
      pointer: z.string(),
      acts: z.boolean(),
      variable: z.exactOptional(z.string()),
      when: z.exactOptional(conditionSchema),
    }),
  ),
  headers: z.array(
    z.strictObject({
      name: z.string(),
      acts: z.boolean(),
      mirrors: z.exactOptional(z.array(z.string())),
      when: z.exactOptional(conditionSchema),
    }),
  ),
  checks: z.array(z.strictObject({ id: idSchema, title: textSchema, "on-by": z.exactOptional(z.string()) })),
});

export const vocabularySchema = z.strictObject({
  roles: z.array(roleSchema),
  layers: z.array(layerSchema),
  objectives: z.array(objectiveSchema),
  mechanisms: z.array(mechanismSchema),
  actions: z.array(actionSchema),
  relations: z.exactOptional(z.array(relationWordSchema)),
  places: z.exactOptional(z.array(placeWordSchema)),
  variables: z.exactOptional(z.array(variableSchema)),
  axioms: z.exactOptional(z.array(axiomSchema)),
  threats: z.exactOptional(z.array(threatSchema)),
  "not-tested": z.exactOptional(z.array(notTestedReasonSchema)),
  principles: z.exactOptional(z.array(principleSchema)),
  references: z.array(referenceSchema),
  "identifier-prefixes": z.exactOptional(z.array(identifierPrefixSchema)),
  "negotiated-choices": z.exactOptional(z.array(negotiatedChoiceSchema)),
  "request-models": z.exactOptional(z.array(requestModelSchema)),
});
