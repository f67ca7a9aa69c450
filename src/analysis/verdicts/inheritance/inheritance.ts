import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { problemsOf, type Problem } from "../../choices/problem.ts";
import type { Fact } from "../../facts/fact-table.ts";
import { groupBy } from "../../group-by.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import type { Weakening } from "./weakening.ts";

/**
 * What a profile makes of one duty that it inherits (docs/analysis.md 1.4.6). `equal`: it says the same again.
 * `stronger`: it leaves less. `weaker`: it takes back a part. `replaced`: it takes it back and says so. `unrelated`: it says
 * nothing on that behaviour, or nothing that changes what is left.
 */
export interface Inherited {
  readonly duty: Duty;
  readonly owner: Profile;
  readonly verdict: "equal" | "stronger" | "weaker" | "replaced" | "unrelated";
  /** Own duties on the same behaviour that make it so. */
  readonly by: readonly Duty[];
}

/** The duties that a profile inherits from its base and upstream documents, in their order, with what it makes of them. */
export function inheritanceOf(
  position: number,
  index: ScopeIndex,
  weakenings: readonly Weakening[],
): readonly Inherited[] {
  const { table } = index.facts;
  const profile = table.profiles[position];
  if (profile === undefined) return [];
  const scope = new Scope(index, [position]);
  const weak = weakenings.filter((one) => one.by.profile === profile);
  const found: Inherited[] = [];
  for (const ancestor of index.closure(position).slice(1)) {
    const own = table.ofProfile(ancestor);
    const owner = table.profiles[ancestor];
    if (owner === undefined) continue;
    for (const [duty, facts] of groupBy(own, ({ duty }) => duty)) {
      found.push({ duty, owner, ...judge(duty, facts, scope, weak, position) });
    }
  }
  return found;
}

function judge(
  duty: Duty,
  facts: readonly Fact[],
  scope: Scope,
  weak: readonly Weakening[],
  position: number,
): Pick<Inherited, "verdict" | "by"> {
  const { table, space } = scope.index.facts;
  const weakening = weak.find((one) => one.of.duties.includes(duty));
  if (weakening !== undefined) return { verdict: "weaker", by: weakening.by.duties };
  const yields = facts.some((fact) => scope.index.overridesOf(fact).some((one) => one.profile === position));
  const by = new Set<Duty>();
  let isStronger = false;
  let isEqual = facts.length > 0;
  for (const fact of facts) {
    const own = table
      .on(fact.key.id, position)
      .filter((one) => space.canMeet([scope.regionOf(one), scope.regionOf(fact)]) !== "no");
    const same = own.filter((one) => saysSame(one, fact));
    isEqual &&= same.length > 0;
    const narrowing = own.filter((one) => !same.includes(one) && narrows(one, fact));
    isStronger ||= narrowing.length > 0;
    for (const one of [...same, ...narrowing]) by.add(one.duty);
  }
  const verdict = yields ? "replaced" : isStronger ? "stronger" : isEqual ? "equal" : "unrelated";
  return { verdict, by: verdict === "unrelated" ? [] : [...by] };
}

/** Whether two statements have one normal form, where the own one holds wherever the inherited one does. */
function saysSame(own: Fact, inherited: Fact): boolean {
  const { level, form, values, region } = inherited;
  return own.level === level && own.form === form && own.values === values && own.region === region;
}

/** Whether a statement leaves less than another one where both hold: a smaller set, or the same as a harder duty. */
function narrows(own: Fact, inherited: Fact): boolean {
  return problemsOf(own.key, [own, inherited]).some((problem) => {
    const [left, right] = [setsOf(own, problem), setsOf(inherited, problem)];
    const isWithin = (left.hard & ~right.hard) === 0n && (left.preferred & ~right.preferred) === 0n;
    return isWithin && (left.hard !== right.hard || left.preferred !== right.preferred);
  });
}

function setsOf(fact: Fact, { rows, all }: Problem): { readonly hard: bigint; readonly preferred: bigint } {
  return rows.find((row) => row.facts.includes(fact)) ?? { hard: all, preferred: all };
}
