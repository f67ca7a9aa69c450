import { elementText, Elements } from "../../choices/elements.ts";
import { labelsOf, problemsOf, type Problem, type Row, type Undecided } from "../../choices/problem.ts";
import { Budget, questionSteps } from "../../budget.ts";
import { meetRegions } from "../../conditions/region.ts";
import { assignmentIn, type Assignment } from "../../conditions/assignment.ts";
import type { Fact } from "../../facts/fact-table.ts";
import type { Key } from "../../facts/key.ts";
import { behaviourOf, membersOf } from "../clashes/clash-verdicts.ts";
import { fingerprintOfRows } from "../fingerprint.ts";
import { placedRows, type PlacedRow } from "../../scope/placed-problem.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import { Signatures } from "../clashes/signatures.ts";
import type { Behaviour, Judged, Member } from "../verdict.ts";
import type { Certainty } from "../../../findings/finding.ts";

/** An inherited duty that a profile takes back in part without saying so (docs/analysis.md 1.4.2). */
export interface Weakening {
  readonly kind: "weakening";
  /**
   * `lower-level`: what is required is only recommended or permitted here. `named-against`: a value is named that the
   * inherited duty excludes. `absence`: what must be there is optional here.
   */
  readonly nature: "lower-level" | "named-against" | "absence";
  readonly behaviour: Behaviour;
  /** What weakens. */
  readonly by: Member;
  /** What is weakened. */
  readonly of: Member;
  /** The values that are named against it. */
  readonly values: readonly string[];
  readonly situation: Assignment;
  /** Whether only a recommendation is weakened. */
  readonly isSoft: boolean;
  /** `possible` where a relation may be equal to what it is named against. */
  readonly certainty: Certainty;
  readonly fingerprint: string;
}

/**
 * Where a profile weakens what it inherits: compared is what its statement says, not the complement that it leaves. A
 * prohibition, and the absence that a list of values leaves open, never weaken; what leaves nothing in common is a
 * contradiction and told there.
 */
export function weakeningsOf(index: ScopeIndex): Judged<Weakening> {
  const { table } = index.facts;
  const signatures = new Signatures(index);
  const clean = new Set<string>();
  const undecided: Undecided[] = [];
  const verdicts = table.profiles.flatMap((profile, position) => {
    if (profile.placement === "edition") return [];
    const lineage = index.closure(position).slice(1);
    if (lineage.length === 0) return [];
    let scope: Scope | undefined;
    return [...table.keysOf(position)].flatMap((key) => {
      const facts = table.on(key, position);
      if (table.ofKey(key).length === facts.length) return [];
      const inherited = lineage.flatMap((one) => table.on(key, one));
      // A permission, and words, cannot be weakened.
      const isStrict = inherited.some(({ level, form }) => level !== "MAY" && form !== "opaque");
      if (!isStrict) return [];
      // What was clean once, statement by statement, is not looked at again.
      const said = [signatures.of(key, facts), signatures.of(key, inherited)];
      const signature = said.includes(undefined) ? undefined : said.join(" < ");
      if (signature !== undefined && clean.has(signature)) return [];
      scope ??= new Scope(index, [position]);
      const here = scope;
      const problems = problemsOf(table.keys.at(key), [...facts, ...inherited]);
      const own = new Set(facts);
      const known = undecided.length;
      const found = distinct([
        ...problems.flatMap((problem) => weakeningsIn(problem, own, here, undecided)),
        ...listedAgainst(table.keys.at(key), facts, inherited, here, undecided),
      ]);
      if (signature !== undefined && found.length === 0 && undecided.length === known) clean.add(signature);
      return found;
    });
  });
  return { verdicts, undecided };
}

