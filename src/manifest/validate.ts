import type { z } from "zod";
import type { Outcome } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import type { YamlSource } from "../syntax/yaml-source.ts";
import { foundWords, isMap } from "./expectation.ts";
import { IssueTranslator } from "./issue-translator.ts";
import type { FileKind } from "./json-schemas.ts";
import type { Located } from "./located.ts";
import { manifestSchema } from "./manifest-schema.ts";
import { acceptedFindingsSchema, acknowledgementsSchema, configurationSchema } from "./project-schema.ts";
import type { AcceptedFindings, Acknowledgements, Configuration } from "./project-types.ts";
import type { Manifest } from "./types.ts";
import { findUnsafeParts } from "./unsafe-parts.ts";
import { vocabularySchema } from "./vocabulary-schema.ts";
import type { Vocabulary } from "./vocabulary-types.ts";

/** Findings of one file; a file that is wrong everywhere is another kind of file. */
const findingLimit = 200;

/** A kind of file, with what people call it. */
interface FileFormat {
  readonly kind: FileKind;
  readonly schema: z.ZodType;
  readonly name: string;
}

/** A manifest with its places, or what is wrong with its shape. */
export function validateManifest(source: YamlSource): Outcome<Located<Manifest>> {
  return validate(source, { kind: "manifest", schema: manifestSchema, name: "a profile manifest" });
}

/** A vocabulary with its places, or what is wrong with its shape. */
export function validateVocabulary(source: YamlSource): Outcome<Located<Vocabulary>> {
  return validate(source, { kind: "vocabulary", schema: vocabularySchema, name: "a vocabulary" });
}

/** A configuration with its places, or what is wrong with its shape. */
export function validateConfiguration(source: YamlSource): Outcome<Located<Configuration>> {
  return validate(source, { kind: "configuration", schema: configurationSchema, name: "a configuration" });
}

/** Acknowledgements with their places, or what is wrong with their shape. */
export function validateAcknowledgements(source: YamlSource): Outcome<Located<Acknowledgements>> {
  const name = "a list of acknowledgements";
  return validate(source, { kind: "acknowledgements", schema: acknowledgementsSchema, name });
}

/** Accepted findings with their places, or what is wrong with their shape. */
export function validateAcceptedFindings(source: YamlSource): Outcome<Located<AcceptedFindings>> {
  const name = "a list of accepted findings";
  return validate(source, { kind: "accepted-findings", schema: acceptedFindingsSchema, name });
}

function validate<T>(source: YamlSource, { kind, schema, name }: FileFormat): Outcome<Located<T>> {
  const { file, value } = source;
  if (!isMap(value)) {
    const options = { span: source.locate([], "value"), key: file.path };
    const params = { found: foundWords(value), expected: name };
    return { value: undefined, findings: [report("structure/schema", "notAManifest", params, options)] };
  }
  const unsafe = findUnsafeParts(source, findingLimit);
  if (unsafe.length > 0) return { value: undefined, findings: unsafe };
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const translator = new IssueTranslator(source, schema, kind, findingLimit);
    return { value: undefined, findings: translator.translate(parsed.error.issues) };
  }
  // The mirror is held to `T` by `in-step.ts`; a map that passed it is one.
  return { value: { file, value: value as T, spanOf: source.locate }, findings: [] };
}
