import { problemsOf, type Problem, type Row, type Undecided } from "../../choices/problem.ts";
import type { Region } from "../../conditions/region.ts";
import type { Key } from "../../facts/key.ts";
import type { ScopeIndex } from "../../scope/scope.ts";

/** Statements of one meaning, and the profiles that make them. */
export interface StatementClass {
  readonly row: Row;
  /** Where it holds, before anything yields. */
  readonly region: Region;
  /** Positions of the profiles. */
  readonly owners: readonly number[];
  /** All their facts. */
  readonly facts: readonly number[];
}

/** What one item of one profile says on the key in one region, at one weight. */
interface Group {
  /** The facts of the first profile that says it. */
  readonly sample: readonly number[];
  readonly owners: number[];
  readonly facts: number[];
}

/**
 * The statements on one key by what they say, so that thousands of profiles that say the same are compared once. A line
 * that requires one of two values is one statement, as in a witness.
 */
export class StatementClasses {
  readonly problems: readonly Problem[];
  readonly #groupOf = new Map<number, Group>();
  readonly #index: ScopeIndex;

  constructor(key: Key, facts: readonly number[], index: ScopeIndex, undecided: Undecided[]) {
    this.#index = index;
    const groups = new Map<string, Group>();
    for (const item of itemsAmong(facts, index)) {
      const text = textOf(item, index);
      const profile = index.facts.table.profileOf(item[0] ?? 0);
      const known = groups.get(text);
      if (known === undefined) groups.set(text, { sample: item, owners: [profile], facts: [...item] });
      else {
        known.owners.push(profile);
        known.facts.push(...item);
      }
    }
    for (const group of groups.values()) for (const fact of group.sample) this.#groupOf.set(fact, group);
    const samples = [...groups.values()].flatMap(({ sample }) => sample);
    this.problems = problemsOf(key, samples, index.facts.table, undecided);
  }

  /** The classes that say something in a problem. */
  in({ rows }: Problem): readonly StatementClass[] {
    const merged = new Map<Group, Row>();
    for (const row of rows) {
      const group = this.#groupOf.get(row.facts[0] ?? -1);
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
      const region = this.#index.facts.table.region(group.sample[0] ?? 0);
      return { row, region, owners: group.owners, facts: group.facts };
    });
  }
}

/** The facts of each item, apart by region and weight; what yields stays apart, because it may yield alone. */
function itemsAmong(facts: readonly number[], index: ScopeIndex): readonly (readonly number[])[] {
  const { table } = index.facts;
  const items = new Map<string, number[]>();
  for (const fact of facts) {
    const level = table.level(fact);
    const weight = level.startsWith("MUST") ? "must" : level === "MAY" ? `may ${fact}` : `should ${fact}`;
    const yields = index.overridesOf(fact).length > 0 ? fact : "";
    const text = `${table.profileOf(fact)} ${table.item(fact)} ${table.keyOf(fact)} ${table.regionId(fact)} ${weight} ${yields}`;
    const item = items.get(text);
    if (item === undefined) items.set(text, [fact]);
    else item.push(fact);
  }
  return [...items.values()];
}

function textOf(item: readonly number[], { facts }: ScopeIndex): string {
  const { table } = facts;
  const [only] = item;
  if (item.length === 1 && only !== undefined) return `${table.keyOf(only)}.${table.meaning(only)}`;
  return item
    .map((fact) => `${table.keyOf(fact)}.${table.meaning(fact)}`)
    .sort()
    .join(" ");
}
