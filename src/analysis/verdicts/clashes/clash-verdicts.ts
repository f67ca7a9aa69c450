import { compareText } from "../../../findings/sort.ts";
import type { Level } from "../../../manifest/types.ts";
import { Budget, questionSteps } from "../../budget.ts";
import { countOf, labelsOf, type Problem } from "../../choices/problem.ts";
import { variablesOf, type Region } from "../../conditions/region.ts";
import { assignmentIn, type Assignment } from "../../conditions/assignment.ts";
import { fingerprintOfRows, jointRegion } from "../fingerprint.ts";
import { groupBy } from "../../group-by.ts";
import { isPreference, type Clash, type PlacedRow, type PlacedProblem } from "../../scope/placed-problem.ts";
import type { Scope } from "../../scope/scope.ts";
import type { Behaviour, Conflict, KeyVerdict, Member, Tension, Witness } from "../verdict.ts";
import { waysOutOf } from "../ways-out.ts";
import type { Certainty } from "../../../findings/finding.ts";
import { levels } from "../../../model/set/duty.ts";

/** A clash with the choice that it is about. */
export interface PlacedClash extends Clash {
  readonly problem: Problem;
  /** The situations in which it was sought. */
  readonly within: Region;
}

/** Sets of one choice in words: many clashes speak of the same sets, each of which may have many elements. */
type KnownLabels = Map<bigint, readonly string[]>;

function placed(problem: PlacedProblem, clashes: readonly Clash[]): readonly PlacedClash[] {
  return clashes.map((clash) => ({ ...clash, problem: problem.problem, within: problem.within }));
}

/** The contradictions of a key, one for each set of profiles that takes part. */
export function conflictsFrom(problems: readonly PlacedProblem[], scope: Scope): readonly Conflict[] {
  const clashes = problems.flatMap((one) => placed(one, one.conflicts()));
  return verdictsOf("conflict", clashes, scope).map(({ verdict, clash }) => ({
    ...verdict,
    kind: "conflict",
    nature: claimsOnce(clash) ? "singleton" : "contradiction",
  }));
}

/** The tensions of a key (docs/analysis.md 1.3.2): what is lost everywhere, and what cannot be followed together. */
export function tensionsFrom(problems: readonly PlacedProblem[], scope: Scope): readonly Tension[] {
  const lost = problems.flatMap((one) => placed(one, one.lostTensions())).filter((clash) => !isNarrowing(clash, scope));
  const joint = problems
    .flatMap((one) => placed(one, one.jointTensions()))
    .filter((clash) => !isException(clash, scope));
  return [
    ...verdictsOf("tension lost", lost, scope).map(
      ({ verdict }) => ({ ...verdict, kind: "tension", nature: "lost" }) as const,
    ),
    ...verdictsOf("tension joint", joint, scope).map(
      ({ verdict }) => ({ ...verdict, kind: "tension", nature: "joint" }) as const,
    ),
  ];
}

/** What is followed somewhere, but not everywhere: listed by a composition, never reported. */
export function partialLossesFrom(problems: readonly PlacedProblem[], scope: Scope): readonly KeyVerdict[] {
  const clashes = problems
    .flatMap((one) => placed(one, one.partlyLost()))
    .filter((clash) => !isNarrowing(clash, scope));
  return verdictsOf("partly lost", clashes, scope).map(({ verdict }) => verdict);
}

/**
 * Whether all that happens is that a profile narrows an option of what it builds on. A line says `optional` of most
 * things, and a profile exists to decide them; between profiles side by side the same is a permission revoked.
 */
function isNarrowing({ rows }: Clash, scope: Scope): boolean {
  const { table } = scope.index.facts;
  const [lost, ...killers] = rows;
  if (lost === undefined || lost.usable === 0n || lost.facts[0].aspect !== "presence") return false;
  return killers.every((killer) => {
    return (
      killer.profile === lost.profile ||
      table.profiles[killer.profile]?.lineage.some((one) => one === table.profiles[lost.profile]) === true
    );
  });
}

/** A general rule of a profile with a narrower exception of its own: how specifications are written. */
function isException({ rows, problem }: PlacedClash, scope: Scope): boolean {
  const preferences = rows.filter((row) => isPreference(row, problem));
  if (new Set(preferences.map((row) => row.profile)).size !== 1) return false;
  const { space } = scope.index.facts;
  return preferences.some((inner) =>
    preferences.some((outer) => {
      if (inner === outer || space.isCovered(inner.region, outer.region, new Budget(questionSteps)) !== "yes")
        return false;
      return space.isCovered(outer.region, inner.region, new Budget(questionSteps)) === "no";
    }),
  );
}

