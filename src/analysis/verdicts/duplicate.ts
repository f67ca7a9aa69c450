import { compareText } from "../../findings/sort.ts";
import type { Duty } from "../../model/duty.ts";
import type { Profile } from "../../model/profile.ts";
import { Budget, questionSteps } from "../budget.ts";
import { problemsOf } from "../choices/problem.ts";
import { textOfNamed } from "../facts/named-values.ts";
import { hashOf } from "./fingerprint.ts";
import type { ScopeIndex } from "./scope.ts";
import type { Behaviour } from "./verdict.ts";

/** One statement that profiles make without inheriting it from each other (the analysis, section 1.3). */
export interface Duplicate {
  readonly kind: "duplicate";
  readonly behaviour: Behaviour;
  readonly duties: readonly { readonly duty: Duty; readonly profile: Profile }[];
  readonly profiles: readonly string[];
  readonly fingerprint: string;
}

/** Statements with an equal normal form: key, level, values and condition. */
export function duplicatesOf(index: ScopeIndex): readonly Duplicate[] {
  const { table, space } = index.facts;
  const diagrams = new Map<number, string>();
  const diagramOf = (fact: number): string => {
    const region = table.regionId(fact);
    let text = diagrams.get(region);
    if (text === undefined) {
      text = space.diagram(table.region(fact)) ?? `region ${region}`;
      diagrams.set(region, text);
    }
    return text;
  };
  const found: Duplicate[] = [];
  for (const key of table.keys.all) {
    const onKey = table.ofKey(key.id);
    if (onKey.length < 2) continue;
    // By what is said first: only for what several say the conditions are compared.
    const sayings = new Map<number, number[]>();
    for (const fact of onKey) {
      if (table.form(fact) === "opaque" || table.profiles[table.profileOf(fact)]?.adoptable !== true) continue;
      const group = sayings.get(table.saying(fact));
      if (group === undefined) sayings.set(table.saying(fact), [fact]);
      else group.push(fact);
    }
    const groups = new Map<string, number[]>();
    for (const [, facts] of sayings) {
      if (facts.length < 2) continue;
      for (const fact of facts) {
        const text = JSON.stringify([
          table.level(fact),
          table.form(fact),
          textOfNamed(table.values(fact)),
          diagramOf(fact),
        ]);
        const group = groups.get(text);
        if (group === undefined) groups.set(text, [fact]);
        else group.push(fact);
      }
    }
    for (const [text, group] of groups) {
      const owners = [...new Set(group.map((fact) => table.profileOf(fact)))];
      const beside = owners.filter((one) => owners.some((other) => isBeside(one, other, index)));
      if (beside.length < 2) continue;
      const own = group.filter((fact) => beside.includes(table.profileOf(fact)));
      const { role, action, object, channel } = key;
      const behaviour = { role, action, object, channel };
      const profiles = beside.map((one) => table.profiles[one]?.id ?? "").sort(compareText);
      found.push({
        kind: "duplicate",
        behaviour,
        duties: own.flatMap((fact) => {
          const profile = table.profiles[table.profileOf(fact)];
          return profile === undefined ? [] : [{ duty: table.duty(fact), profile }];
        }),
        profiles,
        fingerprint: hashOf(["duplicate", behaviour, text, profiles]),
      });
    }
  }
  return found;
}

function isBeside(one: number, other: number, index: ScopeIndex): boolean {
  return one !== other && !index.closure(one).includes(other) && !index.closure(other).includes(one);
}

/**
 * Whether one duty subsumes another: for each statement of the other it has one on the same key that holds wherever that
 * does and leaves no more (the analysis, section 1.4).
 */
export function subsumes(duty: Duty, other: Duty, index: ScopeIndex): boolean {
  const { table, space } = index.facts;
  const factsOf = (one: Duty): readonly number[] => {
    const profile = table.profiles.findIndex((owner) => owner.id === one.profile && owner.duties.includes(one));
    const [from, to] = table.ofProfile(profile);
    return Array.from({ length: to - from }, (_, at) => from + at).filter((fact) => table.duty(fact) === one);
  };
  const [ours, theirs] = [factsOf(duty), factsOf(other)];
  if (theirs.length === 0) return false;
  return theirs.every((weaker) =>
    ours.some((stronger) => {
      if (table.keyOf(weaker) !== table.keyOf(stronger) || table.form(weaker) === "opaque") return false;
      const budget = new Budget(questionSteps);
      if (space.isCovered(table.region(weaker), table.region(stronger), budget) !== "yes") return false;
      return problemsOf(table.keys.at(table.keyOf(weaker)), [stronger, weaker], table).every(({ rows, all }) => {
        const row = rows.find(({ facts }) => facts.includes(weaker));
        const own = rows.find(({ facts }) => facts.includes(stronger)) ?? { hard: all, preferred: all };
        if (row === undefined) return true;
        if (row.usable !== 0n) return (row.usable & ~own.hard) === 0n;
        return (own.hard & ~row.hard) === 0n && (own.preferred & ~row.preferred) === 0n;
      });
    }),
  );
}
