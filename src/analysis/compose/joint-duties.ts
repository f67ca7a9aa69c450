import type { Duty } from "../../model/set/duty.ts";
import type { Profile, ResolvedReplacement } from "../../model/set/profile.ts";
import type { Region } from "../conditions/region.ts";
import type { Fact } from "../facts/fact-table.ts";
import type { Key } from "../facts/key.ts";
import { textOfNamed } from "../facts/named-values.ts";
import { CoverCandidates } from "./cover-candidates.ts";
import { Scope, type ScopeIndex } from "../scope/scope.ts";
import { leavesNoMore } from "../verdicts/inheritance/subsumption.ts";

/** One duty of profiles that are used together, with what it stands for. */
export interface JointDuty {
  readonly duty: Duty;
  readonly profile: Profile;
  /** Duties that say the same: level, values and situations. */
  readonly alsoSaidBy: readonly Duty[];
  /** Duties that whoever follows this one follows anyway. */
  readonly covers: readonly Duty[];
  /** Where a part of it does not bind, because one of the profiles replaces it there. */
  readonly exceptions: readonly Exception[];
}

/** A replacement, with the profile that it belongs to. */
export interface Exception {
  readonly by: Profile;
  readonly replacement: ResolvedReplacement;
}

/** What binds whoever uses some profiles together. Each effective duty is in exactly one of the lists. */
export interface JointDuties {
  /** In the order of the profiles, what is built on first, and of their documents. */
  readonly duties: readonly JointDuty[];
  /** Duties that yield wherever they would hold, each with what it yields to. */
  readonly replaced: readonly ({ readonly duty: Duty } & Exception)[];
}

/**
 * The duties of profiles, and of all that they build on, that are left when they are used together: each said once, what
 * another one implies named with it, and what yields left out (docs/analysis.md 1.5.2).
 */
export function jointDutiesOf(profiles: readonly number[], index: ScopeIndex): JointDuties {
  return new JointReader(new Scope(index, profiles)).read();
}

interface Entry {
  readonly position: number;
  readonly duty: Duty;
  readonly profile: Profile;
  readonly facts: readonly Fact[];
  readonly alsoSaidBy: Duty[];
  readonly covers: Duty[];
  readonly exceptions: readonly Exception[];
  coveredBy?: Entry;
}

