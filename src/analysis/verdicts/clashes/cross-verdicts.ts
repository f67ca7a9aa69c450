import { Budget } from "../../budget.ts";
import { minimalEmptySets } from "../../choices/minimal-sets.ts";
import { problemsOf, type Problem, type Undecided } from "../../choices/problem.ts";
import { meetRegions, type Region } from "../../conditions/region.ts";
import type { Fact } from "../../facts/fact-table.ts";
import type { Key } from "../../facts/key.ts";
import { areIndependentAt } from "../../scope/coexistence.ts";
import { conflictsFrom, membersOf, tensionsFrom } from "./clash-verdicts.ts";
import { fingerprintOfRows } from "../fingerprint.ts";
import { groupBy } from "../../group-by.ts";
import { joinClashes, type Clashes } from "./own-verdicts.ts";
import { isPreference, placedRows, placedProblemsOf, type PlacedProblem } from "../../scope/placed-problem.ts";
import { Clusters } from "./clusters.ts";
import { coupledChoiceClashes } from "./coupled-choices.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import { Signatures } from "./signatures.ts";
import { StatementClasses, type StatementClass } from "./statement-classes.ts";
import type { Conflict, KeyVerdict, Member, Tension } from "../verdict.ts";

/** Class tests for one key: more would mean that nothing on it fits together. */
const testsPerKey = 400_000;
/** Sets of three or more are sought in a key as long as its statements are few. */
const jointSteps = 20_000;
/** Witnesses that are tried before a relation is dropped, where something may yield. */
const tries = 8;

/** Up to so many classes every two are compared; beyond, only until it is known who takes part. */
const fewClasses = 64;

/**
 * Contradictions and tensions between profiles that do not build on each other. Only statements on one key are compared,
 * and of these only classes: thousands of profiles that say the same are one side. What clashes is told as a cluster of
 * profiles for each key: 37 profiles that claim one scheme are one verdict (docs/analysis.md 1.9). Two profiles are
 * judged exactly, by all their statements on the key; preferences that only three or more profiles together make
 * impossible are found by a composition. Profiles that are declared alternatives do not clash: a third one clashes with
 * each of them.
 */
export function crossClashes(index: ScopeIndex): Clashes {
  const { table } = index.facts;
  const signatures = new Signatures(index);
  const eligible = table.profiles.map((profile) => profile.adoptable || profile.placement === "base");
  // What is only built on speaks through the profiles that do.
  table.profiles.forEach((profile) => {
    if (!profile.adoptable) return;
    for (const one of profile.lineage) eligible[index.facts.positionOf.get(one) ?? -1] = true;
  });
  const onKeys = joinClashes(
    table.keys.all.flatMap((key) => {
      // Most keys are one profile's own.
      if (key.members === undefined && table.speakersOn(key.id).length < 2) return [];
      const facts = factsOnKey(key, index).filter(({ profile }) => eligible[profile] === true);
      if (!hasSeveralOwners(facts) || signatures.isSettled(key.id, facts)) return [];
      return new KeyJudge(key, facts, index).judge();
    }),
  );
  const onChoices = coupledChoiceClashes(index, (profile) => eligible[profile] === true);
  const { conflicts, tensions, undecided } = joinClashes([onKeys, onChoices]);
  // Choices that are solved together are one verdict, under whichever of them it was found.
  return { conflicts: distinct(conflicts), tensions: distinct(tensions), undecided };
}

function distinct<Verdict extends KeyVerdict>(verdicts: readonly Verdict[]): readonly Verdict[] {
  return [...new Map(verdicts.map((one) => [`${one.fingerprint} ${one.profiles.join(" ")}`, one])).values()];
}

function factsOnKey(key: Key, { facts: { table } }: ScopeIndex): readonly Fact[] {
  return [key, ...(key.members ?? [])].flatMap(({ id }) => table.ofKey(id));
}

function hasSeveralOwners(facts: readonly Fact[]): boolean {
  return facts.some(({ profile }) => profile !== facts[0]?.profile);
}