/** Whether each member claims, at the level of MUST, a value of its own, and they are alternatives. */
function claimsOnce({ rows, problem }: PlacedClash): boolean {
  if (rows.length < 2 || problem.members !== undefined || problem.key.members !== undefined) return false;
  return rows.every((row) => {
    const values = row.hard & ~problem.absent;
    return values !== 0n && (values & problem.other) === 0n && countOf(values) < countOf(problem.all) - 1;
  });
}

function verdictsOf(
  relation: string,
  clashes: readonly PlacedClash[],
  scope: Scope,
): readonly { readonly verdict: KeyVerdict; readonly clash: PlacedClash }[] {
  const { table } = scope.index.facts;
  const idOf = (profile: number): string => table.profiles[profile]?.id ?? "";
  const known = new Map<Problem, KnownLabels>();
  const groups = groupBy(clashes, ({ rows }) => {
    return [...new Set(rows.map((row) => row.profile))].sort((left, right) => left - right).join();
  });
  return [...groups.values()].flatMap((group) => {
    const distinct = withoutRepetition(group.filter((one) => !isOfEveryone(one, scope))).sort((left, right) => {
      return left.rows.length - right.rows.length || compareText(itemsOf(left), itemsOf(right));
    });
    // Cases of one line that depend on several situations are alternatives of an author who knows them.
    const told = distinct
      .flatMap((one) => {
        const labels: KnownLabels = known.get(one.problem) ?? new Map<bigint, readonly string[]>();
        known.set(one.problem, labels);
        const witness = witnessOf(one, scope, labels);
        return witness.members.length === 1 && witness.certainty === "possible" ? [] : [{ clash: one, witness }];
      })
      .sort((left, right) => weightOf(right.witness) - weightOf(left.witness) || byGenerality(left, right));
    const [first] = told;
    if (first === undefined) return [];
    const { clash, witness } = first;
    const all = told.map((one) => one.witness);
    const behaviour = behaviourOf(clash.problem);
    const rows = told.flatMap((one) => one.clash.rows);
    const verdict: KeyVerdict = {
      behaviour,
      profiles: [...new Set(rows.map((row) => idOf(row.profile)))].sort(compareText),
      witness,
      all,
      waysOut: waysOut(clash, witness, scope),
      fingerprint: fingerprintOfRows(relation, behaviour, rows, scope),
    };
    return [{ verdict, clash }];
  });
}

/** What is certain hides nothing that is only possible; the other way round it would. */
function weightOf({ certainty }: Witness): number {
  return certainty === "proved" ? 1 : 0;
}

interface Told {
  readonly clash: PlacedClash;
  readonly witness: Witness;
}

/** The smallest first, and of these what holds in more situations. */
function byGenerality(left: Told, right: Told): number {
  const size = left.clash.rows.length - right.clash.rows.length;
  return size === 0 ? left.witness.situation.length - right.witness.situation.length : size;
}

/** Whether all that takes part binds every party: it is told of the role that stands for them, not of each. */
function isOfEveryone({ rows, problem }: PlacedClash, { index }: Scope): boolean {
  const roles = new Set(rows.flatMap((row) => row.facts.map(({ duty }) => duty.role)));
  return !index.everyone.has(problem.key.role) && [...roles].every((role) => index.everyone.has(role));
}

/** Sets of items, each once, without those that hold another one. */
function withoutRepetition(clashes: readonly PlacedClash[]): PlacedClash[] {
  const byItems = new Map<string, PlacedClash>();
  for (const clash of clashes) {
    const items = itemsOf(clash);
    if (!byItems.has(items)) byItems.set(items, clash);
  }
  const all = [...byItems.values()];
  const sets = all.map((clash) => new Set(clash.rows.map((row) => row.item)));
  return all.filter((_, index) => {
    const own = sets[index];
    return !sets.some(
      (other, at) => at !== index && other.size < (own?.size ?? 0) && [...other].every((item) => own?.has(item)),
    );
  });
}

function itemsOf({ rows }: Clash): string {
  return [...new Set(rows.map((row) => row.item))].sort(compareText).join(" ");
}

/** The key of a choice as a finding names it, with the values that are decided where only some are. */
export function behaviourOf({ key, members }: Problem): Behaviour {
  const { role, action, object, channel } = key;
  return { role, action, object, channel, ...(members === undefined ? {} : { values: members }) };
}

