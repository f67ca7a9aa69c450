import { problemsOf, type Undecided } from "../../choices/problem.ts";
import { variablesOf } from "../../conditions/region.ts";
import type { ScopeIndex } from "../../scope/scope.ts";

/** What statements on a key say, without who says it. */
export class Signatures {
  readonly #index: ScopeIndex;
  readonly #isPlain: boolean[] = [];
  readonly #settled = new Map<string, boolean>();

  constructor(index: ScopeIndex) {
    this.#index = index;
  }

  /**
   * Nothing where something yields, or speaks of the other end: that depends on the profile. `owners`: how many of the
   * facts are of whom.
   */
  of(key: number, facts: readonly number[], owners = ""): string | undefined {
    const { table } = this.#index.facts;
    const { kind, universe, action } = table.keys.at(key);
    const parts = [kind, action === "accept" ? action : "", universe?.join(" ") ?? "", owners];
    for (const fact of facts) {
      if (this.#index.overridesOf(fact).length > 0 || !this.#plain(fact)) return undefined;
      parts.push(String(table.meaning(fact)));
    }
    return parts.join("|");
  }

  /**
   * Whether statements can all be followed at once, preferences and permissions too, even if all of them hold together.
   * Then nothing of them clashes anywhere, and no condition needs to be looked at. Most keys are like this.
   */
  isSettled(key: number, facts: readonly number[]): boolean {
    const { table } = this.#index.facts;
    const entry = table.keys.at(key);
    if (entry.members !== undefined) return false;
    if (entry.kind === "one-of" && this.#haveCommonLiteral(facts)) return true;
    const sayings = [...new Set(facts.map((fact) => table.saying(fact)))].sort((left, right) => left - right);
    const text = `${entry.kind} ${entry.action === "accept"} ${entry.universe?.join(" ") ?? ""} ${sayings.join()}`;
    let isSettled = this.#settled.get(text);
    if (isSettled === undefined) {
      const distinct = new Map(facts.map((fact) => [table.saying(fact), fact]));
      const undecided: Undecided[] = [];
      isSettled = problemsOf(entry, [...distinct.values()], table, undecided).every(({ rows, all }) => {
        const hard = rows.reduce((bits, row) => bits & row.hard, all);
        const followed = rows.reduce((bits, row) => bits & row.preferred, hard);
        return followed !== 0n && rows.every((row) => row.usable === 0n || (row.usable & hard) !== 0n);
      });
      isSettled &&= undecided.length === 0;
      this.#settled.set(text, isSettled);
    }
    return isSettled;
  }

  /** Whether one literal follows all of them, seen without making a choice of them: few statements say more than that. */
  #haveCommonLiteral(facts: readonly number[]): boolean {
    const { table } = this.#index.facts;
    let common: readonly string[] | undefined;
    for (const fact of facts) {
      if (table.form(fact) === "opaque") continue;
      const level = table.level(fact);
      const { isComplement, literals, ranges, relations } = table.values(fact);
      if (table.form(fact) !== "is" || level === "MUST NOT" || level === "SHOULD NOT") return false;
      if (ranges.length + relations.length > 0 || (isComplement && literals.length > 0)) return false;
      if (isComplement) continue;
      common = common === undefined ? literals : common.filter((literal) => literals.includes(literal));
      if (common.length === 0) return false;
    }
    return common !== undefined;
  }

  #plain(fact: number): boolean {
    const { table } = this.#index.facts;
    const region = table.regionId(fact);
    return (this.#isPlain[region] ??= !variablesOf(table.region(fact)).some((one) =>
      this.#index.announcements.has(one),
    ));
  }
}
