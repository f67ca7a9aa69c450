import { Budget, questionSteps } from "../budget.ts";
import { subregionsOf, DistinctRegions, type Subregion } from "../conditions/subregions.ts";
import { meetRegions, textOfRegion, type Region } from "../conditions/region.ts";
import type { Space } from "../conditions/space.ts";
import { problemsOf, type Problem, type Row, type Undecided } from "../choices/problem.ts";
import { irreducible, minimalEmptySets } from "../choices/minimal-sets.ts";
import type { Fact } from "../facts/fact-table.ts";
import type { Key } from "../facts/key.ts";
import { conformingRegion } from "./conforming-region.ts";
import type { Scope } from "./scope.ts";

/** Pairs that are told where there are too many subregions to find all. */
const mostPairs = 64;

/** A row with where it holds. */
export interface PlacedRow extends Row {
  readonly region: Region;
  /** The manifest item that says it. */
  readonly item: string;
  /** Position of its profile. */
  readonly profile: number;
}

/** Rows that contradict each other or cannot all be followed, with where that is. */
export interface Clash {
  readonly rows: readonly PlacedRow[];
  readonly subregion: Subregion;
}

/** One choice in one scope, cut into subregions: everything about it can be read off them. */
export class PlacedProblem {
  readonly problem: Problem;
  readonly rows: readonly PlacedRow[];
  readonly subregions: readonly Subregion[];
  /** The situations that are looked at. */
  readonly within: Region;
  readonly #regionOf: readonly number[];
  readonly #budget = new Budget(questionSteps);
  readonly #hasCut: boolean;
  readonly #space: Space;
  /** Whether there were too many subregions: then what holds in all of them is not known. */
  readonly #areCellsCut: boolean;
  readonly #rowsIn = new Map<Subregion, readonly number[]>();
  readonly #admissible = new Map<Subregion, bigint>();
  readonly #preferred = new Map<Subregion, bigint>();

