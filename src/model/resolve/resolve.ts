import type { Finding, Outcome } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import { compareText } from "../../findings/sort.ts";
import type { Located } from "../../manifest/located.ts";
import type { Configuration } from "../../manifest/project-types.ts";
import type { Manifest } from "../../manifest/types.ts";
import { linkLineage, type Draft } from "./lineage.ts";
import type { Profile } from "../set/profile.ts";
import type { ProfileSet, Words } from "../set/profile-set.ts";
import { checkRelations } from "../checks/check-relations.ts";
import { checkWordReferences } from "../checks/check-word-references.ts";
import { completeProfile } from "./complete-profile.ts";
import { declareProfile, type Declared } from "./declare-profile.ts";
import type { Namespace } from "./namespace.ts";
import type { Placement } from "../../findings/placement.ts";

/** A validated manifest and what it is for. */
export interface PlacedManifest {
  readonly located: Located<Manifest>;
  readonly placement: Placement;
}

const order: readonly Placement[] = ["base", "profile", "upstream", "draft", "contrast", "edition"];

/**
 * All profiles with every name looked up once. What leads nowhere is a finding and is left out of the profile, so that
 * a broken manifest hides nothing of its neighbours.
 *
 * `unreadable`: ids of manifests that exist, but are too broken to be resolved. What refers to them is not told again.
 */
export function resolveProfileSet(
  words: Words,
  configuration: Configuration,
  manifests: readonly PlacedManifest[],
  unreadable: ReadonlySet<string> = new Set(),
): Outcome<ProfileSet> {
  const findings: Finding[] = [];
  const drafts = admit(manifests, findings);
  const ordered = linkLineage(drafts, unreadable, findings);
  const declared = new Map<Draft, Declared>();
  const scopes = new Map<string, Namespace>();
  for (const draft of ordered) {
    const one = declareProfile(draft, words, declared, scopes);
    declared.set(draft, one);
    if (draft.placement !== "edition") scopes.set(draft.manifest.id, one.scope);
  }
  const completed = new Map<Declared, Profile>();
  for (const one of declared.values()) {
    completed.set(one, completeProfile(one, completed));
    findings.push(...one.resolver.reporter.findings);
  }
  const profiles = drafts.flatMap((draft) => completed.get(declared.get(draft) as Declared) ?? []);
  const profilesById = new Map(profiles.filter((one) => one.placement !== "edition").map((one) => [one.id, one]));
  const set: ProfileSet = { words, configuration, profiles, profilesById, bundles: [] };
  findings.push(...checkRelations(set, unreadable), ...checkWordReferences(set, unreadable));
  return { value: set, findings };
}

/** One current edition an id, one file a version: the first in the order of paths is kept, the others are told. */
function admit(manifests: readonly PlacedManifest[], findings: Finding[]): readonly Draft[] {
  const sorted = [...manifests].sort(
    (left, right) =>
      order.indexOf(left.placement) - order.indexOf(right.placement) ||
      compareText(left.located.value.id, right.located.value.id) ||
      compareText(left.located.value.version, right.located.value.version) ||
      compareText(left.located.file.path, right.located.file.path),
  );
  const seen = new Map<string, PlacedManifest>();
  const identifiers = new Map<string, PlacedManifest>();
  const drafts: Draft[] = [];
  for (const manifest of sorted) {
    const { id, version, identifier } = manifest.located.value;
    const isEdition = manifest.placement === "edition";
    const key = isEdition ? `${id}@${version}` : id;
    const first = seen.get(key);
    const span = manifest.located.spanOf(["id"], "value");
    if (first !== undefined) {
      const related = [{ span: first.located.spanOf(["id"], "value"), message: "the first one" }];
      const options = { span, related, profiles: [id], key };
      if (isEdition) findings.push(report("structure/duplicate-id", "edition", { id, version }, options));
      else findings.push(report("structure/duplicate-id", "profile", { id }, options));
      continue;
    }
    seen.set(key, manifest);
    // An edition of the current version would be a second text of it.
    if (!isEdition) seen.set(`${id}@${version}`, manifest);
    const owner = identifier === undefined || isEdition ? undefined : identifiers.get(identifier);
    if (identifier !== undefined && !isEdition) {
      if (owner === undefined) identifiers.set(identifier, manifest);
      else {
        const params = { identifier, other: owner.located.value.id };
        const related = [{ span: owner.located.spanOf(["identifier"], "value"), message: "it stands here as well" }];
        const place = {
          span: manifest.located.spanOf(["identifier"], "value"),
          related,
          profiles: [id, owner.located.value.id],
        };
        findings.push(report("structure/duplicate-id", "identifier", params, place));
      }
    }
    drafts.push({
      located: manifest.located,
      manifest: manifest.located.value,
      placement: manifest.placement,
      missing: new Set(),
    });
  }
  return drafts;
}