type SetOf = (one: StatementClass) => bigint;

class KeyJudge {
  readonly #key: Key;
  readonly #index: ScopeIndex;
  readonly #found = { conflicts: [] as Conflict[], tensions: [] as Tension[], undecided: [] as Undecided[] };
  readonly #budget = new Budget(testsPerKey);
  readonly #classes: StatementClasses;
  readonly #scopes = new Map<string, Scope>();
  /** Whether two regions were too large to say that they do not meet. */
  #isIncomplete = false;

  constructor(key: Key, facts: readonly Fact[], index: ScopeIndex) {
    this.#key = key;
    this.#index = index;
    this.#classes = new StatementClasses(key, facts, index, this.#found.undecided);
  }

  judge(): Clashes {
    const conflicts = new Clusters<StatementClass>();
    const tensions = new Clusters<StatementClass>();
    for (const problem of this.#classes.problems) {
      const classes = this.#classes.in(problem);
      const hard = classes.filter(({ row }) => row.hard !== problem.all);
      this.#among(hard, hardOf, conflicts);
      this.#joint(hard, problem, conflicts);
      const wishes = classes.filter(({ row }) => isPreference(row, problem) || row.usable !== 0n);
      if (wishes.length === 0) continue;
      this.#across(wishes, wishOf, hard, hardOf, tensions);
      this.#among(
        wishes.filter(({ row }) => row.usable === 0n),
        wishOf,
        tensions,
      );
    }
    if (this.#budget.isExceeded || this.#isIncomplete) this.#giveUp();
    this.#report(conflicts, this.#found.conflicts, (scope) => this.#judged(scope, conflictsFrom));
    this.#report(tensions, this.#found.tensions, (scope) => this.#judged(scope, tensionsFrom));
    return this.#found;
  }