/** The witness of a clash: its items, one situation, and how sure it is. */
function witnessOf({ rows, subregion, problem, within }: PlacedClash, scope: Scope, known: KnownLabels): Witness {
  const { space } = scope.index.facts;
  const situation = assignmentIn(jointRegion([...rows.map((row) => row.region), within]), subregion.reachable, space);
  return {
    members: membersOf(rows, problem, scope, known),
    situation,
    certainty: certaintyOf(rows, problem, situation),
  };
}

/** The items that say some rows, each once, with what all its rows together permit, in the order of the rows. */
export function membersOf(
  rows: readonly PlacedRow[],
  problem: Problem,
  scope: Scope,
  known: KnownLabels = new Map(),
): readonly Member[] {
  const { table } = scope.index.facts;
  const labels = (bits: bigint): readonly string[] => {
    const found = known.get(bits) ?? labelsOf(problem, bits);
    known.set(bits, found);
    return found;
  };
  return [...groupBy(rows, ({ item }) => item).values()].flatMap((own): readonly Member[] => {
    const [first] = own;
    const profile = table.profiles[first?.profile ?? -1];
    if (first === undefined || profile === undefined) return [];
    const facts = own.flatMap((row) => row.facts);
    const wish = first.usable !== 0n;
    const permitted = own.reduce((bits, row) => bits & (row.usable !== 0n ? row.usable : row.preferred), problem.all);
    return [
      {
        profile,
        item: first.item,
        duties: [...new Set(facts.map(({ duty }) => duty))],
        level: strongest(facts.map(({ level }) => level)),
        permits: labels(permitted),
        excludes: labels(problem.all & ~permitted),
        isPreference: wish || own.every((row) => row.hard === problem.all),
      },
    ];
  });
}

function strongest(said: readonly Level[]): Level {
  return levels.find((level) => said.includes(level)) ?? "MAY";
}

/**
 * A verdict is only possible where it needs more than one situation of which nothing is known, or where a relation could
 * be equal to what it must not differ from. One situation alone is enough: declaring it says that it occurs.
 */
function certaintyOf(rows: readonly PlacedRow[], problem: Problem, situation: Assignment): Certainty {
  if (situation.filter((entry) => entry.situationOf !== undefined).length > 1) return "possible";
  if (rows.some((row) => row.isLoose)) return "possible";
  const sets = rows.map((row) => (row.usable !== 0n ? row.usable : row.preferred));
  return coincidesNowhere(sets, problem) ? "proved" : "possible";
}

/**
 * Whether the sets stay apart whatever the relations among the elements are equal to. A set that leaves the unnamed rest
 * out lists what it allows, so it grows with its relations; another one lists what it excludes, and shrinks.
 */
function coincidesNowhere(sets: readonly bigint[], { relations, labels, other, absent }: Problem): boolean {
  if (relations === 0n) return true;
  const elements = labels.map((_, index) => 1n << BigInt(index));
  const named = elements.filter((element) => (relations & element) !== 0n);
  const mattering = named.filter((element) => sets.some((set) => ((set & element) !== 0n) !== ((set & other) !== 0n)));
  if (mattering.length > 2) return false;
  const equate = (from: readonly bigint[], relation: bigint, to: bigint): readonly bigint[] => {
    return from.map((set) => {
      const isListing = (set & other) === 0n;
      const has = isListing ? (set & (relation | to)) !== 0n : (set & relation) !== 0n && (set & to) !== 0n;
      return (set & ~(relation | to)) | (has ? to : 0n);
    });
  };
  const isApart = (from: readonly bigint[], left: readonly bigint[]): boolean => {
    const [relation, ...rest] = left;
    if (relation === undefined) return from.reduce((common, set) => common & set) === 0n;
    const targets = elements.filter((element) => element !== relation && element !== absent);
    return isApart(from, rest) && targets.every((to) => isApart(equate(from, relation, to), rest));
  };
  return isApart(sets, mattering);
}

function waysOut({ rows }: PlacedClash, { members, situation }: Witness, scope: Scope) {
  const { table, space } = scope.index.facts;
  const rowsOf = (member: Member): readonly PlacedRow[] => rows.filter((row) => row.item === member.item);
  return waysOutOf(
    members,
    situation,
    (member, variable) => {
      const id = space.table.find(variable)?.id;
      return id !== undefined && rowsOf(member).some((row) => variablesOf(row.region).includes(id));
    },
    (member, profile) => {
      const facts = rowsOf(member).flatMap((row) => row.facts);
      return facts.some((fact) => scope.index.overridesOf(fact).some((one) => table.profiles[one.profile] === profile));
    },
  );
}
