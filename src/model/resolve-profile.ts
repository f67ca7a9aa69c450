import type { Finding } from "../findings/finding.ts";
import { compareText } from "../findings/sort.ts";
import type * as Written from "../manifest/types.ts";
import { createDuties } from "./duties/create-duties.ts";
import type { Evidence } from "./evidence.ts";
import type { Draft } from "./lineage.ts";
import type { Binding, ChoiceLine, CoverLine, Message, ParameterLine, Path, Proof, SettingsOwner } from "./message.ts";
import type { Profile, ResolvedReplacement, ResolvedStep, RoleInProfile } from "./profile.ts";
import type { Words } from "./profile-set.ts";
import { checkReferences } from "./check-references.ts";
import { createLines, emptyEvidence, placeOfTarget, resolveMessages, type Building } from "./resolve-messages.ts";
import { Resolver, type KnownSituation } from "./resolver.ts";
import { Scope } from "./scope.ts";
import type { SourceReference } from "./source-reference.ts";
import type { ErrorTarget, OptionTarget, Target } from "./target.ts";

/** A profile with what those that build on it need to know beyond its public form. */
export interface Resolved {
  readonly profile: Profile;
  readonly lineage: readonly Resolved[];
  readonly scope: Scope;
  readonly situations: ReadonlyMap<string, KnownSituation>;
  readonly findings: readonly Finding[];
}

const adoptableMaturities: ReadonlySet<Written.Maturity> = new Set(["idea", "draft", "candidate", "stable"]);

/** Resolves one profile after everything it builds on. */
export function resolveProfile(draft: Draft, words: Words, resolved: ReadonlyMap<Draft, Resolved>): Resolved {
  const { manifest, located, placement } = draft;
  const base = draft.base && resolved.get(draft.base);
  const profileOf = draft.profileOf && resolved.get(draft.profileOf);
  const ancestors = lineageOf(profileOf, base);
  const lineage = ancestors.map((one) => one.profile);
  const scope = new Scope(
    draft,
    ancestors.map((one) => ({ id: one.profile.id, scope: one.scope })),
    new Set(words.roles.keys()),
  );
  const situations = situationsOf(manifest, ancestors);
  const resolver = new Resolver(draft, words, scope, situations);
  const evidence = resolver.evidence(manifest, undefined, []);

  const options = declareOptions(manifest, resolver);
  const messages = resolveMessages(manifest.messages ?? [], manifest.id, resolver, evidence);
  const proofs = createProofs(manifest, resolver, evidence);
  const settings = createSettings(manifest, resolver);
  const errors = createErrors(manifest, resolver, evidence);
  declareSteps(manifest, resolver);
  declareRequirements(manifest, resolver);
  completeLines(messages, proofs, settings, resolver, evidence, manifest);

  const applies = resolver.condition(manifest.applies, ["applies"]);
  const building: Building<Profile> = {
    id: manifest.id,
    title: manifest.title,
    version: manifest.version,
    maturity: manifest.maturity,
    placement,
    adoptable: placement === "profile" && adoptableMaturities.has(manifest.maturity),
    located,
    manifest,
    ...(base === undefined ? {} : { base: base.profile }),
    ...(profileOf === undefined ? {} : { profileOf: profileOf.profile }),
    lineage,
    ...(applies === undefined ? {} : { applies }),
    roles: rolesOf(manifest, words, resolver),
    evidence,
    messages,
    proofs,
    bindings: createBindings(manifest, proofs, resolver, evidence),
    settings,
    options,
    errors,
    steps: resolveSteps(manifest, resolver),
    replaces: resolveReplacements(manifest, resolver),
    duties: [],
    citations: [],
    lookUp: (reference) => scope.lookUp(reference),
  };
  building.duties = createDuties(building, resolver);
  building.citations = citationsOf(building);
  checkReferences(building, resolver);
  return { profile: building, lineage: ancestors, scope, situations, findings: resolver.reporter.findings };
}

function lineageOf(...parents: readonly (Resolved | undefined)[]): readonly Resolved[] {
  const found: Resolved[] = [];
  for (const parent of parents) {
    if (parent === undefined) continue;
    for (const one of [parent, ...parent.lineage]) if (!found.includes(one)) found.push(one);
  }
  return found;
}

function situationsOf(manifest: Written.Manifest, ancestors: readonly Resolved[]): ReadonlyMap<string, KnownSituation> {
  const known = new Map<string, KnownSituation>();
  for (const ancestor of [...ancestors].reverse()) for (const [id, one] of ancestor.situations) known.set(id, one);
  for (const situation of manifest.situations ?? []) known.set(situation.id, { situation, profile: manifest.id });
  return known;
}

function rolesOf(manifest: Written.Manifest, words: Words, resolver: Resolver): ReadonlyMap<string, RoleInProfile> {
  const roles = new Map<string, RoleInProfile>();
  for (const { id, term, means } of words.roles.values()) roles.set(id, { id, term, means });
  manifest.roles?.forEach((use, index) => {
    const role = resolver.word("role", use.role, words.roles, ["roles", index, "role"]);
    if (role !== undefined) {
      roles.set(role.id, { id: role.id, term: use.term ?? role.term, means: role.means, does: use.does });
    }
  });
  return roles;
}

