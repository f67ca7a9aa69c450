import { Budget, questionSteps } from "../budget.ts";
import { cellsOf, DistinctRegions, type Cell } from "../conditions/cells.ts";
import { meetRegions, textOfRegion, type Region } from "../conditions/region.ts";
import type { Space } from "../conditions/space.ts";
import { problemsOf, type Problem, type Row, type Unsolved } from "../choices/problem.ts";
import { irreducible, minimalEmptySets } from "../choices/minimal-sets.ts";
import type { Key } from "../facts/key.ts";
import { conformingSituations } from "./conforming-situations.ts";
import type { Scope } from "./scope.ts";

/** Pairs that are told where there are too many cells to find all. */
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
  readonly cell: Cell;
}

/** One choice in one scope, cut into cells: everything about it can be read off them. */
export class ProblemCells {
  readonly problem: Problem;
  readonly rows: readonly PlacedRow[];
  readonly cells: readonly Cell[];
  /** The situations that are looked at. */
  readonly within: Region;
  readonly #regionOf: readonly number[];
  readonly #budget = new Budget(questionSteps);
  readonly #hasCut: boolean;
  readonly #space: Space;
  /** Whether there were too many cells: then what holds in all of them is not known. */
  readonly #areCellsCut: boolean;
  readonly #rowsIn = new Map<Cell, readonly number[]>();
  readonly #admissible = new Map<Cell, bigint>();
  readonly #preferred = new Map<Cell, bigint>();