  constructor(problem: Problem, rows: readonly PlacedRow[], scope: Scope) {
    this.problem = problem;
    this.rows = rows;
    const regions = new DistinctRegions();
    this.#regionOf = rows.map(({ region }) => regions.id(region));
    // Rows that were cut to nothing are not among the placed ones.
    this.#hasCut = problem.rows.some((row) => scope.hasCut(row.facts));
    this.within = conformingRegion(problem.key, regions.all, scope);
    this.#space = scope.index.facts.space;
    this.subregions = subregionsOf(regions.all, this.within, this.#space, this.#budget);
    this.#areCellsCut = this.#budget.isExceeded;
  }

  holds(subregion: Subregion, row: number): boolean {
    return subregion.holds[this.#regionOf[row] ?? -1] === true;
  }

  /** The rows that hold in a subregion, by position. */
  rowsIn(subregion: Subregion): readonly number[] {
    return once(this.#rowsIn, subregion, () =>
      this.rows.flatMap((_, row) => (this.holds(subregion, row) ? [row] : [])),
    );
  }

  /** What conforms in a subregion: the intersection of all hard sets. */
  admissible(subregion: Subregion): bigint {
    return once(this.#admissible, subregion, () => this.#admissibleTo(subregion, this.rowsIn(subregion)));
  }

  /** The same, as if only some rows were said. */
  #admissibleTo(subregion: Subregion, among: readonly number[]): bigint {
    return among.reduce(
      (bits, row) => (this.holds(subregion, row) ? bits & (this.rows[row]?.hard ?? 0n) : bits),
      this.problem.all,
    );
  }

  /** What follows all preferences in a subregion. */
  preferred(subregion: Subregion): bigint {
    return once(this.#preferred, subregion, () =>
      this.rowsIn(subregion).reduce((bits, row) => bits & (this.rows[row]?.preferred ?? 0n), this.problem.all),
    );
  }

  /**
   * All irreducible contradictions, each with the first subregion in which it stands. Where there are too many subregions, only those
   * of two rows.
   */
  conflicts(): readonly Clash[] {
    if (this.#areCellsCut) return this.#pairs();
    return this.#clashes(
      (subregion) => this.admissible(subregion) === 0n,
      "hard",
      () => true,
    );
  }

  /** Contradictions of two rows, without looking at the others; the most general ones. */
  #pairs(): readonly Clash[] {
    const budget = new Budget(questionSteps);
    const found: Clash[] = [];
    const hard = this.rows
      .filter((row) => row.hard !== 0n && row.hard !== this.problem.all)
      .sort((left, right) => atomsOf(left.region) - atomsOf(right.region));
    for (const [position, one] of hard.entries()) {
      for (const other of hard.slice(position + 1)) {
        if ((one.hard & other.hard) !== 0n) continue;
        const region = meetRegions(meetRegions(one.region, other.region, budget), this.within, budget);
        const reachable = this.#space.findReachable(region, budget);
        if (budget.isExceeded || found.length >= mostPairs) return found;
        if (reachable !== undefined) found.push({ rows: [one, other], subregion: { holds: [], region, reachable } });
      }
    }
    return found;
  }

  /** Irreducible sets of two or more preferences that cannot all be followed where something conforms. */
  jointTensions(): readonly Clash[] {
    if (this.#areCellsCut) return [];
    return this.#clashes(
      (subregion) => {
        const admissible = this.admissible(subregion);
        return admissible !== 0n && (this.preferred(subregion) & admissible) === 0n;
      },
      "preferred",
      (rows) => {
        const preferences = rows.filter((row) => isPreference(this.rows[row], this.problem));
        return preferences.length >= 2 && preferences.every((row) => this.canBeFollowed(row));
      },
    );
  }

  /** Whether a preference or permission can be followed somewhere, or nothing conforms wherever it holds. */
  canBeFollowed(row: number): boolean {
    const wish = this.#wish(row);
    const own = this.subregions.filter((subregion) => this.holds(subregion, row) && this.admissible(subregion) !== 0n);
    return own.length === 0 || own.some((subregion) => (this.admissible(subregion) & wish) !== 0n);
  }

  /** Preferences and permissions that can be followed nowhere, each with an irreducible set of what prevents it. */
  lostTensions(): readonly Clash[] {
    if (this.#areCellsCut) return [];
    return this.rows.flatMap((row, position) => {
      if (!isPreference(row, this.problem) && row.usable === 0n) return [];
      if (this.canBeFollowed(position)) return [];
      const own = this.subregions.filter(
        (subregion) => this.holds(subregion, position) && this.admissible(subregion) !== 0n,
      );
      const [subregion] = own;
      if (subregion === undefined) return [];
      const wish = this.#wish(position);
      const hard = this.rows.flatMap((one, index) => (one.hard === this.problem.all ? [] : [index]));
      const killers = irreducible(hard, (rows) => own.every((one) => (this.#admissibleTo(one, rows) & wish) === 0n));
      return [{ rows: [row, ...killers.flatMap((index) => this.rows[index] ?? [])], subregion }];
    });
  }

  /** Preferences and permissions that can be followed somewhere, but not everywhere that they hold. */
  partlyLost(): readonly Clash[] {
    if (this.#areCellsCut) return [];
    return this.rows.flatMap((row, position) => {
      if (!isPreference(row, this.problem) && row.usable === 0n) return [];
      if (!this.canBeFollowed(position)) return [];
      const wish = this.#wish(position);
      const subregion = this.subregions.find((one) => {
        const admissible = this.admissible(one);
        return this.holds(one, position) && admissible !== 0n && (admissible & wish) === 0n;
      });
      if (subregion === undefined) return [];
      const hard = this.rowsIn(subregion).filter((index) => this.rows[index]?.hard !== this.problem.all);
      const killers = irreducible(hard, (rows) => (this.#admissibleTo(subregion, rows) & wish) === 0n);
      return [{ rows: [row, ...killers.flatMap((index) => this.rows[index] ?? [])], subregion }];
    });
  }

  #wish(row: number): bigint {
    const { usable = 0n, preferred = 0n } = this.rows[row] ?? {};
    return usable === 0n ? preferred : usable;
  }

  #clashes(
    isBad: (subregion: Subregion) => boolean,
    of: "hard" | "preferred",
    counts: (rows: readonly number[]) => boolean,
  ): readonly Clash[] {
    const found = new Map<string, Clash>();
    for (const subregion of this.subregions) {
      if (!isBad(subregion)) continue;
      const active = this.rowsIn(subregion);
      const sets = active.map((row) => this.rows[row]?.[of] ?? 0n);
      for (const chosen of minimalEmptySets(sets, this.problem.all, this.#budget)) {
        const rows = chosen.map((index) => active[index] ?? -1);
        const text = rows.join();
        if (found.has(text) || !counts(rows)) continue;
        found.set(text, { rows: rows.flatMap((row) => this.rows[row] ?? []), subregion });
      }
    }
    return [...found.values()];
  }

  /** Whether some answer may be missing; to be asked after the answers, each of which costs steps. */
  get isIncomplete(): boolean {
    return this.#hasCut || this.#budget.isExceeded;
  }
}

/** What is asked of a subregion by every row is found once. */
function once<T>(known: Map<Subregion, T>, subregion: Subregion, find: () => T): T {
  let found = known.get(subregion);
  if (found === undefined) {
    found = find();
    known.set(subregion, found);
  }
  return found;
}

/** How much a region asks: nothing where it is everywhere. */
function atomsOf(region: Region): number {
  return region.reduce((sum, box) => sum + box.length, 0);
}

/** A preference: what it asks is not hard. */
export function isPreference(row: Row | undefined, problem: Problem): boolean {
  return row !== undefined && row.hard === problem.all && row.preferred !== problem.all;
}

/**
 * The choices of a key in a scope, each with its subregions. What has too many members goes to `undecided`; whether the subregions are
 * all there, they say themselves.
 */
export function placedProblemsOf(
  key: Key,
  facts: readonly Fact[],
  scope: Scope,
  undecided: Undecided[],
): readonly PlacedProblem[] {
  return problemsOf(key, facts, undecided).map((problem) => {
    return new PlacedProblem(problem, placedRows(problem, scope), scope);
  });
}

/** Rows with their regions. Statements of one item that hold in one region are one: an author changes them together. */
export function placedRows({ rows, all }: Problem, scope: Scope): readonly PlacedRow[] {
  const merged = new Map<string, PlacedRow>();
  for (const row of rows) {
    const [fact] = row.facts;
    const { item, profile } = fact;
    const region = scope.regionOf(fact);
    if (region.length === 0) continue;
    // A preference or permission beside a hard statement of the item stays one of its own.
    const weight = row.usable !== 0n ? "may" : row.hard === all ? "should" : "must";
    const key = `${profile} ${item} ${textOfRegion(region)} ${weight}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? { ...row, item, profile, region }
        : {
            ...known,
            facts: [...known.facts, ...row.facts],
            hard: known.hard & row.hard,
            preferred: known.preferred & row.preferred,
            usable: known.usable | row.usable,
            isLoose: known.isLoose || row.isLoose,
          },
    );
  }
  return [...merged.values()];
}
