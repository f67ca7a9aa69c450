import type { Vocabulary } from "../../manifest/vocabulary-types.ts";
import type { DeclaredRelations } from "../../model/set/declared-relations.ts";
import type { ParameterLine } from "../../model/set/message.ts";
import { Budget, questionSteps } from "../budget.ts";
import { everywhere, meetBoxes, subtractRegions, variablesOf, type Box, type Region } from "../conditions/region.ts";
import type { Facts, Override } from "../facts/collect-facts.ts";
import type { Fact } from "../facts/fact-table.ts";
import type { Instance, UnknownMembers } from "../facts/instances.ts";
import { groupPairs } from "../group-by.ts";

/** What is shared by all scopes of a set: found once. */
export class ScopeIndex {
  readonly facts: Facts;
  readonly vocabulary: Vocabulary;
  readonly #relations: DeclaredRelations;
  readonly #overridesByFact: ReadonlyMap<Fact, readonly Override[]>;
  /** By profile, the keys on which something yields to it. */
  readonly #yieldingKeys: ReadonlyMap<number, ReadonlySet<number>>;
  /** Roles whose duties bind every party. */
  readonly everyone: ReadonlySet<string>;
  /** Flags of the other end, by variable: the position of the profile that it announces, or -1. */
  readonly announcements = new Map<number, number>();
  readonly #closures: readonly (readonly number[])[];
  /** A key is asked for again while the profiles that speak on it are compared. */
  readonly #keysAround = new Map<number, readonly number[]>();
  readonly #choicesByMember: ReadonlyMap<number, readonly number[]>;

  constructor(facts: Facts, vocabulary: Vocabulary, relations: DeclaredRelations) {
    this.facts = facts;
    this.vocabulary = vocabulary;
    this.#relations = relations;
    this.everyone = new Set(vocabulary.roles.flatMap(({ id, everyone }) => (everyone === true ? [id] : [])));
    const yielding = facts.overrides.flatMap((by) => by.facts.map((fact) => ({ fact, by })));
    this.#overridesByFact = groupPairs(yielding.map(({ fact, by }) => [fact, by]));
    const byProfile = groupPairs(yielding.map(({ fact, by }) => [by.profile, fact.key.id]));
    this.#yieldingKeys = new Map([...byProfile].map(([profile, keys]) => [profile, new Set(keys)]));
    const { profiles, keys } = facts.table;
    this.#choicesByMember = groupPairs(
      keys.all.flatMap(({ id, members = [] }) => members.map((member) => [member.id, id] as const)),
    );
    this.#closures = profiles.map(({ lineage }, profile) => {
      return [profile, ...lineage.flatMap((one) => facts.positionOf.get(one) ?? [])];
    });
    const current = new Map(profiles.filter((one) => one.placement !== "edition").map((one) => [one.id, one]));
    for (let id = 0; id < facts.space.table.size; id++) {
      const { announces } = facts.space.table.at(id);
      if (announces === undefined) continue;
      const profile = current.get(announces);
      this.announcements.set(id, profile === undefined ? -1 : (facts.positionOf.get(profile) ?? -1));
    }
  }

  /** Whether two profiles, by position, are declared to be used one at a time. */
  areApart(one: number, other: number): boolean {
    const { profiles } = this.facts.table;
    const [left, right] = [profiles[one], profiles[other]];
    return left !== undefined && right !== undefined && this.#relations.areApart(left, right);
  }

  /** A parameter that the vocabulary names, in whichever profile has it; a base first. */
  findLine(written: string): ParameterLine | undefined {
    for (const profile of this.facts.table.profiles) {
      const target = profile.lookUp(written);
      if (target?.kind === "parameter") return target;
    }
    return undefined;
  }

  /** What yields to whom, of one fact. */
  overridesOf(fact: Fact): readonly Override[] {
    return this.#overridesByFact.get(fact) ?? [];
  }

  /** Whether something on a key yields to a profile. */
  isOverriddenOn(profile: number, key: number): boolean {
    return this.#yieldingKeys.get(profile)?.has(key) === true;
  }

  /** The choices between parameters that the presence of one belongs to. */
  choicesOf(key: number): readonly number[] {
    return this.#choicesByMember.get(key) ?? [];
  }

  /** A key with those that are coupled with it, and those of the other end of its channel. */
  keysAround(key: number): readonly number[] {
    let around = this.#keysAround.get(key);
    if (around === undefined) {
      around = this.#findAround(key);
      this.#keysAround.set(key, around);
    }
    return around;
  }

  #findAround(key: number): readonly number[] {
    const { keys } = this.facts.table;
    const { members = [], action, object, channel, instance } = keys.at(key);
    const coupled = [...members.map(({ id }) => id), ...this.choicesOf(key)];
    const ends =
      action === "send" || action === "accept" ? [...(instance?.root.to ?? []), ...(instance?.root.from ?? [])] : [];
    const otherEnd = ends.flatMap(
      (role) => keys.find(role, action === "send" ? "accept" : "send", object, channel)?.id ?? [],
    );
    const further = coupled.flatMap((one) => keys.at(one).members?.map(({ id }) => id) ?? []);
    return [...new Set([key, ...coupled, ...further, ...otherEnd])];
  }

  /** A profile and all that it builds on, by position: who enables it enables these. */
  closure(profile: number): readonly number[] {
    return this.#closures[profile] ?? [];
  }
}

/**
 * A set of profiles that are enabled together at every role, with what they build on: where each duty holds then. What
 * yields to a profile yields only where that profile is enabled (docs/analysis.md 1.4.1).
 */
