import { variablesOf } from "../conditions/region.ts";
import type { ScopeIndex } from "./scope.ts";

/** What statements on a key say, without who says it. */
export class Signatures {
  readonly #index: ScopeIndex;
  readonly #isPlain: boolean[] = [];

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
      if (this.#index.yieldingOf(fact).length > 0 || !this.#plain(fact)) return undefined;
      parts.push(String(table.meaning(fact)));
    }
    return parts.join("|");
  }

  #plain(fact: number): boolean {
    const { table } = this.#index.facts;
    const region = table.regionId(fact);
    return (this.#isPlain[region] ??= !variablesOf(table.region(fact)).some((one) =>
      this.#index.announcements.has(one),
    ));
  }
}
