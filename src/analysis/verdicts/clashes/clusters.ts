/** Profiles that clash on one key, with the sets in which they do. */
export interface Cluster<Item> {
  /** Positions, ascending. */
  readonly owners: readonly number[];
  /** Sets of owners that clash, each once, as far as they are kept. */
  readonly edges: readonly (readonly number[])[];
  readonly classes: readonly Item[];
}

/** Edges that are kept of one cluster: enough to find one that can be proved. */
const keptEdges = 64;

/** Groups of profiles that are connected by clashes. */
export class Clusters<Item> {
  readonly #parent = new Map<number, number>();
  readonly #edges = new Map<string, readonly number[]>();
  readonly #count = new Map<number, number>();
  readonly #classes: { readonly owner: number; readonly item: Item }[] = [];
  readonly #seen = new Set<Item>();
  readonly #whole = new Set<Item>();

  /** Notes that some owners clash, by what items. */
  join(owners: readonly number[], items: readonly Item[]): void {
    const edge = [...new Set(owners)].sort((left, right) => left - right);
    const [first = -1, ...rest] = edge;
    for (const other of rest) this.#union(first, other);
    for (const item of items) {
      if (this.#seen.has(item)) continue;
      this.#seen.add(item);
      this.#classes.push({ owner: first, item });
    }
    const kept = this.#count.get(first) ?? 0;
    if (kept >= keptEdges) return;
    const text = edge.join();
    if (this.#edges.has(text)) return;
    this.#edges.set(text, edge);
    this.#count.set(first, kept + 1);
  }

  /** Whether all owners of an item were joined already. */
  isWhole(item: Item): boolean {
    return this.#whole.has(item);
  }

  /** Notes that all owners of an item were joined. */
  setWhole(item: Item): void {
    this.#whole.add(item);
  }

  /** Whether owners are known to belong to one cluster. */
  areJoined(owners: readonly number[]): boolean {
    const [first = -1] = owners;
    return owners.every((owner) => this.#parent.has(owner) && this.#find(owner) === this.#find(first));
  }

  /** The clusters in the order of their first owner. */
  all(): readonly Cluster<Item>[] {
    const found = new Map<number, { owners: number[]; edges: (readonly number[])[]; classes: Item[] }>();
    for (const owner of [...this.#parent.keys()].sort((left, right) => left - right)) {
      const root = this.#find(owner);
      const cluster = found.get(root);
      if (cluster === undefined) found.set(root, { owners: [owner], edges: [], classes: [] });
      else cluster.owners.push(owner);
    }
    for (const edge of this.#edges.values()) found.get(this.#find(edge[0] ?? -1))?.edges.push(edge);
    for (const { owner, item } of this.#classes) found.get(this.#find(owner))?.classes.push(item);
    for (const { edges } of found.values()) edges.sort(compareEdges);
    return [...found.values()];
  }

  #union(left: number, right: number): void {
    const [one, other] = [this.#find(left), this.#find(right)];
    if (one !== other) this.#parent.set(Math.max(one, other), Math.min(one, other));
  }

  #find(owner: number): number {
    let root = owner;
    for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root)) {
      root = next;
    }
    this.#parent.set(owner, root);
    return root;
  }
}

function compareEdges(left: readonly number[], right: readonly number[]): number {
  if (left.length !== right.length) return left.length - right.length;
  for (const [index, one] of left.entries()) if (one !== right[index]) return one - (right[index] ?? 0);
  return 0;
}
