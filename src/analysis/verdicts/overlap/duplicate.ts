import { compareText } from "../../../findings/sort.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { Space } from "../../conditions/space.ts";
import type { FactTable } from "../../facts/fact-table.ts";
import type { Key } from "../../facts/key.ts";
import { textOfNamed } from "../../facts/named-values.ts";
import { areIndependentAt } from "../../scope/coexistence.ts";
import { hashOf } from "../fingerprint.ts";
import type { ScopeIndex } from "../../scope/scope.ts";
import type { Behaviour } from "../verdict.ts";

/** One statement that profiles make without inheriting it from each other (docs/analysis.md 1.3.10). */
export interface Duplicate {
  readonly kind: "duplicate";
  readonly behaviour: Behaviour;
  readonly duties: readonly { readonly duty: Duty; readonly profile: Profile }[];
  readonly profiles: readonly string[];
  readonly fingerprint: string;
}

/**
 * Duties with an equal normal form: the same statements on the same keys, with level, values and condition. A line that
 * requires a parameter with a value of its own does not say what one with another value says.
 */
export function duplicatesOf(index: ScopeIndex): readonly Duplicate[] {
  const { table } = index.facts;
  const forms = new NormalForms(index);
  const found: Duplicate[] = [];
  for (const key of table.keys.all) {
    const onKey = table.ofKey(key.id);
    if (onKey.length < 2) continue;
    for (const facts of sayingsOn(onKey, table)) {
      const groups = new Map<string, number[]>();
      for (const fact of facts) {
        const text = forms.ofDuty(fact);
        if (text === undefined) continue;
        const group = groups.get(text);
        if (group === undefined) groups.set(text, [fact]);
        else group.push(fact);
      }
      for (const [text, group] of groups) {
        const duplicate = duplicateOf(group, text, key, index);
        if (duplicate !== undefined) found.push(duplicate);
      }
    }
  }
  return found;
}

/** Facts that say the same before their conditions are compared, of those that are the first of their duty. */
function sayingsOn(onKey: Iterable<number>, table: FactTable): readonly (readonly number[])[] {
  const sayings = new Map<number, number[]>();
  for (const fact of onKey) {
    if (table.form(fact) === "opaque" || table.profiles[table.profileOf(fact)]?.adoptable !== true) continue;
    const group = sayings.get(table.saying(fact));
    if (group === undefined) sayings.set(table.saying(fact), [fact]);
    else group.push(fact);
  }
  return [...sayings.values()].filter((group) => group.length > 1);
}

/** The normal forms of duties, each made once. */
class NormalForms {
  readonly #table: FactTable;
  readonly #space: Space;
  readonly #diagrams = new Map<number, string>();

  constructor({ facts: { table, space } }: ScopeIndex) {
    this.#table = table;
    this.#space = space;
  }

  /** Everything that the duty of a fact says; nothing where the fact is not the first of its duty. */
  ofDuty(fact: number): string | undefined {
    const duty = this.#table.duty(fact);
    const [from, to] = this.#table.ofProfile(this.#table.profileOf(fact));
    if (fact > from && this.#table.duty(fact - 1) === duty) return undefined;
    const parts: string[] = [];
    for (let one = fact; one < to && this.#table.duty(one) === duty; one++) parts.push(this.#ofFact(one));
    return JSON.stringify([carriedBy(duty), parts]);
  }

  #ofFact(fact: number): string {
    const { level, form, values } = {
      level: this.#table.level(fact),
      form: this.#table.form(fact),
      values: textOfNamed(this.#table.values(fact)),
    };
    return JSON.stringify([this.#table.keyOf(fact), level, form, values, this.#diagramOf(fact)]);
  }

  #diagramOf(fact: number): string {
    const region = this.#table.regionId(fact);
    let text = this.#diagrams.get(region);
    if (text === undefined) {
      text = this.#space.diagram(this.#table.region(fact)) ?? `region ${region}`;
      this.#diagrams.set(region, text);
    }
    return text;
  }
}

function duplicateOf(
  group: readonly number[],
  text: string,
  { role, action, object, channel }: Key,
  index: ScopeIndex,
): Duplicate | undefined {
  const { table } = index.facts;
  const owners = [...new Set(group.map((fact) => table.profileOf(fact)))];
  if (owners.length < 2) return undefined;
  const independent = owners.filter((one) => owners.some((other) => areIndependentAt(one, other, index)));
  if (independent.length < 2) return undefined;
  const behaviour = { role, action, object, channel };
  const profiles = independent.map((one) => table.profiles[one]?.id ?? "").sort(compareText);
  const isPart = new Set(independent);
  const duties = group.flatMap((fact) => {
    const profile = table.profiles[table.profileOf(fact)];
    if (profile === undefined || !isPart.has(table.profileOf(fact))) return [];
    return [{ duty: table.duty(fact), profile }];
  });
  // Numbers of keys are no meaning: the key is named, the rest is what is said.
  const meaning = duties.map(({ duty }) => duty.level);
  return {
    kind: "duplicate",
    behaviour,
    duties,
    profiles,
    fingerprint: hashOf(["duplicate", behaviour, [...new Set(meaning)], saidOnly(text), profiles]),
  };
}

/** The normal form without the numbers of its keys, which depend on the other profiles of the set. */
function saidOnly(text: string): readonly unknown[] {
  const [carried, parts] = JSON.parse(text) as readonly [string, readonly string[]];
  return [carried, ...parts.map((part) => (JSON.parse(part) as readonly unknown[]).slice(1))];
}

/** What a parameter carries is part of what its line says: two that carry different things do not say the same. */
function carriedBy(duty: Duty): string {
  const holds = "line" in duty ? duty.line.holds : undefined;
  return holds?.kind === "message" || holds?.kind === "proof" ? holds.id : "";
}
