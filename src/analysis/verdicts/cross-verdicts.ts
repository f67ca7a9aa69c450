import { Budget } from "../budget.ts";
import { minimalEmptySets } from "../choices/minimal-sets.ts";
import { problemsOf, type Problem, type Row, type Unsolved } from "../choices/problem.ts";
import { meetRegions, type Region } from "../conditions/region.ts";
import type { Key } from "../facts/key.ts";
import { conflictsFrom, membersOf, tensionsFrom } from "./clash-verdicts.ts";
import { fingerprintOfRows } from "./fingerprint.ts";
import type { Clashes } from "./own-verdicts.ts";
import { isPreference, placedRows, problemCellsOf } from "./problem-cells.ts";
import { Clusters } from "./clusters.ts";
import { Scope, type ScopeIndex } from "./scope.ts";
import type { Conflict, KeyVerdict, Tension } from "./verdict.ts";

/** Class tests for one key: more would mean that nothing on it fits together. */
const testsPerKey = 400_000;
/** Sets of three or more are sought in a key as long as its statements are few. */
const jointSteps = 20_000;
/** Witnesses that are tried before a relation is dropped, where something may yield. */
const tries = 8;

/** Up to so many classes every two are compared; beyond, only until it is known who takes part. */
const fewClasses = 64;

/** Statements of one meaning, and the profiles that make them. */
interface StatementClass {
  readonly row: Row;
  readonly region: Region;
  /** Positions, ascending. */
  readonly owners: readonly number[];
  /** The facts of these, in the same order. */
  readonly facts: readonly number[];
}

/**
 * Contradictions and tensions between profiles that do not build on each other. Only statements on one key are compared,
 * and of these only classes: thousands of profiles that say the same are one side. What clashes is told as a cluster of
 * profiles for each key: 37 profiles that claim one scheme are one verdict (the analysis, section 1.9). Two profiles are
 * judged exactly, by all their statements on the key; preferences that only three or more profiles together make
 * impossible are found by a composition.
 */
export function crossClashes(index: ScopeIndex): Clashes {
  const found = { conflicts: [] as Conflict[], tensions: [] as Tension[], unsolved: [] as Unsolved[] };
  const { table } = index.facts;
  const eligible = table.profiles.map((profile) => profile.adoptable || profile.placement === "base");
  // What is only built on speaks through the profiles that do.
  table.profiles.forEach((profile) => {
    if (!profile.adoptable) return;
    for (const one of profile.lineage) eligible[index.facts.positionOf.get(one) ?? -1] = true;
  });
  for (const key of table.keys.all) {
    const facts = factsOnKey(key, index).filter((fact) => eligible[table.profileOf(fact)] === true);
    if (!hasSeveralOwners(facts, index)) continue;
    new KeyJudge(key, facts, index, found).judge();
  }
  return found;
}

function factsOnKey({ id, members = [] }: Key, index: ScopeIndex): readonly number[] {
  return [id, ...members].flatMap((key) => [...index.facts.table.ofKey(key)]);
}

function hasSeveralOwners(facts: readonly number[], index: ScopeIndex): boolean {
  const { table } = index.facts;
  const [first = -1] = facts;
  return facts.length > 1 && facts.some((fact) => table.profileOf(fact) !== table.profileOf(first));
}

type Clash = (one: StatementClass, other: StatementClass) => boolean;

class KeyJudge {
  readonly #key: Key;
  readonly #index: ScopeIndex;
  readonly #found: { conflicts: Conflict[]; tensions: Tension[]; unsolved: Unsolved[] };
  readonly #budget = new Budget(testsPerKey);
  readonly #classes: ReadonlyMap<number, StatementClass>;
  readonly #problems: readonly Problem[];
  readonly #scopes = new Map<string, Scope>();