function declare(kind: string, id: string, target: Target & { readonly path: Path }, resolver: Resolver): void {
  const earlier = resolver.scope.declare(id, target);
  if (earlier === undefined) return;
  resolver.reporter.duplicate(kind, id, resolver.span([...target.path, "id"]), placeOfTarget(earlier, resolver));
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

function createProofs(manifest: Written.Manifest, resolver: Resolver, inherited: Evidence): readonly Building<Proof>[] {
  return (manifest.proofs ?? []).flatMap((written, index) => {
    const path = ["proofs", index];
    resolver.word("mechanism", written.mechanism, resolver.words.mechanisms, [...path, "mechanism"]);
    for (const key of ["from", "to"] as const)
      resolver.word("role", written[key], resolver.words.roles, [...path, key]);
    const protects = resolver.target("message", written.protects, [...path, "protects"], ["message"]);
    const message =
      written.message === undefined
        ? undefined
        : resolver.target("message", written.message, [...path, "message"], ["message"]);
    if (protects === undefined) return [];
    const proof: Building<Proof> = {
      kind: "proof",
      id: `${manifest.id}#${written.id}`,
      name: written.id,
      profile: manifest.id,
      path,
      written,
      title: written.title,
      ...(written.article === undefined ? {} : { article: written.article }),
      from: written.from,
      to: written.to,
      protects,
      ...(message === undefined ? {} : { message }),
      covers: [],
      lines: [],
      keyFrom: [],
      algorithmFrom: [],
      evidence: resolver.evidence(written, inherited, path),
    };
    proof.lines = createLines(written.parameters ?? [], proof, [], [...path, "parameters"], resolver);
    proof.covers = (written.covers ?? []).map((cover, position): CoverLine => {
      const identifier = cover.component + componentParameters(cover.with);
      return {
        kind: "cover",
        id: `${manifest.id}#${written.id}.${identifier}`,
        anchor: `${written.id}.${identifier}`,
        identifier,
        proof,
        path: [...path, "covers", position],
        written: cover,
        evidence: emptyEvidence,
      };
    });
    declare("proof", written.id, proof, resolver);
    return [proof];
  });
}

/** Parameters of a component identifier as RFC 9421 writes them. */
function componentParameters(parameters: Written.ComponentParameters | undefined): string {
  return Object.entries(parameters ?? {})
    .map(([name, value]) => (value === true ? `;${name}` : `;${name}=${JSON.stringify(value)}`))
    .join("");
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
  return createLines(capability.settings ?? [], owner, [], ["capability", "settings"], resolver);
}

function createErrors(manifest: Written.Manifest, resolver: Resolver, inherited: Evidence): readonly ErrorTarget[] {
  return (manifest.errors ?? []).map((error, index) => {
    const path = ["errors", index];
    resolver.evidence(error, inherited, path);
    const message =
      error.in === undefined ? undefined : resolver.target("message", error.in, [...path, "in"], ["message"]);
    if (message !== undefined) {
      const names = message.allLines.map((line) => line.name);
      error.carries?.forEach((name, position) => {
        if (!names.includes(name)) {
          resolver.reporter.unresolved(
            `parameter of ${message.name}`,
            name,
            names,
            resolver.span([...path, "carries", position]),
          );
        }
      });
    }
    const target: ErrorTarget = {
      kind: "error",
      id: `${manifest.id}#${error.id}`,
      profile: manifest.id,
      path,
      error,
      ...(message === undefined ? {} : { message }),
    };
    declare("error", error.id, target, resolver);
    return target;
  });
}

function declareSteps(manifest: Written.Manifest, resolver: Resolver): void {
  const first = new Map<string, Path>();
  manifest.flow?.forEach((step, index) => {
    const path = ["flow", index];
    const earlier = first.get(step.id);
    if (earlier === undefined) first.set(step.id, path);
    else
      resolver.reporter.duplicate("step", step.id, resolver.span([...path, "id"]), resolver.span([...earlier, "id"]));
    // A step may be called like the message it sends; the message is what the name means elsewhere.
    resolver.scope.declare(step.id, {
      kind: "step",
      id: `${manifest.id}#${step.id}`,
      profile: manifest.id,
      path,
      step,
    });
  });
}

function resolveSteps(manifest: Written.Manifest, resolver: Resolver): readonly ResolvedStep[] {
  return (manifest.flow ?? []).map((step, index) => {
    const path = ["flow", index];
    for (const key of ["from", "to"] as const) resolver.word("role", step[key], resolver.words.roles, [...path, key]);
    const message =
      step.message === undefined
        ? undefined
        : resolver.target("message", step.message, [...path, "message"], ["message"]);
    const when = resolver.condition(step.when, [...path, "when"]);
    return {
      target: { kind: "step", id: `${manifest.id}#${step.id}`, profile: manifest.id, path, step },
      written: step,
      ...(message === undefined ? {} : { message }),
      ...(when === undefined ? {} : { when }),
    };
  });
}

function declareRequirements(manifest: Written.Manifest, resolver: Resolver): void {
  manifest.requirements?.forEach((requirement, index) => {
    const path = ["requirements", index];
    const id = `${manifest.id}#${requirement.id}`;
    declare(
      "requirement",
      requirement.id,
      { kind: "requirement", id, profile: manifest.id, path, requirement },
      resolver,
    );
  });
}

/** What a line says about others can be looked up only when all of them are declared. */
function completeLines(
  messages: readonly Message[],
  proofs: readonly Building<Proof>[],
  settings: readonly Building<ParameterLine>[],
  resolver: Resolver,
  inherited: Evidence,
  manifest: Written.Manifest,
): void {
  for (const message of messages) {
    message.lines.forEach((line) => completeLine(line, resolver, message.evidence));
    message.choices.forEach((choice) => {
      const building = choice as Building<ChoiceLine>;
      building.evidence = resolver.evidence(choice.written, message.evidence, choice.path);
      const when = resolver.condition(choice.written.when, [...choice.path, "when"]);
      if (when !== undefined) building.when = when;
    });
  }
  for (const proof of proofs) {
    proof.lines.forEach((line) => completeLine(line, resolver, proof.evidence));
    proof.covers.forEach((cover) => {
      const building = cover as Building<CoverLine>;
      building.evidence = resolver.evidence(cover.written, proof.evidence, cover.path);
      const when = resolver.condition(cover.written.when, [...cover.path, "when"]);
      if (when !== undefined) building.when = when;
    });
    const { key } = proof.written;
    const path = [...proof.path, "key"];
    proof.keyFrom = key.from.flatMap((reference, index) => resolver.related(reference, [...path, "from", index]) ?? []);
    proof.algorithmFrom = (key["algorithm-from"] ?? []).flatMap(
      (reference, index) => resolver.related(reference, [...path, "algorithm-from", index]) ?? [],
    );
  }
  const capability = manifest.capability;
  const evidence = capability === undefined ? inherited : resolver.evidence(capability, inherited, ["capability"]);
  settings.forEach((line) => completeLine(line, resolver, evidence));
}

function completeLine(line: ParameterLine, resolver: Resolver, inherited: Evidence): void {
  // Lines are created by this folder and are still on their way.
  const building = line as Building<ParameterLine>;
  const { written, path } = line;
  building.evidence = resolver.evidence(written, inherited, path);
  const when = resolver.condition(written.when, [...path, "when"]);
  if (when !== undefined) building.when = when;
  for (const key of ["equals", "within"] as const) {
    const reference = written[key];
    const related = reference === undefined ? undefined : resolver.related(reference, [...path, key]);
    if (related !== undefined) building.related = related;
  }
  if (written.holds === undefined) return;
  const holds = resolver.target("message or proof", written.holds, [...path, "holds"], ["message", "proof"]);
  if (holds !== undefined) building.holds = holds;
}

function createBindings(
  manifest: Written.Manifest,
  proofs: readonly Proof[],
  resolver: Resolver,
  inherited: Evidence,
): readonly Binding[] {
  return (manifest.bindings ?? []).flatMap((written, index) => {
    const path = ["bindings", index];
    const proof = proofs.find((one) => one.name === written.proof);
    if (proof === undefined) {
      resolver.reporter.unresolved(
        "proof",
        written.proof,
        proofs.map((one) => one.name),
        resolver.span([...path, "proof"]),
      );
    }
    const carrier = resolver.target("parameter", written.carrier, [...path, "carrier"], ["parameter"]);
    if (proof === undefined || carrier === undefined) return [];
    const evidence = resolver.evidence(written, inherited, path);
    return [
      {
        kind: "binding",
        id: `${manifest.id}#${written.id}`,
        name: written.id,
        profile: manifest.id,
        path,
        written,
        proof,
        carrier,
        evidence,
      },
    ];
  });
}

function resolveReplacements(manifest: Written.Manifest, resolver: Resolver): readonly ResolvedReplacement[] {
  return (manifest.replaces ?? []).flatMap((written, index) => {
    const path = ["replaces", index];
    const kinds = ["parameter", "requirement", "choice", "cover", "proof", "message"] as const;
    const target = resolver.target("duty", written.duty, [...path, "duty"], kinds);
    const when = resolver.condition(written.when, [...path, "when"]);
    return target === undefined ? [] : [{ written, target, ...(when === undefined ? {} : { when }) }];
  });
}

function citationsOf(profile: Profile): readonly SourceReference[] {
  const found = new Map<string, SourceReference>();
  const add = (sources: readonly SourceReference[]): void => {
    for (const source of sources) if (!found.has(source.text)) found.set(source.text, source);
  };
  add(profile.evidence.sources);
  for (const owner of [...profile.messages, ...profile.proofs, ...profile.bindings]) add(owner.evidence.sources);
  for (const duty of profile.duties) {
    add(duty.evidence.sources);
    if (duty.kind === "requirement") {
      for (const target of duty.objects) if (target.kind === "document") add([target.source]);
    }
  }
  return [...found.values()].sort((left, right) => compareText(left.text, right.text));
}
