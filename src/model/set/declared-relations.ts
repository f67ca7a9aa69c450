import type { Profile } from "./profile.ts";
import type { ProfileSet } from "./profile-set.ts";

/**
 * What is declared about the use of some profiles together. `own`: one profile alone. `built-on`: one builds on all the
 * others. `composed`: a bundle holds them, or each says of the others that they compose. `apart`: two of them are
 * alternatives, or one takes the place of another, so that nobody uses both. `open`: nothing is said.
 */
export type Coexistence = "own" | "built-on" | "composed" | "apart" | "open";

/** Declared relations between the profiles of a set, in both directions. */
export class DeclaredRelations {
  readonly #composed = new Map<string, Set<string>>();
  readonly #apart = new Map<string, Set<string>>();
  readonly #bundles: readonly ReadonlySet<string>[];
  readonly #set: ProfileSet;

  constructor(set: ProfileSet) {
    this.#set = set;
    for (const profile of set.profiles) {
      if (set.profilesById.get(profile.id) !== profile) continue;
      for (const { kind, profile: other } of profile.manifest.relations ?? []) {
        join(kind === "composes-with" ? this.#composed : this.#apart, profile.id, other);
      }
    }
    this.#bundles = set.bundles.map(({ profiles }) => new Set(profiles.map(({ id }) => id)));
  }

  /**
   * Profiles that are said to be used together, by id: each two that compose, and the profiles of each bundle. Of what is
   * said of profiles that the set does not have there is nothing.
   */
  *compositions(): Generator<readonly string[]> {
    const isThere = (id: string): boolean => this.#set.profilesById.has(id);
    for (const [id, others] of this.#composed) {
      for (const other of others) if (id < other && isThere(id) && isThere(other)) yield [id, other];
    }
    for (const bundle of this.#bundles) if (bundle.size > 1 && [...bundle].every(isThere)) yield [...bundle];
  }

  /** What is declared about profiles given by id, each once; of many at once only whether a bundle holds them. */
  between(ids: readonly string[]): Coexistence {
    const profiles = ids.flatMap((id) => this.#set.profilesById.get(id) ?? []);
    if (profiles.length < 2) return "own";
    if (profiles.some((heir) => profiles.every((one) => one === heir || heir.lineage.includes(one)))) return "built-on";
    // What all build on anyway says nothing about them.
    const leaves = profiles.filter((one) => !profiles.some((heir) => heir.lineage.includes(one)));
    const own = leaves.filter((one) => one.placement !== "base");
    if (own.length < 2) return "built-on";
    if (this.#bundles.some((bundle) => own.every((one) => bundle.has(one.id)))) return "composed";
    if (own.length > compared) return "open";
    if (pairsOf(own).some(([one, other]) => this.areApart(one, other))) return "apart";
    return pairsOf(own).every(([one, other]) => this.#say(this.#composed, one, other)) ? "composed" : "open";
  }

  /**
   * What is declared about profiles that clash two and two, and are told together: alternatives among them do not clash with
   * each other.
   */
  among(ids: readonly string[]): Coexistence {
    const declared = this.between(ids);
    return declared === "apart" ? "open" : declared;
  }

  /** Whether two profiles are alternatives, or one takes the place of the other, so that nobody uses both. */
  areApart(one: Profile, other: Profile): boolean {
    return this.#apart.size > 0 && this.#say(this.#apart, one, other);
  }

  /** Whether every two of some profiles are. */
  areAllApart(ids: readonly string[]): boolean {
    const profiles = ids.flatMap((id) => this.#set.profilesById.get(id) ?? []);
    return profiles.every((one, at) => profiles.slice(at + 1).every((other) => this.areApart(one, other)));
  }

  /** Whether it is said of a profile, or of what it is a profile of, how it stands to the other. */
  #say(said: ReadonlyMap<string, ReadonlySet<string>>, one: Profile, other: Profile): boolean {
    return narrowed(one).some((left) => narrowed(other).some((right) => said.get(left.id)?.has(right.id) === true));
  }
}

/** More profiles than that are asked only for a bundle that holds them all. */
const compared = 12;

function join(relations: Map<string, Set<string>>, left: string, right: string): void {
  for (const [from, to] of [
    [left, right],
    [right, left],
  ] as const) {
    const known = relations.get(from);
    if (known === undefined) relations.set(from, new Set([to]));
    else known.add(to);
  }
}

/** A profile and those that it narrows: what is said of these holds for it. */
function narrowed(profile: Profile): readonly Profile[] {
  const found: Profile[] = [];
  for (let next: Profile | undefined = profile; next !== undefined && !found.includes(next); next = next.profileOf) {
    found.push(next);
  }
  return found;
}

function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));
}
