import { compareText } from "../../../findings/sort.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { Space } from "../../conditions/space.ts";
import type { Fact, FactTable } from "../../facts/fact-table.ts";
import type { Key } from "../../facts/key.ts";
import { textOfNamed } from "../../facts/named-values.ts";
import { groupBy } from "../../group-by.ts";
import type { Region } from "../../conditions/region.ts";
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
  return table.keys.all.flatMap((key) =>
    sayingsOn(key, table).flatMap((facts) => {
      const first = facts.filter((fact) => table.ofDuty(fact.duty)[0] === fact);
      const groups = groupBy(first, (fact) => forms.ofDuty(fact));
      return [...groups].flatMap(([text, group]) => duplicateOf(group, text, key, index) ?? []);
    }),
  );
}

/** Facts that say the same before their conditions are compared. */
function sayingsOn({ id }: Key, table: FactTable): readonly (readonly Fact[])[] {
  const facts = table.ofKey(id).filter(({ form, profile }) => {
    return form !== "opaque" && table.profiles[profile]?.adoptable === true;
  });
  return [...groupBy(facts, ({ saying }) => saying).values()].filter((group) => group.length > 1);
}

/** The normal forms of duties. */
class NormalForms {
  readonly #table: FactTable;
  readonly #space: Space;
  readonly #diagrams = new Map<Region, string>();

  constructor({ facts: { table, space } }: ScopeIndex) {
    this.#table = table;
    this.#space = space;
  }

  /** Everything that the duty of a fact says. */
  ofDuty({ duty }: Fact): string {
    const parts = this.#table.ofDuty(duty).map(({ key, level, form, values, region }) => {
      return JSON.stringify([key.id, level, form, textOfNamed(values), this.#diagramOf(region)]);
    });
    return JSON.stringify([carriedBy(duty), parts]);
  }

  #diagramOf(region: Region): string {
    let text = this.#diagrams.get(region);
    if (text === undefined) {
      // What is too large for a diagram is equal to what is written alike.
      text = this.#space.diagram(region) ?? `region ${this.#numberOf(region)}`;
      this.#diagrams.set(region, text);
    }
    return text;
  }

  #numberOf(region: Region): number {
    return [...new Set(this.#table.all.map((fact) => fact.region))].indexOf(region);
  }
}

function duplicateOf(
  group: readonly Fact[],
  text: string,
  { role, action, object, channel }: Key,
  index: ScopeIndex,
): Duplicate | undefined {
  const { table } = index.facts;
  const owners = [...new Set(group.map(({ profile }) => profile))];
  if (owners.length < 2) return undefined;
  const independent = owners.filter((one) => owners.some((other) => areIndependentAt(one, other, index)));
  if (independent.length < 2) return undefined;
  const behaviour = { role, action, object, channel };
  const profiles = independent.map((one) => table.profiles[one]?.id ?? "").sort(compareText);
  const isPart = new Set(independent);
  const duties = group.flatMap((fact) => {
    const profile = table.profiles[fact.profile];
    return profile === undefined || !isPart.has(fact.profile) ? [] : [{ duty: fact.duty, profile }];
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
