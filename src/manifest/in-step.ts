/**
 * Holds the run-time mirror to the interfaces at compile time. Assignability both ways is not enough: it misses optional
 * keys that one side lacks. Only identity of types, of what goes in and of what comes out, finds every drift.
 */
import type { z } from "zod";
import type { manifestSchema } from "./manifest-schema.ts";
import type { acceptedFindingsSchema, acknowledgementsSchema, configurationSchema } from "./project-schema.ts";
import type { AcceptedFindings, Acknowledgements, Configuration } from "./project-types.ts";
import type { messageSchema, parameterSchema, proofSchema, requirementSchema } from "./schema.ts";
import type { Manifest, Message, Parameter, Proof, Requirement } from "./types.ts";
import type { vocabularySchema } from "./vocabulary-schema.ts";
import type { Vocabulary } from "./vocabulary-types.ts";

/** The same type without `readonly`: what a parser gives back may be changed, what we pass on may not. */
type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Writable<Item>[]
    : unknown extends T
      ? T
      : { -readonly [Key in keyof T]: Writable<T[Key]> };

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The keys that are missing on one side or differ, so that the compiler names them. */
type Drift<A, B> = {
  [Key in keyof A | keyof B]: Key extends keyof A & keyof B
    ? Identical<Pick<A, Key>, Pick<B, Key>> extends true
      ? never
      : Key
    : Key;
}[keyof A | keyof B];

type InStep<Written, Schema extends z.ZodType> = [
  Drift<Writable<Written>, z.output<Schema>> | Drift<Writable<Written>, z.input<Schema>>,
] extends [never]
  ? true
  : { readonly drift: Drift<Writable<Written>, z.output<Schema>> | Drift<Writable<Written>, z.input<Schema>> };

/** One line an interface; the compiler rejects the line whose mirror differs. The inner ones make the report precise. */
export type Mirrors = [
  Assert<InStep<Parameter, typeof parameterSchema>>,
  Assert<InStep<Message, typeof messageSchema>>,
  Assert<InStep<Proof, typeof proofSchema>>,
  Assert<InStep<Requirement, typeof requirementSchema>>,
  Assert<InStep<Manifest, typeof manifestSchema>>,
  Assert<InStep<Vocabulary, typeof vocabularySchema>>,
  Assert<InStep<Configuration, typeof configurationSchema>>,
  Assert<InStep<Acknowledgements, typeof acknowledgementsSchema>>,
  Assert<InStep<AcceptedFindings, typeof acceptedFindingsSchema>>,
];

type Assert<T extends true> = T;
