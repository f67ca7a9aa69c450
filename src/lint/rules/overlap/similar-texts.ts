/** Words that make one shingle. */
const shingleWords = 3;
/** What share of their shingles two texts must have in common. */
const likeness = 0.8;
/** Texts with fewer words are alike by chance. */
const fewestWords = 6;

/**
 * Groups of texts that are nearly the same: connected by pairs whose sets of three-word shingles have a Jaccard index of
 * at least 0.8. Exact: the prefixes of the sets, rarest shingles first, must share one (a prefix-filtered similarity
 * join), so that only such pairs are compared.
 */
export function similarTexts(texts: readonly string[]): readonly (readonly number[])[] {
  const sets = texts.map(shinglesOf);
  const counts = new Map<string, number>();
  for (const set of sets) for (const shingle of set) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const groups = new Groups(texts.length);
  const byShingle = new Map<string, number[]>();
  const order = sets
    .map((_, index) => index)
    .sort((left, right) => sizeOf(sets, left) - sizeOf(sets, right) || left - right);
  for (const index of order) {
    const set = sets[index] ?? new Set<string>();
    if (set.size === 0) continue;
    const rarest = [...set].sort((left, right) => {
      return (counts.get(left) ?? 0) - (counts.get(right) ?? 0) || (left < right ? -1 : 1);
    });
    const prefix = rarest.slice(0, set.size - Math.ceil(likeness * set.size) + 1);
    const candidates = new Set(prefix.flatMap((shingle) => byShingle.get(shingle) ?? []));
    for (const candidate of candidates) {
      // Texts that are known to be of one group are not compared again: a common sentence costs no pairs.
      if (groups.areOne(index, candidate)) continue;
      if (areAlike(set, sets[candidate] ?? new Set())) groups.join(index, candidate);
    }
    for (const shingle of prefix) {
      const list = byShingle.get(shingle);
      if (list === undefined) byShingle.set(shingle, [index]);
      // One of each group is enough to find the others by.
      else if (!list.some((other) => groups.areOne(other, index) && sets[other]?.size === set.size)) list.push(index);
    }
  }
  return groups.all();
}

function sizeOf(sets: readonly ReadonlySet<string>[], index: number): number {
  return sets[index]?.size ?? 0;
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? [];
  if (words.length < fewestWords) return new Set();
  return new Set(words.slice(shingleWords - 1).map((_, index) => words.slice(index, index + shingleWords).join(" ")));
}

function areAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size < likeness * large.size) return false;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common >= likeness * (small.size + large.size - common);
}

/** Disjoint groups of numbers. */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  join(left: number, right: number): void {
    const [one, other] = [this.#find(left), this.#find(right)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  areOne(left: number, right: number): boolean {
    return this.#find(left) === this.#find(right);
  }

  /** Groups of two and more, by their first member. */
  all(): readonly (readonly number[])[] {
    const found = new Map<number, number[]>();
    this.#parents.forEach((_, index) => {
      const root = this.#find(index);
      const group = found.get(root);
      if (group === undefined) found.set(root, [index]);
      else group.push(index);
    });
    return [...found.values()].filter((group) => group.length > 1);
  }

  #find(index: number): number {
    let root = index;
    for (let next = this.#parents[root]; next !== undefined && next !== root; next = this.#parents[root]) root = next;
    this.#parents[index] = root;
    return root;
  }
}