class JointReader {
  readonly #scope: Scope;
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<Key, Entry[]>();
  readonly #bySaying = new Map<string, Entry>();
  /** By key; and the entries of statements on these. */
  readonly #candidates = new Map<Key, CoverCandidates>();
  readonly #entryOf = new Map<Fact, Entry>();
  readonly #replaced: ({ readonly duty: Duty } & Exception)[] = [];

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  read(): JointDuties {
    for (const position of this.#inOrder()) this.#readProfile(position);
    for (const entry of this.#entries) this.#findCover(entry);
    for (const entry of this.#entries) {
      const cover = entry.coveredBy === undefined ? undefined : lastCover(entry.coveredBy);
      cover?.covers.push(entry.duty, ...entry.alsoSaidBy);
    }
    const duties = this.#entries.filter((entry) => entry.coveredBy === undefined);
    return {
      duties: duties.map(({ duty, profile, alsoSaidBy, covers, exceptions }) => {
        return { duty, profile, alsoSaidBy, covers, exceptions };
      }),
      replaced: this.#replaced,
    };
  }

  /** What is built on stands before what builds on it; else the order of the set. */
  #inOrder(): readonly number[] {
    const { table } = this.#scope.index.facts;
    const depth = (position: number): number => table.profiles[position]?.lineage.length ?? 0;
    return [...this.#scope.enabled].sort((left, right) => depth(left) - depth(right) || left - right);
  }

  #readProfile(position: number): void {
    const { table } = this.#scope.index.facts;
    const profile = table.profiles[position];
    if (profile === undefined) return;
    for (const duty of profile.duties) {
      const facts = table.ofDuty(duty);
      const yieldsTo = this.#yieldsTo(facts);
      if (yieldsTo !== undefined) {
        this.#replaced.push({ duty, ...yieldsTo });
        continue;
      }
      const saying = this.#saying(duty, facts);
      const known = this.#bySaying.get(saying);
      if (known !== undefined) {
        known.alsoSaidBy.push(duty);
        continue;
      }
      const exceptions = this.#exceptionsTo(facts);
      const position = this.#entries.length;
      const entry: Entry = { position, duty, profile, facts, alsoSaidBy: [], covers: [], exceptions };
      this.#entries.push(entry);
      this.#bySaying.set(saying, entry);
      for (const key of new Set(facts.map((fact) => fact.key))) {
        const list = this.#byKey.get(key);
        if (list === undefined) this.#byKey.set(key, [entry]);
        else list.push(entry);
      }
    }
  }

  /** What all of a duty yields to wherever it would hold; nothing where a part of it is left. */
  #yieldsTo(facts: readonly Fact[]): Exception | undefined {
    const { space } = this.#scope.index.facts;
    let found: Exception | undefined;
    for (const fact of facts) {
      const [exception] = this.#exceptionsTo([fact]);
      if (exception === undefined) return undefined;
      const isGone = space.canMeet([this.#scope.regionOf(fact)]) === "no";
      if (!isGone || this.#scope.hasCut([fact])) return undefined;
      found = exception;
    }
    return found;
  }

  /** The replacements that take something away where some facts would hold. */
  #exceptionsTo(facts: readonly Fact[]): readonly Exception[] {
    const { table, space } = this.#scope.index.facts;
    const found = new Map<ResolvedReplacement, Exception>();
    for (const fact of facts) {
      for (const one of this.#scope.index.overridesOf(fact)) {
        const by = table.profiles[one.profile];
        if (by === undefined || !this.#scope.has(one.profile) || found.has(one.written)) continue;
        const taken = [this.#scope.writtenRegionOf(fact), this.#scope.zoneOf(one)];
        if (space.canMeet(taken) !== "no") found.set(one.written, { by, replacement: one.written });
      }
    }
    return [...found.values()];
  }

  /** What a duty says, as far as it can be compared; a duty in words says only itself. */
  #saying(duty: Duty, facts: readonly Fact[]): string {
    const { space } = this.#scope.index.facts;
    if (facts.length === 0 || facts.some(({ form }) => form === "opaque")) return duty.id;
    const holds = "line" in duty ? duty.line.holds : undefined;
    const parts = facts.map((fact) => {
      const { id, key, level, form, values } = fact;
      return [key.id, level, form, textOfNamed(values), space.diagram(this.#scope.regionOf(fact)) ?? id];
    });
    return JSON.stringify([holds !== undefined && "id" in holds ? holds.id : "", parts]);
  }

  #findCover(entry: Entry): void {
    const [first] = entry.facts;
    if (first === undefined) return;
    for (const other of this.#candidatesFor(first)) {
      if (other === entry || other.coveredBy !== undefined || !this.#covers(other, entry)) continue;
      // Of two that come to the same, what is built on stays.
      if (other.position > entry.position && this.#covers(entry, other)) continue;
      entry.coveredBy = other;
      return;
    }
  }

  /** The entries that may cover that of a statement, in their order. */
  #candidatesFor(weaker: Fact): readonly Entry[] {
    const { key } = weaker;
    const entries = this.#byKey.get(key) ?? [];
    if (weaker.form === "opaque" || entries.length < 2) return [];
    let candidates = this.#candidates.get(key);
    if (candidates === undefined) {
      const own = entries.flatMap(({ facts }) => facts.filter((fact) => fact.key === key && fact.form !== "opaque"));
      candidates = new CoverCandidates(own);
      this.#candidates.set(key, candidates);
      for (const entry of entries) for (const fact of entry.facts) this.#entryOf.set(fact, entry);
    }
    const found = new Set<Entry>();
    for (const fact of candidates.of(weaker)) {
      const entry = this.#entryOf.get(fact);
      if (entry !== undefined) found.add(entry);
    }
    return [...found].sort((left, right) => left.position - right.position);
  }

  /** Whether whoever follows one duty follows the other: for each of its statements one that leaves no more there. */
  #covers(strong: Entry, weak: Entry): boolean {
    // What a line carries, and how it is checked, is said by the line itself.
    if (weak.duty.kind === "presence" && weak.duty.line.holds !== undefined) return false;
    const regionOf = (fact: Fact): Region => this.#scope.regionOf(fact);
    return weak.facts.every((weaker) => {
      return strong.facts.some((stronger) => leavesNoMore(stronger, weaker, regionOf, "decided", this.#scope.index));
    });
  }
}

function lastCover(entry: Entry): Entry {
  let found = entry;
  while (found.coveredBy !== undefined) found = found.coveredBy;
  return found;
}
