import { compareText } from "../../findings/sort.ts";
import type * as Written from "../../manifest/types.ts";
import { checkAnchors } from "../checks/check-duplicates.ts";
import { checkReferences } from "../checks/check-references.ts";
import { completeLines } from "./complete-lines.ts";
import type { Declared } from "./declare-profile.ts";
import { createDuties } from "../duties/create-duties.ts";
import type { Profile, ResolvedReplacement, ResolvedStep, RoleInProfile } from "../set/profile.ts";
import type { Words } from "../set/profile-set.ts";
import { resolveBindings } from "./resolve-bindings.ts";
import type { Building, Resolver } from "./resolver.ts";
import type { Namespace } from "./namespace.ts";
import type { StepTarget } from "../set/message.ts";
import { resolveCondition } from "./resolve-condition.ts";

const adoptableMaturities: ReadonlySet<Written.Maturity> = new Set(["idea", "draft", "candidate", "stable"]);

/** Looks up everything that a declared profile says of others. `completed`: what it builds on. */
export function completeProfile(declared: Declared, completed: ReadonlyMap<Declared, Profile>): Profile {
  const { draft, resolver, scope, evidence } = declared;
  const { manifest, located, placement } = draft;
  const base = declared.base && completed.get(declared.base);
  const profileOf = declared.profileOf && completed.get(declared.profileOf);
  completeLines(declared);
  const applies = resolveCondition(manifest.applies, ["applies"], resolver);
  const building: Building<Profile> = {
    id: manifest.id,
    title: manifest.title,
    version: manifest.version,
    maturity: manifest.maturity,
    placement,
    adoptable: placement === "profile" && adoptableMaturities.has(manifest.maturity),
    located,
    manifest,
    ...(base === undefined ? {} : { base }),
    ...(profileOf === undefined ? {} : { profileOf }),
    lineage: declared.lineage.flatMap((one) => completed.get(one) ?? []),
    ...(applies === undefined ? {} : { applies }),
    roles: rolesOf(manifest, resolver.words, resolver),
    evidence,
    messages: declared.messages,
    proofs: declared.proofs.flatMap(({ proof, isBroken }) => (isBroken ? [] : [proof])),
    bindings: resolveBindings(manifest, resolver, evidence),
    settings: declared.settings,
    options: declared.options,
    errors: declared.errors,
    steps: declared.steps.map((step) => resolveStep(step, resolver)),
    replaces: resolveReplacements(manifest, resolver),
    duties: [],
    citations: [],
    lookUp: lookUpIn(scope),
  };
  building.duties = createDuties(building, resolver);
  checkAnchors(building.duties, resolver);
  checkReferences(building, resolver);
  building.citations = [...resolver.cited].sort((left, right) => compareText(left.text, right.text));
  return building;
}

/** What a profile keeps is its scope alone: a function made where the resolver is would keep that as well. */
function lookUpIn(scope: Namespace): Profile["lookUp"] {
  return (reference) => scope.lookUp(reference);
}

function rolesOf(manifest: Written.Manifest, words: Words, resolver: Resolver): ReadonlyMap<string, RoleInProfile> {
  const roles = new Map<string, RoleInProfile>();
  for (const role of words.roles.values()) roles.set(role.id, role);
  manifest.roles?.forEach((use, index) => {
    const role = resolver.word("role", use.role, words.roles, ["roles", index, "role"]);
    if (role === undefined) return;
    roles.set(role.id, { id: role.id, term: use.term ?? role.term, means: role.means, does: use.does });
  });
  return roles;
}

function resolveStep(target: StepTarget, resolver: Resolver): ResolvedStep {
  const { step, path } = target;
  for (const key of ["from", "to"] as const) resolver.word("role", step[key], resolver.words.roles, [...path, key]);
  const message =
    step.message === undefined
      ? undefined
      : resolver.target("message", step.message, [...path, "message"], ["message"]);
  const when = resolveCondition(step.when, [...path, "when"], resolver);
  return {
    target,
    written: step,
    ...(message === undefined ? {} : { message }),
    ...(when === undefined ? {} : { when }),
  };
}

const replaceable = ["parameter", "requirement", "choice", "cover", "proof", "message"] as const;

/** Only what is inherited can yield. */
function resolveReplacements(manifest: Written.Manifest, resolver: Resolver): readonly ResolvedReplacement[] {
  return (manifest.replaces ?? []).flatMap((written, index) => {
    const path = ["replaces", index];
    const target = resolver.target("duty", written.duty, [...path, "duty"], replaceable);
    const when = resolveCondition(written.when, [...path, "when"], resolver);
    if (target === undefined) return [];
    const owner = target.kind === "choice" ? target.message : target.kind === "cover" ? target.proof : target;
    if (owner.profile === manifest.id) {
      const span = resolver.span([...path, "duty"]);
      resolver.reporter.wrongKind(written.duty, "a duty of this profile", "an inherited one", span);
      return [];
    }
    return [{ written, target, ...(when === undefined ? {} : { when }) }];
  });
}
