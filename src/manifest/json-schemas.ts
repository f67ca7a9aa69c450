import acceptedFindings from "../../schemas/accepted-findings.schema.json" with { type: "json" };
import acknowledgements from "../../schemas/acknowledgements.schema.json" with { type: "json" };
import configuration from "../../schemas/configuration.schema.json" with { type: "json" };
import manifest from "../../schemas/manifest.schema.json" with { type: "json" };
import vocabulary from "../../schemas/vocabulary.schema.json" with { type: "json" };

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The files that people write, each with a schema. */
export type FileKind = "manifest" | "vocabulary" | "configuration" | "acknowledgements" | "accepted-findings";

/** The generated schemas, part of the program: what editors complete from is what this version reads. */
export const jsonSchemas: Readonly<Record<FileKind, JsonSchema>> = {
  manifest,
  vocabulary,
  configuration,
  acknowledgements,
  "accepted-findings": acceptedFindings,
};

/** A schema as the text of its file. */
export function stringifySchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
