/** The run-time mirror of `project-types.ts`. */
import { z } from "zod";
import { daySchema, idSchema, textSchema } from "./schema.ts";

const severityLevelSchema = z.enum(["error", "warning", "info", "off"]);

export const loweredLevelSchema = z.strictObject({ severity: severityLevelSchema, reason: textSchema });

export const ruleLevelsSchema = z.record(z.string(), z.union([severityLevelSchema, loweredLevelSchema]));

export const configurationSchema = z.strictObject({
  title: z.exactOptional(z.string()),
  profiles: z.exactOptional(z.string()),
  vocabulary: z.exactOptional(z.string()),
  acknowledgements: z.exactOptional(z.string()),
  "accepted-findings": z.exactOptional(z.string()),
  outputs: z.exactOptional(
    z.strictObject({
      markdown: z.exactOptional(z.string()),
      mdx: z.exactOptional(z.string()),
      schemas: z.exactOptional(z.string()),
      site: z.exactOptional(z.string()),
    }),
  ),
  mdx: z.exactOptional(z.strictObject({ prefix: z.exactOptional(z.string()), group: z.exactOptional(z.string()) })),
  site: z.exactOptional(
    z.strictObject({
      address: z.exactOptional(z.string().regex(/^https:\/\/[^\s<>"]+$/)),
      title: z.exactOptional(z.string()),
    }),
  ),
  rules: z.exactOptional(ruleLevelsSchema),
  overrides: z.exactOptional(z.array(z.strictObject({ paths: z.array(z.string()), rules: ruleLevelsSchema }))),
  bundles: z.exactOptional(
    z.array(z.strictObject({ id: idSchema, title: z.exactOptional(z.string()), profiles: z.array(idSchema) })),
  ),
  thresholds: z.exactOptional(
    z.strictObject({
      "deprecation-months": z.exactOptional(z.number()),
      "may-percent": z.exactOptional(z.number()),
      "may-requirements": z.exactOptional(z.number()),
      "mechanisms-per-objective": z.exactOptional(z.number()),
      "optional-duties": z.exactOptional(z.number()),
    }),
  ),
});

export const acknowledgementSchema = z.strictObject({
  rule: z.string(),
  profiles: z.array(idSchema),
  objective: z.exactOptional(idSchema),
  relation: z.enum(["alternative", "supersedes", "migration", "profile-of", "disjoint-deployments", "accepted-risk"]),
  variable: z.exactOptional(z.string()),
  reason: textSchema,
  owner: z.string(),
  until: z.exactOptional(daySchema),
  decision: z.exactOptional(textSchema),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
});

export const acknowledgementsSchema = z.strictObject({ acknowledgements: z.array(acknowledgementSchema) });

export const acceptedFindingsSchema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({ rule: z.string(), file: z.string(), fingerprint: z.string(), message: z.string() }),
  ),
});
