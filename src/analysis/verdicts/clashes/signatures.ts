import { problemsOf, type Undecided } from "../../choices/problem.ts";
import { variablesOf, type Region } from "../../conditions/region.ts";
import type { Fact } from "../../facts/fact-table.ts";
import type { ScopeIndex } from "../../scope/scope.ts";

/** What statements on a key say, without who says it. */
export class Signatures {
  readonly #index: ScopeIndex;
  readonly #isPlain = new Map<Region, boolean>();
  readonly #settled = new Map<string, boolean>();

  constructor(index: ScopeIndex) {
    this.#index = index;
  }

  /**
   * Nothing where something yields, or speaks of the other end: that depends on the profile. `owners`: how many of the
   * facts are of whom.
   */
  of(key: number, facts: readonly Fact[], owners = ""): string | undefined {
    const { table } = this.#index.facts;
    const { kind, universe, action } = table.keys.at(key);
    const parts = [kind, action === "accept" ? action : "", universe?.join(" ") ?? "", owners];
    for (const fact of facts) {
      if (this.#index.overridesOf(fact).length > 0 || !this.#plain(fact.region)) return undefined;
      parts.push(String(fact.meaning));
    }
    return parts.join("|");
  }

  /**
   * Whether statements can all be followed at once, preferences and permissions too, even if all of them hold together.
   * Then nothing of them clashes anywhere, and no condition needs to be looked at. Most keys are like this.
   */
  isSettled(key: number, facts: readonly Fact[]): boolean {
    const { table } = this.#index.facts;
    const entry = table.keys.at(key);
    if (entry.members !== undefined) return false;
    if (entry.kind === "one-of" && this.#haveCommonLiteral(facts)) return true;
    const bySaying = new Map(facts.map((fact) => [fact.saying, fact]));
    const sayings = [...bySaying.keys()].sort((left, right) => left - right);
    const text = `${entry.kind} ${entry.action === "accept"} ${entry.universe?.join(" ") ?? ""} ${sayings.join()}`;
    let isSettled = this.#settled.get(text);
    if (isSettled === undefined) {
      const undecided: Undecided[] = [];
      isSettled = problemsOf(entry, [...bySaying.values()], undecided).every(({ rows, all }) => {
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
  #haveCommonLiteral(facts: readonly Fact[]): boolean {
    let common: readonly string[] | undefined;
    for (const { level, form, values } of facts) {
      if (form === "opaque") continue;
      const { isComplement, literals, ranges, relations } = values;
      if (form !== "is" || level === "MUST NOT" || level === "SHOULD NOT") return false;
      if (ranges.length + relations.length > 0 || (isComplement && literals.length > 0)) return false;
      if (isComplement) continue;
      common = common === undefined ? literals : common.filter((literal) => literals.includes(literal));
      if (common.length === 0) return false;
    }
    return common !== undefined;
  }

  #plain(region: Region): boolean {
    const known = this.#isPlain.get(region);
    const isPlain = known ?? !variablesOf(region).some((one) => this.#index.announcements.has(one));
    if (known === undefined) this.#isPlain.set(region, isPlain);
    return isPlain;
  }
}