function weakeningsIn(
  problem: Problem,
  own: ReadonlySet<Fact>,
  scope: Scope,
  undecided: Undecided[],
): readonly Weakening[] {
  const isOwn = (row: Row): boolean => own.has(row.facts[0]);
  const found: Weakening[] = [];
  // What an item says with all its statements: a required value is not the absence that its list leaves open.
  const rows = placedRows(problem, scope);
  if (problem.rows.some(({ facts }) => scope.hasCut(facts))) giveUp(problem, undecided);
  for (const by of rows) {
    if (!isOwn(by)) continue;
    for (const of of rows) {
      if (isOwn(of)) continue;
      const judged = judge(by, of, problem);
      if (judged === undefined) continue;
      const verdict = verdictOf(by, of, judged, problem, rows, scope, undecided);
      if (verdict !== undefined) found.push(verdict);
    }
  }
  return found;
}

interface Weakness {
  readonly nature: Weakening["nature"];
  readonly values: bigint;
  readonly isSoft: boolean;
}

function judge(by: Row, of: Row, problem: Problem): Weakness | undefined {
  const [[byFact], [ofFact]] = [by.facts, of.facts];
  const { level } = byFact;
  const { absent, all } = problem;
  if (of.hard === all) {
    // A recommendation is weakened by a permission, or by advice against the same.
    const isSame = byFact.values === ofFact.values;
    const isWeaker = isSame && ofFact.level === "SHOULD" && (level === "MAY" || level === "SHOULD NOT");
    return isWeaker ? { nature: "lower-level", values: 0n, isSoft: true } : undefined;
  }
  const allowed = of.hard & ~absent;
  // A line says with its values that it is there; a requirement that names values is about these.
  const isOfPresence = allowed === (all & ~absent) || of.facts.some(({ aspect }) => aspect === "presence");
  const isRequired = (of.hard & absent) === 0n && absent !== 0n && isOfPresence;
  if (level === "SHOULD NOT") {
    const isLower = ofFact.level === "MUST NOT" && (by.preferred & ~of.hard) === 0n;
    const isAgainst = (by.preferred & of.hard) === 0n;
    return isLower || isAgainst ? { nature: "lower-level", values: 0n, isSoft: false } : undefined;
  }
  // What is advised or permitted, and nothing of it is left.
  const wished = level === "MAY" ? by.usable : level === "SHOULD" ? by.preferred : undefined;
  if (wished !== undefined && (wished & of.hard) === 0n)
    return { nature: "named-against", values: wished & ~absent, isSoft: false };
  if (level === "MAY" && byFact.aspect === "presence") {
    return isRequired ? { nature: "absence", values: 0n, isSoft: false } : undefined;
  }
  if (level === "SHOULD" || level === "MAY") {
    const wish = level === "MAY" ? by.usable : by.preferred;
    const isPositive = ofFact.level === "MUST" && allowed !== 0n && byFact.form === ofFact.form;
    if (isPositive && (allowed & ~wish) === 0n) return { nature: "lower-level", values: 0n, isSoft: false };
  }
  return namedAgainst(by, of, problem);
}

/** What a MUST, a list of values or a MAY names although the inherited statement excludes it. */
function namedAgainst(by: Row, of: Row, problem: Problem): Weakness | undefined {
  const level = by.facts.find((one) => !one.values.isComplement && one.level !== "MUST NOT")?.level;
  if ((level !== "MUST" && level !== "MAY") || (by.hard & of.hard) === 0n) return undefined;
  const values = level === "MAY" ? by.usable : by.hard & ~problem.absent;
  const against = values & ~of.hard & ~problem.absent;
  return against === 0n ? undefined : { nature: "named-against", values: against, isSoft: false };
}

/**
 * Values that a list of what alone may be taken names although the inherited statement has them refused. That a value is on
 * such a list obliges nobody to take it, so that it is no statement about that value; but somebody thought that it is taken.
 */
