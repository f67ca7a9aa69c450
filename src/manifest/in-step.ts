/**
 * Holds the run-time mirror to the interfaces at compile time. Assignability both ways is not enough: it misses optional
 * keys that one side lacks. Only identity of types, of what goes in and of what comes out, finds every drift.
 */
import type { z } from "zod";
import type * as ManifestMirror from "./manifest-schema.ts";
import type * as ProjectMirror from "./project-schema.ts";
import type * as Project from "./project-types.ts";
import type * as Mirror from "./schema.ts";
import type * as Format from "./types.ts";
import type * as WordsMirror from "./vocabulary-schema.ts";
import type * as Words from "./vocabulary-types.ts";

/** The same type without `readonly`: what a parser gives back may be changed, what we pass on may not. */
type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Writable<Item>[]
    : unknown extends T
      ? T
      : { -readonly [Key in keyof T]: Writable<T[Key]> };

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Whether a key is alike on both sides. Identity of optional keys overlooks `undefined`; the types of their values do not. */
type SameKey<A, B, Key extends keyof A & keyof B> =
  Identical<Pick<A, Key>, Pick<B, Key>> extends true ? Identical<Required<A>[Key], Required<B>[Key]> : false;

/** The keys that are missing on one side or differ, so that the compiler names them; for what has no keys, the types. */
type Drift<A, B> = A | B extends Keyed
  ? {
      [Key in keyof A | keyof B]: Key extends keyof A & keyof B ? (SameKey<A, B, Key> extends true ? never : Key) : Key;
    }[keyof A | keyof B]
  : Identical<A, B> extends true
    ? never
    : { readonly written: A; readonly mirrored: B };

/** A map with keys of its own: no text, no list, no map from any text. */
type Keyed = object & { readonly [index: number]: never };

/** `true`, or the keys in which a schema differs from what is written. */
export type InStep<Written, Schema extends z.ZodType> = [
  Drift<Writable<Written>, z.output<Schema>> | Drift<Writable<Written>, z.input<Schema>>,
] extends [never]
  ? true
  : { readonly drift: Drift<Writable<Written>, z.output<Schema>> | Drift<Writable<Written>, z.input<Schema>> };

/** The compiler rejects the line whose mirror differs, and names the keys. */
export type Assert<T extends true> = T;

