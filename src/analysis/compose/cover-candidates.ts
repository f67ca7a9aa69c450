import type { Fact } from "../facts/fact-table.ts";
import { groupBy, groupPairs } from "../group-by.ts";
import { leavesNoMoreThere } from "../verdicts/inheritance/subsumption.ts";

/**
 * Statements on one key by what they name, so that one is compared only with those that can leave no more than it does. Of two
 * that have no value in common it depends on their kinds alone, whatever the values are: that is found once for two kinds.
 */
export class CoverCandidates {
  readonly #byLiteral: ReadonlyMap<string, readonly Fact[]>;
  /** Those without a kind are compared with every one. */
  readonly #byKind: ReadonlyMap<string | undefined, readonly Fact[]>;
  /** By two kinds, whether one that is of the first leaves no more than one that is of the second. */
  readonly #known = new Map<string, boolean>();

  /** `facts`: all that is said on one key. */
  constructor(facts: readonly Fact[]) {
    this.#byKind = groupBy(facts, kindOf);
    const plain = facts.filter((fact) => kindOf(fact) !== undefined);
    this.#byLiteral = groupPairs(plain.flatMap((fact) => fact.values.literals.map((one) => [one, fact] as const)));
  }

  /** The other statements that may leave no more than one of them, wherever they hold, and some that do not; in no order. */
  of(weaker: Fact): ReadonlySet<Fact> {
    const kind = kindOf(weaker);
    if (kind === undefined) return new Set([...this.#byKind.values()].flat());
    const sharing = new Set(weaker.values.literals.flatMap((literal) => this.#byLiteral.get(literal) ?? []));
    const found = new Set(sharing);
    for (const [other, facts] of this.#byKind) {
      const example = facts.find((fact) => !sharing.has(fact) && fact !== weaker);
      if (example === undefined || !this.#leavesNoMore(other, kind, example, weaker)) continue;
      for (const fact of facts) found.add(fact);
    }
    return found;
  }

  #leavesNoMore(kind: string | undefined, other: string, stronger: Fact, weaker: Fact): boolean {
    if (kind === undefined) return true;
    const pair = `${kind}\n${other}`;
    let known = this.#known.get(pair);
    if (known === undefined) {
      known = leavesNoMoreThere(stronger, weaker, "decided");
      this.#known.set(pair, known);
    }
    return known;
  }
}

/** What decides about a statement beside which values it names; nothing where that is not all. */
function kindOf({ key, level, form, values }: Fact): string | undefined {
  const { absent, isComplement, literals, ranges, relations } = values;
  const isPlain = form === "is" || form === "each" || form === "only";
  if (!isPlain || key.universe !== undefined || key.members !== undefined) return undefined;
  return ranges.length + relations.length > 0
    ? undefined
    : `${form} ${level} ${absent} ${isComplement} ${literals.length > 0}`;
}