  constructor(problem: Problem, rows: readonly PlacedRow[], scope: Scope) {
    this.problem = problem;
    this.rows = rows;
    const regions = new DistinctRegions();
    this.#regionOf = rows.map(({ region }) => regions.id(region));
    // Rows that were cut to nothing are not among the placed ones.
    this.#hasCut = problem.rows.some((row) => scope.hasCut(row.facts));
    this.within = conformingSituations(problem.key, regions.all, scope);
    this.#space = scope.index.facts.space;
    this.cells = cellsOf(regions.all, this.within, this.#space, this.#budget);
    this.#areCellsCut = this.#budget.isExceeded;
  }

  holds(cell: Cell, row: number): boolean {
    return cell.holds[this.#regionOf[row] ?? -1] === true;
  }

  /** The rows that hold in a cell, by position. */
  rowsIn(cell: Cell): readonly number[] {
    return once(this.#rowsIn, cell, () => this.rows.flatMap((_, row) => (this.holds(cell, row) ? [row] : [])));
  }

  /** What conforms in a cell: the intersection of all hard sets. */
  admissible(cell: Cell): bigint {
    return once(this.#admissible, cell, () => this.#admissibleTo(cell, this.rowsIn(cell)));
  }

  /** The same, as if only some rows were said. */
  #admissibleTo(cell: Cell, among: readonly number[]): bigint {
    return among.reduce(
      (bits, row) => (this.holds(cell, row) ? bits & (this.rows[row]?.hard ?? 0n) : bits),
      this.problem.all,
    );
  }

  /** What follows all preferences in a cell. */
  preferred(cell: Cell): bigint {
    return once(this.#preferred, cell, () =>
      this.rowsIn(cell).reduce((bits, row) => bits & (this.rows[row]?.preferred ?? 0n), this.problem.all),
    );
  }

  /**
   * All irreducible contradictions, each with the first cell in which it stands. Where there are too many cells, only those
   * of two rows.
   */
  conflicts(): readonly Clash[] {
    if (this.#areCellsCut) return this.#pairs();
    return this.#clashes(
      (cell) => this.admissible(cell) === 0n,
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
        if (reachable !== undefined) found.push({ rows: [one, other], cell: { holds: [], region, reachable } });
      }
    }
    return found;
  }

  /** Irreducible sets of two or more preferences that cannot all be followed where something conforms. */
  jointTensions(): readonly Clash[] {
    if (this.#areCellsCut) return [];
    return this.#clashes(
      (cell) => {
        const admissible = this.admissible(cell);
        return admissible !== 0n && (this.preferred(cell) & admissible) === 0n;
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
    const own = this.cells.filter((cell) => this.holds(cell, row) && this.admissible(cell) !== 0n);
    return own.length === 0 || own.some((cell) => (this.admissible(cell) & wish) !== 0n);
  }

  /** Preferences and permissions that can be followed nowhere, each with an irreducible set of what prevents it. */
  lostTensions(): readonly Clash[] {
    if (this.#areCellsCut) return [];
    return this.rows.flatMap((row, position) => {
      if (!isPreference(row, this.problem) && row.usable === 0n) return [];
      if (this.canBeFollowed(position)) return [];
      const own = this.cells.filter((cell) => this.holds(cell, position) && this.admissible(cell) !== 0n);
      const [cell] = own;
      if (cell === undefined) return [];
      const wish = this.#wish(position);
      const hard = this.rows.flatMap((one, index) => (one.hard === this.problem.all ? [] : [index]));
      const killers = irreducible(hard, (rows) => own.every((one) => (this.#admissibleTo(one, rows) & wish) === 0n));
      return [{ rows: [row, ...killers.flatMap((index) => this.rows[index] ?? [])], cell }];
    });
  }

  /** Preferences and permissions that can be followed somewhere, but not everywhere that they hold. */
  partlyLost(): readonly Clash[] {
    if (this.#areCellsCut) return [];
    return this.rows.flatMap((row, position) => {
      if (!isPreference(row, this.problem) && row.usable === 0n) return [];
      if (!this.canBeFollowed(position)) return [];
      const wish = this.#wish(position);
      const cell = this.cells.find((one) => {
        const admissible = this.admissible(one);
        return this.holds(one, position) && admissible !== 0n && (admissible & wish) === 0n;
      });
      if (cell === undefined) return [];
      const hard = this.rowsIn(cell).filter((index) => this.rows[index]?.hard !== this.problem.all);
      const killers = irreducible(hard, (rows) => (this.#admissibleTo(cell, rows) & wish) === 0n);
      return [{ rows: [row, ...killers.flatMap((index) => this.rows[index] ?? [])], cell }];
    });
  }

  #wish(row: number): bigint {
    const { usable = 0n, preferred = 0n } = this.rows[row] ?? {};
    return usable === 0n ? preferred : usable;
  }

  #clashes(
    isBad: (cell: Cell) => boolean,
    of: "hard" | "preferred",
    counts: (rows: readonly number[]) => boolean,
  ): readonly Clash[] {
    const found = new Map<string, Clash>();
    for (const cell of this.cells) {
      if (!isBad(cell)) continue;
      const active = this.rowsIn(cell);
      const sets = active.map((row) => this.rows[row]?.[of] ?? 0n);
      for (const chosen of minimalEmptySets(sets, this.problem.all, this.#budget)) {
        const rows = chosen.map((index) => active[index] ?? -1);
        const text = rows.join();
        if (found.has(text) || !counts(rows)) continue;
        found.set(text, { rows: rows.flatMap((row) => this.rows[row] ?? []), cell });
      }
    }
    return [...found.values()];
  }

  /** Whether some answer may be missing; to be asked after the answers, each of which costs steps. */
  get isIncomplete(): boolean {
    return this.#hasCut || this.#budget.isExceeded;
  }
}

/** What is asked of a cell by every row is found once. */
function once<T>(known: Map<Cell, T>, cell: Cell, find: () => T): T {
  let found = known.get(cell);
  if (found === undefined) {
    found = find();
    known.set(cell, found);
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
 * The choices of a key in a scope, each with its cells. What has too many members goes to `unsolved`; whether the cells are
 * all there, they say themselves.
 */
export function problemCellsOf(
  key: Key,
  facts: readonly number[],
  scope: Scope,
  unsolved: Unsolved[],
): readonly ProblemCells[] {
  return problemsOf(key, facts, scope.index.facts.table, unsolved).map((problem) => {
    return new ProblemCells(problem, placedRows(problem, scope), scope);
  });
}

/** Rows with their regions. Statements of one item that hold in one region are one: an author changes them together. */
export function placedRows({ rows, all }: Problem, scope: Scope): readonly PlacedRow[] {
  const { table } = scope.index.facts;
  const merged = new Map<string, PlacedRow>();
  for (const row of rows) {
    const [fact = 0] = row.facts;
    const item = table.item(fact);
    const profile = table.profileOf(fact);
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
