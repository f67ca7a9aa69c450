import type { Analysis } from "../../analysis/analysis.ts";
import type { Interplay } from "../../analysis/compose/composition.ts";
import { groupBy } from "../../analysis/group-by.ts";
import type { DeclaredRelations } from "../../model/set/declared-relations.ts";

/** Something that is found of several profiles, by id. */
interface OfProfiles {
  readonly profiles: readonly string[];
}

/** Which verdicts of a composition are asked for, and how to know one that was told already. */
export interface Asked<Verdict extends OfProfiles> {
  readonly verdictsOf: (interplay: Interplay) => readonly Verdict[];
  /** What a verdict is about, whoever takes part. One on the same, of these profiles or more, tells it. */
  readonly subjectOf: (verdict: Verdict) => string;
  /** What was told of profiles that are known to meet it. */
  readonly told: readonly Verdict[];
}

/**
 * What profiles that are said to be used together have with each other, each once, and beyond what was told. Between many
 * profiles of which nobody says that they are used together some are: these meet it.
 */
export function* composedVerdicts<Verdict extends OfProfiles>(
  relations: DeclaredRelations,
  analysis: Analysis,
  { verdictsOf, subjectOf, told }: Asked<Verdict>,
): Generator<Verdict> {
  const known = new Map([...groupBy(told, subjectOf)].map(([subject, verdicts]) => [subject, [...verdicts]]));
  for (const ids of relations.compositions()) {
    for (const verdict of verdictsOf(analysis.interplay(ids))) {
      const alike = known.get(subjectOf(verdict)) ?? [];
      if (alike.some(({ profiles }) => verdict.profiles.every((id) => profiles.includes(id)))) continue;
      known.set(subjectOf(verdict), [...alike, verdict]);
      yield verdict;
    }
  }
}
