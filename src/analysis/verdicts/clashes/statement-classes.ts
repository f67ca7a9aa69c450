import { problemsOf, type Problem, type Row, type Undecided } from "../../choices/problem.ts";
import { textOfRegion, type Region } from "../../conditions/region.ts";
import type { Fact } from "../../facts/fact-table.ts";
import type { Key } from "../../facts/key.ts";
import { groupBy } from "../../group-by.ts";
import type { ScopeIndex } from "../../scope/scope.ts";

/** Statements of one meaning, and the profiles that make them. */
export interface StatementClass {
  readonly row: Row;
  /** Where it holds, before anything yields. */
  readonly region: Region;
  /** Positions of the profiles. */
  readonly owners: readonly number[];
  /** All their facts. */
  readonly facts: readonly Fact[];
}

/** What one item of one profile says on the key in one region, at one weight. */
interface Group {
  /** The facts of the first profile that says it. */
  readonly sample: readonly Fact[];
  readonly owners: number[];
  readonly facts: Fact[];
}

/**
 * The statements on one key by what they say, so that thousands of profiles that say the same are compared once. A line
 * that requires one of two values is one statement, as in a witness.
 */
export class StatementClasses {
  readonly problems: readonly Problem[];
  readonly #groupOf = new Map<Fact, Group>();

  constructor(key: Key, facts: readonly Fact[], index: ScopeIndex, undecided: Undecided[]) {
    const groups = new Map<string, Group>();
    for (const item of itemsAmong(facts, index)) {
      const text = textOf(item);
      const profile = item[0]?.profile ?? -1;
      const known = groups.get(text);
      if (known === undefined) groups.set(text, { sample: item, owners: [profile], facts: [...item] });
      else {
        known.owners.push(profile);
        known.facts.push(...item);
      }
    }
    for (const group of groups.values()) for (const fact of group.sample) this.#groupOf.set(fact, group);
    const samples = [...groups.values()].flatMap(({ sample }) => sample);
    this.problems = problemsOf(key, samples, undecided);
  }

  /** The classes that say something in a problem. */
  in({ rows }: Problem): readonly StatementClass[] {
    const merged = new Map<Group, Row>();
    for (const row of rows) {
      const group = this.#groupOf.get(row.facts[0]);
      if (group === undefined) continue;
      const known = merged.get(group);
      merged.set(
        group,
        known === undefined
          ? row
          : { ...known, hard: known.hard & row.hard, preferred: known.preferred & row.preferred },
      );
    }
    return [...merged].map(([group, row]) => {
      return { row, region: row.facts[0].region, owners: group.owners, facts: group.facts };
    });
  }
}

/** The facts of each item, apart by region and weight; what yields stays apart, because it may yield alone. */
function itemsAmong(facts: readonly Fact[], index: ScopeIndex): readonly (readonly Fact[])[] {
  const items = groupBy(facts, (fact) => {
    const isAlone = !fact.level.startsWith("MUST") || index.overridesOf(fact).length > 0;
    return isAlone ? fact.id : `${fact.profile} ${fact.item} ${fact.key.id} ${textOfRegion(fact.region)}`;
  });
  return [...items.values()];
}

function textOf(item: readonly Fact[]): string {
  return item
    .map(({ key, meaning }) => `${key.id}.${meaning}`)
    .sort()
    .join(" ");
}
