import type { Objective } from "../../manifest/vocabulary-types.ts";

/** The id of an objective, and the ids of all that it is a part of, the nearest first. A circle is walked once. */
export function wholesOf(id: string, objectives: ReadonlyMap<string, Pick<Objective, "parent">>): readonly string[] {
  const found: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !found.includes(next);) {
    found.push(next);
    next = objectives.get(next)?.parent;
  }
  return found;
}