/** One line an interface: the inner ones make the report precise. */
export type Mirrors = [
  Assert<InStep<Format.Id, typeof Mirror.idSchema>>,
  Assert<InStep<Format.DutyId, typeof Mirror.dutyIdSchema>>,
  Assert<InStep<Format.Text, typeof Mirror.textSchema>>,
  Assert<InStep<Format.Prose, typeof Mirror.proseSchema>>,
  Assert<InStep<Format.Source, typeof Mirror.sourceSchema>>,
  Assert<InStep<Format.Day, typeof Mirror.daySchema>>,
  Assert<InStep<Format.Duration, typeof Mirror.durationSchema>>,
  Assert<InStep<Format.Interval, typeof Mirror.intervalSchema>>,
  Assert<InStep<Format.PinnedProfile, typeof Mirror.pinnedProfileSchema>>,
  Assert<InStep<Format.Ref, typeof Mirror.refSchema>>,
  Assert<InStep<Format.Scalar, typeof Mirror.scalarSchema>>,
  Assert<InStep<Format.Maturity, typeof Mirror.maturitySchema>>,
  Assert<InStep<Format.Level, typeof Mirror.levelSchema>>,
  Assert<InStep<Format.Word, typeof Mirror.wordSchema>>,
  Assert<InStep<Format.Presence, typeof Mirror.presenceSchema>>,
  Assert<InStep<Format.Form, typeof Mirror.formSchema>>,
  Assert<InStep<Format.Place, typeof Mirror.placeSchema>>,
  Assert<InStep<Format.ValueType, typeof Mirror.valueTypeSchema>>,
  Assert<InStep<Format.ConditionValue, typeof Mirror.conditionValueSchema>>,
  Assert<InStep<Format.ConditionMap, typeof Mirror.conditionMapSchema>>,
  Assert<InStep<Format.Condition, typeof Mirror.conditionSchema>>,
  Assert<InStep<Format.NotTested, typeof Mirror.notTestedSchema>>,
  Assert<InStep<Format.NoneBecause, typeof Mirror.noneBecauseSchema>>,
  Assert<InStep<Format.Checked, typeof Mirror.checkedSchema>>,
  Assert<InStep<Format.Choice, typeof Mirror.choiceSchema>>,
  Assert<InStep<Format.ValueRule, typeof Mirror.valueRuleSchema>>,
  Assert<InStep<Format.ValueCase, typeof Mirror.valueCaseSchema>>,
  Assert<InStep<Format.Parameter, typeof Mirror.parameterSchema>>,
  Assert<InStep<Format.Message, typeof Mirror.messageSchema>>,
  Assert<InStep<Format.ComponentParameters, typeof Mirror.componentParametersSchema>>,
  Assert<InStep<Format.CoveredComponent, typeof Mirror.coveredComponentSchema>>,
  Assert<InStep<Format.ProofKey, typeof Mirror.proofKeySchema>>,
  Assert<InStep<Format.FreshnessWindow, typeof Mirror.freshnessWindowSchema>>,
  Assert<InStep<Format.ReplayMemory, typeof Mirror.replayMemorySchema>>,
  Assert<InStep<Format.Proof, typeof Mirror.proofSchema>>,
  Assert<InStep<Format.BindingParser, typeof Mirror.bindingParserSchema>>,
  Assert<InStep<Format.Selection, typeof Mirror.selectionSchema>>,
  Assert<InStep<Format.RequestBinding, typeof Mirror.requestBindingSchema>>,
  Assert<InStep<Format.DutyRange, typeof Mirror.dutyRangeSchema>>,
  Assert<InStep<Format.Requirement, typeof Mirror.requirementSchema>>,
  Assert<InStep<Format.ErrorResponse, typeof Mirror.errorResponseSchema>>,
  Assert<InStep<Format.Step, typeof Mirror.stepSchema>>,
  Assert<InStep<Format.RefusedWhen, typeof Mirror.refusedWhenSchema>>,
  Assert<InStep<Format.Example, typeof Mirror.exampleSchema>>,
  Assert<InStep<Format.Solution, typeof ManifestMirror.solutionSchema>>,
  Assert<InStep<Format.Replacement, typeof ManifestMirror.replacementSchema>>,
  Assert<InStep<Format.RoleUse, typeof ManifestMirror.roleUseSchema>>,
  Assert<InStep<Format.Term, typeof ManifestMirror.termSchema>>,
  Assert<InStep<Format.Situation, typeof ManifestMirror.situationSchema>>,
  Assert<InStep<Format.OptionValue, typeof ManifestMirror.optionValueSchema>>,
  Assert<InStep<Format.Option, typeof ManifestMirror.optionSchema>>,
  Assert<InStep<Format.Capability, typeof ManifestMirror.capabilitySchema>>,
  Assert<InStep<Format.ThreatNote, typeof ManifestMirror.threatNoteSchema>>,
  Assert<InStep<Format.Section, typeof ManifestMirror.sectionSchema>>,
  Assert<InStep<Format.Registration, typeof ManifestMirror.registrationSchema>>,
  Assert<InStep<Format.Relation, typeof ManifestMirror.relationSchema>>,
  Assert<InStep<Format.Decision, typeof ManifestMirror.decisionSchema>>,
  Assert<InStep<Format.Deprecation, typeof ManifestMirror.deprecationSchema>>,
  Assert<InStep<Format.HistoryEntry, typeof ManifestMirror.historyEntrySchema>>,
  Assert<InStep<Format.Tombstone, typeof ManifestMirror.tombstoneSchema>>,
  Assert<InStep<Format.Manifest, typeof ManifestMirror.manifestSchema>>,
  Assert<InStep<Words.Role, typeof WordsMirror.roleSchema>>,
  Assert<InStep<Words.Layer, typeof WordsMirror.layerSchema>>,
  Assert<InStep<Words.Objective, typeof WordsMirror.objectiveSchema>>,
  Assert<InStep<Words.Mechanism, typeof WordsMirror.mechanismSchema>>,
  Assert<InStep<Words.ActionVariant, typeof WordsMirror.actionVariantSchema>>,
  Assert<InStep<Words.Action, typeof WordsMirror.actionSchema>>,
  Assert<InStep<Words.RelationWord, typeof WordsMirror.relationWordSchema>>,
  Assert<InStep<Words.PlaceWord, typeof WordsMirror.placeWordSchema>>,
  Assert<InStep<Words.VariableValue, typeof WordsMirror.variableValueSchema>>,
  Assert<InStep<Words.Variable, typeof WordsMirror.variableSchema>>,
  Assert<InStep<Words.Axiom, typeof WordsMirror.axiomSchema>>,
  Assert<InStep<Words.Threat, typeof WordsMirror.threatSchema>>,
  Assert<InStep<Words.NotTestedReason, typeof WordsMirror.notTestedReasonSchema>>,
  Assert<InStep<Words.Principle, typeof WordsMirror.principleSchema>>,
  Assert<InStep<Words.SectionEntry, typeof WordsMirror.sectionEntrySchema>>,
  Assert<InStep<Words.SectionIndex, typeof WordsMirror.sectionIndexSchema>>,
  Assert<InStep<Words.Reference, typeof WordsMirror.referenceSchema>>,
  Assert<InStep<Words.NegotiatedValue, typeof WordsMirror.negotiatedValueSchema>>,
  Assert<InStep<Words.NegotiatedChoice, typeof WordsMirror.negotiatedChoiceSchema>>,
  Assert<InStep<Words.RequestModel, typeof WordsMirror.requestModelSchema>>,
  Assert<InStep<Words.Vocabulary, typeof WordsMirror.vocabularySchema>>,
  Assert<InStep<Project.LoweredLevel, typeof ProjectMirror.loweredLevelSchema>>,
  Assert<InStep<Project.RuleLevels, typeof ProjectMirror.ruleLevelsSchema>>,
  Assert<InStep<Project.Configuration, typeof ProjectMirror.configurationSchema>>,
  Assert<InStep<Project.Acknowledgement, typeof ProjectMirror.acknowledgementSchema>>,
  Assert<InStep<Project.Acknowledgements, typeof ProjectMirror.acknowledgementsSchema>>,
  Assert<InStep<Project.AcceptedFindings, typeof ProjectMirror.acceptedFindingsSchema>>,
];