  /** Joins the owners of classes of one side whose sets have nothing in common. */
  #among(all: readonly StatementClass[], setOf: SetOf, clusters: Clusters<StatementClass>): void {
    const groups = [...groupBy(all, setOf)];
    if (groups.length <= fewClasses) {
      groups.forEach(([set, classes], position) => {
        for (const [other, others] of groups.slice(position + 1)) {
          if ((set & other) === 0n) this.#between(classes, others, clusters);
        }
      });
      return;
    }
    // Components of the graph, without looking at every edge: what is reached once is not tested again.
    let unreached = [...all];
    for (let start = unreached.pop(); start !== undefined; start = unreached.pop()) {
      const open = [start];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const from = next;
        const reached = unreached.filter((other) => {
          return this.#budget.spend() && (setOf(from) & setOf(other)) === 0n && this.#join(from, other, clusters);
        });
        if (reached.length === 0) continue;
        const found = new Set(reached);
        unreached = unreached.filter((other) => !found.has(other));
        open.push(...reached);
      }
    }
  }

  /** Joins the owners of classes of two sides whose sets have nothing in common. */
  #across(
    left: readonly StatementClass[],
    leftSet: SetOf,
    right: readonly StatementClass[],
    rightSet: SetOf,
    clusters: Clusters<StatementClass>,
  ): void {
    for (const [set, classes] of groupBy(left, leftSet)) {
      for (const [other, others] of groupBy(right, rightSet)) {
        if (this.#budget.spend() && (set & other) === 0n) this.#between(classes, others, clusters);
      }
    }
  }

  /** Joins the owners of classes that clash; of many each with the first of the other side where both hold. */
  #between(
    left: readonly StatementClass[],
    right: readonly StatementClass[],
    clusters: Clusters<StatementClass>,
  ): void {
    if (left.length * right.length <= fewClasses) {
      for (const one of left) for (const other of right) this.#join(one, other, clusters);
      return;
    }
    for (const one of left) right.some((other) => this.#join(one, other, clusters));
    for (const other of right) left.some((one) => this.#join(one, other, clusters));
  }

  /** Joins the owners of two classes if both can hold together; every owner with one that it does not build on. */
  #join(left: StatementClass, right: StatementClass, clusters: Clusters<StatementClass>): boolean {
    if (!this.#budget.spend()) return false;
    const pair = this.#unrelated(left.owners, right.owners);
    if (pair === undefined || !this.#meet([left, right])) return false;
    const [one, other] = pair;
    clusters.join([one, other], [left, right]);
    this.#joinOwners(left, other, right, clusters);
    this.#joinOwners(right, one, left, clusters);
    return true;
  }

  /** Joins all owners of a class that clashes with one of another; once, because they are then of one cluster. */
  #joinOwners(own: StatementClass, partner: number, others: StatementClass, clusters: Clusters<StatementClass>): void {
    if (clusters.isWhole(own)) return;
    for (const owner of own.owners) {
      const other = this.#neverMeet(owner, partner) ? this.#unrelated([owner], others.owners)?.[1] : partner;
      if (other !== undefined) clusters.join([owner, other], [own, others]);
    }
    clusters.setWhole(own);
  }

  /**
   * Three and more that have nothing in common, although any two of them have. Sought among the sets that statements
   * allow, which are few; then among the statements that allow them, until the profiles are known to clash.
   */
  #joint(hard: readonly StatementClass[], problem: Problem, clusters: Clusters<StatementClass>): void {
    const budget = new Budget(jointSteps);
    const groups = [...groupBy(hard, hardOf)];
    // Profiles that are known to clash are one verdict already.
    if (groups.length < 3 || clusters.areJoined([...new Set(hard.flatMap(({ owners }) => owners))])) return;
    const sets = minimalEmptySets(
      groups.map(([set]) => set),
      problem.all,
      budget,
    );
    for (const set of sets) {
      if (set.length > 2)
        this.#choose(
          set.map((index) => groups[index]?.[1] ?? []),
          [],
          [[]],
          clusters,
          budget,
        );
    }
    if (budget.isExceeded) this.#giveUp();
  }

  /** One class of each set, as long as all of them can hold together. */
  #choose(
    left: readonly (readonly StatementClass[])[],
    chosen: readonly StatementClass[],
    region: Region,
    clusters: Clusters<StatementClass>,
    budget: Budget,
  ): void {
    const [next, ...rest] = left;
    if (next === undefined) {
      const owners = this.#jointOwners(chosen);
      if (owners !== undefined && !clusters.areJoined(owners)) clusters.join(owners, chosen);
      return;
    }
    for (const one of next) {
      if (!budget.spend()) return;
      const joint = meetRegions(region, one.region, budget);
      if (joint.length === 0 || this.#index.facts.space.findReachable(joint, budget) === undefined) continue;
      this.#choose(rest, [...chosen, one], joint, clusters, budget);
    }
  }

  /** An owner of each class, of which two at least do not build on each other; nothing where there are none. */
  #jointOwners(classes: readonly StatementClass[]): readonly number[] | undefined {
    const chosen: number[] = [];
    for (const { owners } of classes) {
      const known = owners.find((owner) => chosen.includes(owner)) ?? owners.find((owner) => this.#fits(owner, chosen));
      chosen.push(known ?? owners[0] ?? -1);
    }
    const owners = [...new Set(chosen)];
    const isOwn = owners.some((one) => owners.every((other) => this.#index.closure(one).includes(other)));
    return owners.length < 2 || isOwn || this.#hasAlternatives(owners) ? undefined : owners;
  }

  #hasAlternatives(owners: readonly number[]): boolean {
    return owners.some((one, at) => owners.slice(at + 1).some((other) => this.#index.areApart(one, other)));
  }

  #fits(owner: number, chosen: readonly number[]): boolean {
    return chosen.some((one) => this.#index.closure(one).includes(owner));
  }

  /** The first of each that do not build on each other, and are no alternatives. */
  #unrelated(left: readonly number[], right: readonly number[]): readonly [number, number] | undefined {
    for (const one of left) {
      for (const other of right) {
        if (!this.#budget.spend()) return undefined;
        if (!this.#neverMeet(one, other)) return [one, other];
      }
    }
    return undefined;
  }

  /** Whether two profiles are judged elsewhere, or by nobody: one builds on the other, or they are alternatives. */
  #neverMeet(one: number, other: number): boolean {
    const { profiles } = this.#index.facts.table;
    if (!areIndependentAt(one, other, this.#index) || this.#index.areApart(one, other)) return true;
    // Two that are only built on meet in a profile, and are judged there.
    return profiles[one]?.adoptable !== true && profiles[other]?.adoptable !== true;
  }

  #meet(classes: readonly StatementClass[]): boolean {
    const regions = classes.map(({ region }) => region);
    const answer = this.#index.facts.space.canMeet(regions, new Budget(jointSteps));
    this.#isIncomplete ||= answer === "unknown";
    return answer === "yes";
  }

  #judged<T>(scope: Scope, judge: (problems: readonly PlacedProblem[], scope: Scope) => T): T {
    const key = this.#index.facts.table.keys.at(scope.leadOf(this.#key.id));
    const problems = placedProblemsOf(key, scope.factsOn(key.id), scope, this.#found.undecided);
    const verdicts = judge(problems, scope);
    if (problems.some((one) => one.isIncomplete)) this.#giveUp();
    return verdicts;
  }

  #giveUp(): void {
    this.#found.undecided.push({ key: this.#key, question: "contradiction", reason: "budget" });
  }

  /** One verdict for each cluster: two profiles with all their witnesses, more with one witness and all who take part. */
  #report<Verdict extends KeyVerdict>(
    clusters: Clusters<StatementClass>,
    to: Verdict[],
    verdicts: (scope: Scope) => readonly Verdict[],
  ): void {
    const { profiles } = this.#index.facts.table;
    for (const { owners, edges, classes } of clusters.all()) {
      const isOneEdge = edges.length === 1;
      for (const edge of edges.slice(0, isOneEdge ? 1 : tries)) {
        const scope = this.#scope(edge);
        const ids = edge.map((owner) => profiles[owner]?.id ?? "");
        const proved = verdicts(scope).filter((one) => ids.every((id) => one.profiles.includes(id)));
        const [first] = proved;
        if (first === undefined) continue;
        if (isOneEdge) to.push(...proved);
        else to.push(this.#cluster(first, owners, classes));
        break;
      }
    }
  }

  #cluster<Verdict extends KeyVerdict>(
    first: Verdict,
    owners: readonly number[],
    classes: readonly StatementClass[],
  ): Verdict {
    const { table } = this.#index.facts;
    const scope = this.#scope(owners.slice(0, 2));
    const among = new Set(owners);
    const facts = classes.flatMap((one) => one.facts.filter(({ profile }) => among.has(profile)));
    // Values that are decided one by one are a problem each: an item takes part by whichever of them it speaks of.
    const parts = problemsOf(this.#key, facts).map((problem) => ({ problem, rows: placedRows(problem, scope) }));
    const members = new Map<string, Member>();
    for (const { problem, rows } of parts) {
      for (const member of membersOf(rows, problem, scope)) {
        if (!members.has(member.item)) members.set(member.item, member);
      }
    }
    const rows = parts.flatMap((part) => part.rows);
    return {
      ...first,
      profiles: owners.map((owner) => table.profiles[owner]?.id ?? "").sort(),
      cluster: [...members.values()],
      fingerprint: fingerprintOfRows("cluster", first.behaviour, rows, scope),
    };
  }

  #scope(owners: readonly number[]): Scope {
    const text = owners.join();
    let scope = this.#scopes.get(text);
    if (scope === undefined) {
      scope = new Scope(this.#index, owners);
      this.#scopes.set(text, scope);
    }
    return scope;
  }
}

const hardOf: SetOf = ({ row }) => row.hard;
const wishOf: SetOf = ({ row }) => (row.usable === 0n ? row.preferred : row.usable);
