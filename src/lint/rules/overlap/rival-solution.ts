import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Relation } from "../../../manifest/types.ts";
import type { Objective } from "../../../manifest/vocabulary-types.ts";
import type { Profile } from "../../../model/profile.ts";
import type { ProfileSet } from "../../../model/profile-set.ts";
import { defineRule } from "../../rule.ts";

/** Claims that a message lists; all of them are related places. */
const listed = 8;

/** One profile that solves an objective, and how. */
interface Claim {
  readonly profile: Profile;
  readonly mechanism: string;
  /** Position in `solves`. */
  readonly index: number;
}

/**
 * Two adoptable profiles that reach one objective by different mechanisms and do not say how they relate. One finding
 * per objective, however many profiles claim it.
 */
export const rivalSolution = defineRule("overlap/rival-solution", function* (set) {
  const claims = claimsByObjective(set);
  const related = relatedProfiles(set, () => true);
  // Several solutions side by side are fine only if a reader is told how to choose.
  const alternatives = relatedProfiles(set, (one) => one.kind !== "alternative" || one.choose !== undefined);
  for (const objective of set.words.objectives.values()) {
    if (objective.exclusivity === "stackable") continue;
    const relations = objective.exclusivity === "exclusive" ? related : alternatives;
    yield* judge(objective, rivalsAmong(claims.get(objective.id) ?? [], relations));
  }
});

/** Claims of adoptable profiles; a claim on a part is a claim on the whole as well. */
function claimsByObjective(set: ProfileSet): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const profile of set.profiles) {
    if (!profile.adoptable) continue;
    profile.manifest.solves.forEach((solution, index) => {
      for (const id of withAncestors(solution.objective, set)) {
        const list = claims.get(id) ?? [];
        if (list.length === 0) claims.set(id, list);
        list.push({ profile, mechanism: solution.mechanism, index });
      }
    });
  }
  return claims;
}

function withAncestors(id: string, set: ProfileSet): readonly string[] {
  const found: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !found.includes(next);) {
    found.push(next);
    next = set.words.objectives.get(next)?.parent;
  }
  return found;
}

/** For each profile those that it, or they, declare to be alternatives or successors, and those that it narrows. */
function relatedProfiles(
  set: ProfileSet,
  counts: (relation: Relation) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  const join = (left: string, right: string): void => {
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      const known = related.get(from) ?? new Set();
      related.set(from, known.add(to));
    }
  };
  for (const profile of set.profiles) {
    for (const ancestor of profile.lineage) join(profile.id, ancestor.id);
    for (const relation of profile.manifest.relations ?? []) {
      if (relation.kind !== "composes-with" && counts(relation)) join(profile.id, relation.profile);
    }
  }
  return related;
}

/**
 * The claims that stand against another one. Counted, not compared pair by pair: a claim has a rival if more claims
 * differ in mechanism than those of its own profile and of the profiles it is related to.
 */
function rivalsAmong(claims: readonly Claim[], related: ReadonlyMap<string, ReadonlySet<string>>): readonly Claim[] {
  const byProfile = new Map<string, Claim[]>();
  const countByMechanism = new Map<string, number>();
  for (const claim of claims) {
    const own = byProfile.get(claim.profile.id);
    if (own === undefined) byProfile.set(claim.profile.id, [claim]);
    else own.push(claim);
    countByMechanism.set(claim.mechanism, (countByMechanism.get(claim.mechanism) ?? 0) + 1);
  }
  return claims.filter((claim) => {
    let rivals = claims.length - (countByMechanism.get(claim.mechanism) ?? 0);
    for (const id of [claim.profile.id, ...(related.get(claim.profile.id) ?? [])]) {
      rivals -= (byProfile.get(id) ?? []).filter((other) => other.mechanism !== claim.mechanism).length;
    }
    return rivals > 0;
  });
}

function* judge(objective: Objective, rivals: readonly Claim[]): Generator<Finding> {
  const first = rivals[0];
  if (first === undefined) return;
  const others = rivals.slice(1);
  const other = others.find((claim) => claim.profile !== first.profile && claim.mechanism !== first.mechanism);
  if (other === undefined) return;
  const span = first.profile.located.spanOf(["solves", first.index], "value");
  const profiles = [...new Set(rivals.map((claim) => claim.profile.id))];
  const related = others.map((claim) => ({
    span: claim.profile.located.spanOf(["solves", claim.index], "value"),
    message: `\`${claim.profile.id}\` reaches it by \`${claim.mechanism}\``,
  }));
  const severity = objective.exclusivity === "exclusive" ? ("error" as const) : ("warning" as const);
  // By meaning: objective and mechanisms; a rewording of either profile keeps an acknowledgement.
  const key = JSON.stringify([objective.id, rivals.map((claim) => [claim.profile.id, claim.mechanism]).sort()]);
  const options = { span, related, profiles, severity, key };
  if (profiles.length > 2) {
    const shown = rivals.slice(0, listed).map((claim) => `\`${claim.profile.id}\` by \`${claim.mechanism}\``);
    const list = shown.join(", ") + (rivals.length > listed ? ` and ${rivals.length - listed} more` : "");
    const params = { count: profiles.length, objective: objective.id, list };
    yield report("overlap/rival-solution", "several", params, options);
    return;
  }
  const params = {
    profile: first.profile.id,
    objective: objective.id,
    mechanism: first.mechanism,
    other: other.profile.id,
    otherMechanism: other.mechanism,
  };
  if (objective.exclusivity === "exclusive") yield report("overlap/rival-solution", "exclusive", params, options);
  else yield report("overlap/rival-solution", "alternatives", params, options);
}
