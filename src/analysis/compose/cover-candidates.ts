import type { NamedValues } from "../facts/named-values.ts";
import type { ScopeIndex } from "../scope/scope.ts";
import { leavesNoMoreThere } from "../verdicts/inheritance/subsumption.ts";

/**
 * Statements on one key by what they name, so that one is compared only with those that can leave no more than it does. Of two
 * that have no value in common it depends on their kinds alone, whatever the values are: that is found once for two kinds.
 */
export class CoverCandidates {
  readonly #index: ScopeIndex;
  readonly #byLiteral = new Map<string, number[]>();
  readonly #byKind = new Map<string, number[]>();
  /** Statements that are compared with every one. */
  readonly #special: number[] = [];
  /** By two kinds, whether one that is of the first leaves no more than one that is of the second. */
  readonly #known = new Map<string, boolean>();

  /** `facts`: all that is said on one key. */
  constructor(facts: readonly number[], index: ScopeIndex) {
    this.#index = index;
    const { table } = index.facts;
    for (const fact of facts) {
      const kind = this.#kindOf(fact);
      if (kind === undefined) this.#special.push(fact);
      else listIn(this.#byKind, kind).push(fact);
      if (kind !== undefined) for (const one of table.values(fact).literals) listIn(this.#byLiteral, one).push(fact);
    }
  }

  /** The other statements that may leave no more than one of them, wherever they hold, and some that do not; in no order. */
  of(weaker: number): ReadonlySet<number> {
    const kind = this.#kindOf(weaker);
    if (kind === undefined) return new Set([...this.#special, ...[...this.#byKind.values()].flat()]);
    const { literals } = this.#index.facts.table.values(weaker);
    const sharing = new Set(literals.flatMap((literal) => this.#byLiteral.get(literal) ?? []));
    const found = new Set([...this.#special, ...sharing]);
    for (const [other, facts] of this.#byKind) {
      const example = facts.find((fact) => !sharing.has(fact) && fact !== weaker);
      if (example === undefined || !this.#leavesNoMore(other, kind, example, weaker)) continue;
      for (const fact of facts) found.add(fact);
    }
    return found;
  }

  #leavesNoMore(kind: string, other: string, stronger: number, weaker: number): boolean {
    const pair = `${kind}\n${other}`;
    let known = this.#known.get(pair);
    if (known === undefined) {
      known = leavesNoMoreThere(stronger, weaker, "decided", this.#index);
      this.#known.set(pair, known);
    }
    return known;
  }

  /** What decides about a statement beside which values it names; nothing where that is not all. */
  #kindOf(fact: number): string | undefined {
    const { table } = this.#index.facts;
    const { universe, members } = table.keys.at(table.keyOf(fact));
    const form = table.form(fact);
    const isPlain = form === "is" || form === "each" || form === "only";
    const values = table.values(fact);
    if (universe !== undefined || members !== undefined || !isPlain || !areLiterals(values)) return undefined;
    return `${form} ${table.level(fact)} ${values.absent} ${values.isComplement} ${values.literals.length > 0}`;
  }
}

function areLiterals({ ranges, relations }: NamedValues): boolean {
  return ranges.length + relations.length === 0;
}

function listIn(map: Map<string, number[]>, key: string): number[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
