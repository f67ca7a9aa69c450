/** Finds things of lists by a name that each may have; of two with one name the first. Each list is indexed once. */
export class Lookup<T> {
  readonly #nameOf: (thing: T) => string | undefined;
  readonly #indexes = new WeakMap<readonly T[], ReadonlyMap<string, T>>();

  constructor(nameOf: (thing: T) => string | undefined) {
    this.#nameOf = nameOf;
  }

  /** The first thing of that name. A list must not change once something was sought in it. */
  find(things: readonly T[], name: string): T | undefined {
    let index = this.#indexes.get(things);
    if (index === undefined) this.#indexes.set(things, (index = this.#indexed(things)));
    return index.get(name);
  }

  #indexed(things: readonly T[]): ReadonlyMap<string, T> {
    const index = new Map<string, T>();
    for (const thing of things) {
      const name = this.#nameOf(thing);
      if (name !== undefined && !index.has(name)) index.set(name, thing);
    }
    return index;
  }
}
