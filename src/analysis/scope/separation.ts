import type { Region } from "../conditions/region.ts";
import { literalOf } from "../conditions/variable-table.ts";
import type { Values } from "../conditions/values.ts";
import { Scope, type ScopeIndex } from "./scope.ts";

/**
 * Whether a variable of the vocabulary can tell the deployments of some profiles apart (docs/analysis.md 1.8): each of
 * them gets a value of its own, added to where it applies, and still applies somewhere. Then there is no situation in which
 * duties of two of them hold, so that nothing is left of what they say against each other.
 *
 * `unknown-variable`: the vocabulary has no such variable with values. `one-deployment`: there are no two, or one of them
 * builds on another, whose duties come with it wherever it is used.
 */
export type Separation = "separated" | "not-separated" | "unknown-variable" | "one-deployment";

/** `profiles` by position; `name`: the id of a variable as the vocabulary has it. */
export function separationOf(profiles: readonly number[], name: string, index: ScopeIndex): Separation {
  const word = (index.vocabulary.variables ?? []).find(({ id }) => id === name);
  const variable = index.facts.space.table.find(name);
  if (word?.values === undefined) return "unknown-variable";
  const isInherited = (one: number): boolean =>
    profiles.some((other) => other !== one && index.closure(other).includes(one));
  if (profiles.length < 2 || profiles.some(isInherited)) return "one-deployment";
  // A variable that no condition speaks of restricts nobody: values are all that is needed.
  const literals = word.values.map(({ value }) => literalOf(value));
  const open = profiles.map((position) => {
    if (variable === undefined) return literals;
    const scope = new Scope(index, [position]);
    return literals.filter((literal) => {
      const id = index.facts.space.table.valueId(variable, literal);
      if (id === undefined) return false;
      const values: Values = { kind: "finite", ids: [id], isComplement: false };
      const here: Region = [[{ variable: variable.id, values }]];
      return index.facts.space.canMeet([scope.applies(position), here]) === "yes";
    });
  });
  return assign(open, new Set()) ? "separated" : "not-separated";
}

/** Whether each list has a member that no other one takes. */
function assign([first, ...others]: readonly (readonly string[])[], taken: ReadonlySet<string>): boolean {
  if (first === undefined) return true;
  return first.some((value) => !taken.has(value) && assign(others, new Set([...taken, value])));
}
