import type * as Written from "../../manifest/types.ts";
import { createLines } from "./create-lines.ts";
import { createProofs, type ProofOnItsWay } from "./create-proofs.ts";
import { declare } from "./declare.ts";
import type { Evidence } from "../set/evidence.ts";
import { findLine } from "../set/find-line.ts";
import type { Draft } from "./lineage.ts";
import type { ErrorTarget, Message, OptionTarget, ParameterLine, SettingsOwner, StepTarget } from "../set/message.ts";
import type { Words } from "../set/profile-set.ts";
import { resolveMessages } from "./resolve-messages.ts";
import { type Building, type KnownSituation, Resolver } from "./resolver.ts";
import { Namespace } from "./namespace.ts";

/** A profile whose ids all lead somewhere, before what it says of others is looked up. */
export interface Declared {
  readonly draft: Draft;
  readonly base?: Declared;
  readonly profileOf?: Declared;
  /** Nearest first. */
  readonly lineage: readonly Declared[];
  readonly scope: Namespace;
  readonly resolver: Resolver;
  readonly situations: ReadonlyMap<string, KnownSituation>;
  readonly evidence: Evidence;
  readonly options: readonly OptionTarget[];
  readonly messages: readonly Message[];
  readonly proofs: readonly ProofOnItsWay[];
  readonly settings: readonly Building<ParameterLine>[];
  readonly errors: readonly ErrorTarget[];
  readonly steps: readonly StepTarget[];
}

/** Declares everything that has an id, after everything that the profile builds on has done so. */
export function declareProfile(
  draft: Draft,
  words: Words,
  declared: ReadonlyMap<Draft, Declared>,
  scopes: ReadonlyMap<string, Namespace>,
): Declared {
  const { manifest } = draft;
  const base = draft.base && declared.get(draft.base);
  const profileOf = draft.profileOf && declared.get(draft.profileOf);
  const lineage = lineageOf(profileOf, base);
  const scope = new Namespace(
    draft,
    lineage.map((one) => one.scope),
    words.roles,
    scopes,
  );
  const situations = situationsOf(manifest, lineage);
  const resolver = new Resolver(draft, words, scope, situations);
  const evidence = resolver.evidence(manifest, undefined, []);
  const options = declareOptions(manifest, resolver);
  const messages = resolveMessages(manifest.messages ?? [], resolver, evidence);
  const proofs = createProofs(manifest, resolver, evidence);
  const settings = createSettings(manifest, resolver);
  const errors = createErrors(manifest, resolver, evidence);
  declareRequirements(manifest, resolver);
  const steps = declareSteps(manifest, resolver);
  return {
    draft,
    ...(base === undefined ? {} : { base }),
    ...(profileOf === undefined ? {} : { profileOf }),
    lineage,
    scope,
    resolver,
    situations,
    evidence,
    options,
    messages,
    proofs,
    settings,
    errors,
    steps,
  };
}

function lineageOf(...parents: readonly (Declared | undefined)[]): readonly Declared[] {
  return [...new Set(parents.flatMap((parent) => (parent === undefined ? [] : [parent, ...parent.lineage])))];
}

function situationsOf(manifest: Written.Manifest, lineage: readonly Declared[]): ReadonlyMap<string, KnownSituation> {
  const known = new Map<string, KnownSituation>();
  for (const { draft } of [...lineage].reverse()) {
    const profile = draft.manifest.id;
    for (const situation of draft.manifest.situations ?? []) known.set(situation.id, { situation, profile });
  }
  for (const situation of manifest.situations ?? []) known.set(situation.id, { situation, profile: manifest.id });
  return known;
}

function declareOptions(manifest: Written.Manifest, resolver: Resolver): readonly OptionTarget[] {
  return (manifest.options ?? []).map((option, index) => {
    const target: OptionTarget = {
      kind: "option",
      id: `${manifest.id}#${option.id}`,
      profile: manifest.id,
      path: ["options", index],
      option,
    };
    declare("option", option.id, target, resolver);
    return target;
  });
}

function createSettings(manifest: Written.Manifest, resolver: Resolver): readonly Building<ParameterLine>[] {
  const capability = manifest.capability;
  if (capability === undefined) return [];
  capability["declared-by"].forEach((role, index) => {
    resolver.word("role", role, resolver.words.roles, ["capability", "declared-by", index]);
  });
  const owner: SettingsOwner = {
    kind: "settings",
    id: `${manifest.id}#capability`,
    name: "capability",
    profile: manifest.id,
    title: "extension settings",
    declaredBy: capability["declared-by"],
  };
  const lines = createLines(capability.settings ?? [], owner, undefined, ["capability", "settings"], resolver);
  for (const line of lines) resolver.namespace.declare(line.anchor, line);
  return lines;
}

function createErrors(manifest: Written.Manifest, resolver: Resolver, inherited: Evidence): readonly ErrorTarget[] {
  return (manifest.errors ?? []).map((error, index) => {
    const path = ["errors", index];
    const message =
      error.in === undefined ? undefined : resolver.target("message", error.in, [...path, "in"], ["message"]);
    if (message !== undefined) {
      error.carries?.forEach((name, position) => {
        if (findLine(message, name) === undefined) {
          resolver.unresolvedLine(message, name, [...path, "carries", position]);
        }
      });
    }
    const target: ErrorTarget = {
      kind: "error",
      id: `${manifest.id}#${error.id}`,
      profile: manifest.id,
      path,
      error,
      evidence: resolver.evidence(error, inherited, path),
      ...(message === undefined ? {} : { message }),
    };
    declare("error", error.id, target, resolver);
    return target;
  });
}

function declareRequirements(manifest: Written.Manifest, resolver: Resolver): void {
  manifest.requirements?.forEach((requirement, index) => {
    const id = `${manifest.id}#${requirement.id}`;
    const path = ["requirements", index];
    const target = { kind: "requirement", id, profile: manifest.id, path, requirement } as const;
    declare("requirement", requirement.id, target, resolver);
  });
}

/** A step may be called like the message it sends, or like an error: that is what the name means elsewhere. */
function declareSteps(manifest: Written.Manifest, resolver: Resolver): readonly StepTarget[] {
  return (manifest.flow ?? []).map((step, index) => {
    const id = `${manifest.id}#${step.id}`;
    const target: StepTarget = { kind: "step", id, profile: manifest.id, path: ["flow", index], step };
    resolver.namespace.declare(step.id, target);
    return target;
  });
}