export class Scope {
  readonly index: ScopeIndex;
  /** Positions of the enabled profiles, ascending. */
  readonly enabled: readonly number[];
  readonly #enabled: ReadonlySet<number>;
  readonly #announced: ReadonlySet<number>;
  readonly #cut = new Set<Fact>();

  /**
   * `announced`: the profiles that the other end enables, by position, where these are others: one end alone for
   * additivity and degradation.
   */
  constructor(index: ScopeIndex, profiles: readonly number[], announced?: readonly number[]) {
    this.index = index;
    this.#enabled = new Set(profiles.flatMap((one) => index.closure(one)));
    this.#announced = announced === undefined ? this.#enabled : new Set(announced.flatMap((one) => index.closure(one)));
    this.enabled = [...this.#enabled].sort((left, right) => left - right);
  }

  /** Whether a profile, by position, is enabled, itself or because another one builds on it. */
  has(profile: number): boolean {
    return this.#enabled.has(profile);
  }

  /** Where a fact would hold if nothing yielded. */
  writtenRegionOf({ region }: Fact): Region {
    return this.#resolved(region);
  }

  /** Where a fact holds, after what yields; `hasCut` says where that is not all. */
  regionOf(fact: Fact): Region {
    return this.regionWithout(fact);
  }

  /**
   * Whether the region of one of some facts is incomplete, because what yields of it took too many steps to take away. To be
   * asked after their regions.
   */
  hasCut(facts: readonly Fact[]): boolean {
    return this.#cut.size > 0 && facts.some((fact) => this.#cut.has(fact));
  }

  /** The same, as if some replacements were not written. */
  regionWithout(fact: Fact, isIgnored: (one: Override) => boolean = () => false): Region {
    const { space } = this.index.facts;
    let region = this.#resolved(fact.region);
    for (const one of this.index.overridesOf(fact)) {
      if (!this.#enabled.has(one.profile) || isIgnored(one)) continue;
      const budget = new Budget(questionSteps);
      region = subtractRegions(region, this.#resolved(one.zone), space.spaceOf, budget);
      if (budget.isExceeded) this.#cut.add(fact);
    }
    return region;
  }

  /**
   * What a receiver does with members of a message that nobody declares. A profile that only adds to the message says it for
   * those who enable that profile; of several, the first in the order of the set.
   */
  unknownIn(instance: Instance | undefined): UnknownMembers | undefined {
    const root = instance?.root;
    if (root === undefined || root.unknown !== undefined || root.unknownBy.size === 0) return root?.unknown;
    const { profiles } = this.index.facts.table;
    for (const position of this.enabled) {
      const profile = profiles[position];
      const said = profile === undefined ? undefined : root.unknownBy.get(profile);
      if (said !== undefined) return said;
    }
    return undefined;
  }

  /** Where a profile applies, in this scope. */
  applies(profile: number): Region {
    return this.#resolved(this.index.facts.applies[profile] ?? everywhere);
  }

  /** Where a replacement frees what it names. */
  zoneOf({ zone }: Override): Region {
    return this.#resolved(zone);
  }

  /**
   * The facts of the enabled profiles on a key. Choices between parameters that share one are solved together: the first
   * of them has all their facts and those on the presence of their parameters, the others have none.
   */
  factsOn(key: number): readonly Fact[] {
    if (this.index.facts.table.keys.at(key).members === undefined) return this.#factsOfKeys([key]);
    const { choices, members } = this.#coupledWith(key);
    return Math.min(...choices) === key ? this.#factsOfKeys([...choices, ...members]) : [];
  }

  /** The key under which a key is solved: of choices that share a parameter the first one. */
  leadOf(key: number): number {
    if (this.index.facts.table.keys.at(key).members === undefined) return key;
    return Math.min(...this.#coupledWith(key).choices);
  }

  #coupledWith(key: number): { readonly choices: ReadonlySet<number>; readonly members: ReadonlySet<number> } {
    const { keys } = this.index.facts.table;
    const choices = new Set<number>([key]);
    const members = new Set(keys.at(key).members?.map(({ id }) => id));
    for (const member of members) {
      for (const choice of this.index.choicesOf(member)) {
        if (choices.has(choice) || this.#factsOfKeys([choice]).length === 0) continue;
        choices.add(choice);
        for (const { id } of keys.at(choice).members ?? []) members.add(id);
      }
    }
    return { choices, members };
  }

  #factsOfKeys(keys: readonly number[]): readonly Fact[] {
    const found: Fact[] = [];
    for (const profile of this.enabled) {
      for (const one of keys) found.push(...this.index.facts.table.on(one, profile));
    }
    return found;
  }

  /** Every key that an enabled profile says something of, ascending. */
  keys(): readonly number[] {
    const found = new Set<number>();
    for (const profile of this.enabled) for (const key of this.index.facts.table.keysOf(profile)) found.add(key);
    return [...found].sort((left, right) => left - right);
  }

  /** A region with the announcements of the other end decided: it announces what it enables. */
  #resolved(region: Region): Region {
    const { announcements } = this.index;
    if (announcements.size === 0 || !variablesOf(region).some((variable) => announcements.has(variable))) return region;
    let decided: Box = [];
    for (const [variable, profile] of announcements) {
      const ids = [this.#announced.has(profile) ? 1 : 0];
      decided = meetBoxes(decided, [{ variable, values: { kind: "finite", ids, isComplement: false } }]) ?? decided;
    }
    return region.flatMap((box) => {
      const met = meetBoxes(box, decided);
      return met === undefined ? [] : [met.filter((atom) => !announcements.has(atom.variable))];
    });
  }
}