function listedAgainst(
  key: Key,
  own: readonly Fact[],
  inherited: readonly Fact[],
  scope: Scope,
  undecided: Undecided[],
): readonly Weakening[] {
  const lists = own.filter(({ level, form, values }) => form === "only" && level === "MUST" && !values.isComplement);
  const strict = inherited.filter(({ level, form }) => {
    return level === "MUST" ? form === "only" : level === "MUST NOT" && form === "each";
  });
  if (lists.length === 0 || strict.length === 0) return [];
  const elements = new Elements(
    [...lists, ...strict].map(({ values }) => values),
    key.universe,
  );
  const all = elements.everyValue | 1n;
  const relations = elements.all.reduce(
    (bits, { kind }, at) => (kind === "relation" ? bits | (1n << BigInt(at)) : bits),
    0n,
  );
  const problem = { key, labels: elements.all.map(elementText), all, rows: [], other: 0n, relations, absent: 1n };
  const place = (fact: Fact, hard: bigint): PlacedRow => {
    const { item, profile } = fact;
    const region = scope.regionOf(fact);
    return { facts: [fact], hard, preferred: hard, usable: 0n, isLoose: false, region, item, profile };
  };
  const rows = [...lists, ...strict].map((fact) => place(fact, elements.bits(fact.values)));
  return lists.flatMap((by) =>
    strict.flatMap((of) => {
      const [listed, named] = [elements.bits(by.values), elements.bits(of.values)];
      const taken = of.form === "only" ? named : all & ~named;
      const values = listed & ~taken & ~relations & ~1n;
      // What is equal to something fixed elsewhere may be any of them.
      if (values === 0n || (named & relations) !== 0n) return [];
      const judged = { nature: "named-against", values, isSoft: false } as const;
      return verdictOf(place(by, listed), place(of, taken), judged, problem, rows, scope, undecided) ?? [];
    }),
  );
}

function verdictOf(
  weaker: PlacedRow,
  stronger: PlacedRow,
  judged: Weakness,
  problem: Problem,
  rows: readonly PlacedRow[],
  scope: Scope,
  undecided: Undecided[],
): Weakening | undefined {
  const { space } = scope.index.facts;
  const budget = new Budget(questionSteps);
  const joint = meetRegions(weaker.region, stronger.region, budget);
  const start = space.findReachable(joint, budget);
  if (start === undefined && budget.isExceeded) giveUp(problem, undecided);
  const [byMember] = membersOf([weaker], problem, scope);
  const [ofMember] = membersOf([stronger], problem, scope);
  if (start === undefined || byMember === undefined || ofMember === undefined) return undefined;
  const behaviour = behaviourOf(problem);
  return {
    kind: "weakening",
    nature: judged.nature,
    behaviour,
    by: byMember,
    of: ofMember,
    values: problem.members ?? labelsOf(problem, judged.values),
    situation: assignmentIn(joint, start, space),
    isSoft: judged.isSoft,
    certainty: (judged.values & problem.relations) !== 0n || stronger.isLoose || weaker.isLoose ? "possible" : "proved",
    fingerprint: fingerprintOfRows(
      `weakening ${judged.nature}`,
      behaviour,
      // The pieces of a duty that is split by its condition say what it said.
      rows.filter((row) => saysTheSame(row, weaker) || saysTheSame(row, stronger)),
      scope,
    ),
  };
}

function saysTheSame(one: PlacedRow, other: PlacedRow): boolean {
  const sayings = [one, other].map(({ facts }) => facts.map(({ saying }) => saying).join());
  return one.profile === other.profile && sayings[0] === sayings[1];
}

function giveUp({ key }: Problem, undecided: Undecided[]): void {
  undecided.push({ key, question: "weakening", reason: "budget" });
}

/** One verdict for two items and one nature; the values of an each-of key together. */
function distinct(found: readonly Weakening[]): readonly Weakening[] {
  const kept = new Map<string, Weakening>();
  for (const one of found) {
    const key = `${one.by.item} ${one.of.item} ${one.nature}`;
    const known = kept.get(key);
    const values = known === undefined ? one.values : [...new Set([...known.values, ...one.values])];
    kept.set(key, { ...(known ?? one), values });
  }
  // What is optional here is permitted here: the plainer of the two is told.
  return [...kept.values()].filter((one) => {
    return one.nature !== "lower-level" || !kept.has(`${one.by.item} ${one.of.item} absence`);
  });
}
