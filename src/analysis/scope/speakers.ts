import type { ScopeIndex } from "./scope.ts";

/** Who of some profiles says something on a key that the others do not build on. */
export class Speakers {
  readonly #index: ScopeIndex;
  /** For each profile, the positions of what only it brings. */
  readonly #own: readonly (readonly number[])[];

  constructor(profiles: readonly number[], index: ScopeIndex) {
    this.#index = index;
    const closures = profiles.map((one) => index.closure(one));
    this.#own = closures.map((closure) => closure.filter((one) => !closures.every((other) => other.includes(one))));
  }

  /** Those that speak on a key, on what is coupled with it, or on the other end of its channel, by position. */
  on(key: number): readonly number[] {
    const keys = this.#index.keysAround(key);
    return this.#own.flatMap((positions, speaker) => {
      return positions.some((one) => keys.some((around) => this.#speaks(one, around))) ? [speaker] : [];
    });
  }

  #speaks(profile: number, key: number): boolean {
    return this.#index.facts.table.on(key, profile).length > 0 || this.#index.isOverriddenOn(profile, key);
  }
}