  constructor(
    key: Key,
    facts: readonly number[],
    index: ScopeIndex,
    found: { conflicts: Conflict[]; tensions: Tension[]; unsolved: Unsolved[] },
  ) {
    this.#key = key;
    this.#index = index;
    this.#found = found;
    const { table } = index.facts;
    const groups = new Map<string, number[]>();
    for (const fact of facts) {
      const { level, form, values, region } = table.columns;
      const text = `${table.keyOf(fact)}.${level[fact]}.${form[fact]}.${values[fact]}.${region[fact]}`;
      const list = groups.get(text);
      if (list === undefined) groups.set(text, [fact]);
      else list.push(fact);
    }
    const representatives = [...groups.values()].map((group) => group[0] ?? 0);
    this.#problems = problemsOf(key, representatives, table, found.unsolved);
    const byFact = new Map([...groups.values()].map((group) => [group[0] ?? 0, group]));
    const empty: Row = { facts: [], hard: 0n, preferred: 0n, usable: 0n, isLoose: false };
    this.#classes = new Map(
      [...byFact].map(([fact, group]) => {
        const owners = group.map((one) => table.profileOf(one));
        return [fact, { row: empty, region: table.region(fact), owners, facts: group }];
      }),
    );
  }

  judge(): void {
    const conflicts = new Clusters<StatementClass>();
    const tensions = new Clusters<StatementClass>();
    for (const problem of this.#problems) {
      const classes = problem.rows.flatMap((row) => {
        const known = this.#classes.get(row.facts[0] ?? -1);
        return known === undefined ? [] : [{ ...known, row }];
      });
      const hard = classes.filter(({ row }) => row.hard !== problem.all);
      this.#among(hard, conflicts, (left, right) => (left.row.hard & right.row.hard) === 0n);
      if (new Set(hard.map(({ row }) => row.hard)).size > 2) this.#joint(hard, problem, conflicts);
      const wishes = classes.filter(({ row }) => isPreference(row, problem) || row.usable !== 0n);
      if (wishes.length === 0) continue;
      this.#between(wishes, hard, tensions, (wish, must) => (wishOf(wish.row) & must.row.hard) === 0n);
      const preferences = wishes.filter(({ row }) => row.usable === 0n);
      this.#among(preferences, tensions, (left, right) => (left.row.preferred & right.row.preferred) === 0n);
    }
    if (this.#budget.isExceeded) this.#found.unsolved.push({ key: this.#key, reason: "budget" });
    this.#report(conflicts, this.#found.conflicts, (scope) => conflictsFrom(this.#cells(scope), scope));
    this.#report(tensions, this.#found.tensions, (scope) => tensionsFrom(this.#cells(scope), scope));
  }

  /** Joins the owners of classes of one side that clash. */
  #among(all: readonly StatementClass[], clusters: Clusters<StatementClass>, clash: Clash): void {
    if (all.length <= fewClasses) {
      all.forEach((one, index) => {
        for (const other of all.slice(index)) this.#join(one, other, clusters, clash);
      });
      return;
    }
    // Components of the graph, without looking at every edge: what is reached once is not tested again.
    let unreached = [...all];
    for (let start = unreached.pop(); start !== undefined; start = unreached.pop()) {
      const open = [start];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const from = next;
        this.#join(from, from, clusters, clash);
        const reached = unreached.filter((other) => this.#join(from, other, clusters, clash));
        if (reached.length === 0) continue;
        const found = new Set(reached);
        unreached = unreached.filter((other) => !found.has(other));
        open.push(...reached);
      }
    }
  }

  /** Joins the owners of classes of two sides that clash; of many classes each with one of the other side. */
  #between(
    left: readonly StatementClass[],
    right: readonly StatementClass[],
    clusters: Clusters<StatementClass>,
    clash: Clash,
  ): void {
    if (left.length * right.length <= fewClasses * fewClasses) {
      for (const one of left) for (const other of right) this.#join(one, other, clusters, clash);
      return;
    }
    for (const one of left) right.some((other) => this.#join(one, other, clusters, clash));
    for (const other of right) left.some((one) => this.#join(one, other, clusters, clash));
  }

  /** Joins the owners of two classes if they clash where both hold; every owner with one that it does not build on. */
  #join(left: StatementClass, right: StatementClass, clusters: Clusters<StatementClass>, clash: Clash): boolean {
    if (!this.#budget.spend() || !clash(left, right)) return false;
    const pair = this.#unrelated(left.owners, right.owners);
    if (pair === undefined || !this.#meet([left, right])) return false;
    const [one, other] = pair;
    for (const owner of left.owners) {
      const partner = this.#isRelated(owner, other) ? this.#unrelated([owner], right.owners)?.[1] : other;
      if (partner !== undefined) clusters.join([owner, partner], [left, right]);
    }
    for (const owner of right.owners) {
      const partner = this.#isRelated(owner, one) ? this.#unrelated([owner], left.owners)?.[1] : one;
      if (partner !== undefined) clusters.join([partner, owner], [left, right]);
    }
    return true;
  }

  /** Three and more that have nothing in common, although any two of them have. */
  #joint(hard: readonly StatementClass[], problem: Problem, clusters: Clusters<StatementClass>): void {
    const budget = new Budget(jointSteps);
    const sets = minimalEmptySets(
      hard.map(({ row }) => row.hard),
      problem.all,
      budget,
    );
    if (budget.isExceeded) this.#found.unsolved.push({ key: this.#key, reason: "budget" });
    for (const set of sets) {
      if (set.length < 3) continue;
      const classes = set.flatMap((index) => hard[index] ?? []);
      const owners = this.#jointOwners(classes);
      if (owners === undefined || !this.#meet(classes)) continue;
      clusters.join(owners, classes);
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
    return owners.length < 2 || isOwn ? undefined : owners;
  }

  #fits(owner: number, chosen: readonly number[]): boolean {
    return chosen.some((one) => this.#index.closure(one).includes(owner));
  }

  /** The first of each that do not build on each other. */
  #unrelated(left: readonly number[], right: readonly number[]): readonly [number, number] | undefined {
    for (const one of left) {
      for (const other of right) {
        if (!this.#budget.spend()) return undefined;
        if (!this.#isRelated(one, other)) return [one, other];
      }
    }
    return undefined;
  }

  #isRelated(one: number, other: number): boolean {
    const { profiles } = this.#index.facts.table;
    if (one === other || this.#index.closure(one).includes(other) || this.#index.closure(other).includes(one))
      return true;
    // Two that are only built on meet in a profile, and are judged there.
    return profiles[one]?.adoptable !== true && profiles[other]?.adoptable !== true;
  }

  #meet(classes: readonly StatementClass[]): boolean {
    const { space } = this.#index.facts;
    const budget = new Budget(jointSteps);
    const joint = classes.reduce<Region>((region, one) => meetRegions(region, one.region, budget), [[]]);
    return space.findReachable(joint, budget) !== undefined;
  }

  #cells(scope: Scope) {
    return problemCellsOf(this.#key, scope.factsOn(this.#key.id), scope, this.#found.unsolved);
  }

  /** One verdict for each cluster: two profiles with all their witnesses, more with one witness and all who take part. */
  #report<Verdict extends KeyVerdict>(
    clusters: Clusters<StatementClass>,
    to: Verdict[],
    verdicts: (scope: Scope) => readonly Verdict[],
  ): void {
    const { profiles } = this.#index.facts.table;
    for (const { owners, edges, classes } of clusters.all()) {
      const isOneEdge = edges.every((edge) => edge.length === owners.length);
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
    const facts = classes.flatMap((one) => one.facts.filter((fact) => among.has(table.profileOf(fact))));
    const [problem] = problemsOf(this.#key, facts, table);
    if (problem === undefined) return first;
    const rows = placedRows(problem, scope);
    return {
      ...first,
      profiles: owners.map((owner) => table.profiles[owner]?.id ?? "").sort(),
      cluster: membersOf(rows, problem, scope),
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

function wishOf(row: Row): bigint {
  return row.usable === 0n ? row.preferred : row.usable;
}
