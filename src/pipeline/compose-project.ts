import { analyseSet, type Analysis } from "../analysis/analysis.ts";
import type { Answer } from "../analysis/budget.ts";
import type { Composition } from "../analysis/compose/composition.ts";
import type { JointDuties } from "../analysis/compose/joint-duties.ts";
import { applyAcknowledgements } from "../findings/decisions/apply-acknowledgements.ts";
import { expiryDay } from "../findings/decisions/expiry-day.ts";
import type { Finding } from "../findings/finding.ts";
import { compositionFindings } from "../lint/verdict-findings/composition-findings.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";
import { checkAcknowledgements } from "./lint/check-acknowledgements.ts";
import type { Project } from "./read/read-project.ts";

/** Profiles used together: whether they can be, what stands between them, what binds whoever uses them. */
export interface Composed {
  /** What their duties say together. */
  readonly composition: Composition;
  /** With the decisions of the group; maturity does not matter to somebody who wants to use them. */
  readonly findings: readonly Finding[];
  /** What binds whoever uses them, each duty once. */
  readonly joint: JointDuties;
  /** Whether each of them holds together by itself, by its id. */
  readonly alone: ReadonlyMap<string, Answer>;
}

/**
 * Composes profiles of a set by their ids. `asOf`: the day at which acknowledgements expire, `YYYY-MM-DD`; they do not
 * without one. Throws `RangeError` for an id that the set does not have, and for an `asOf` that is no day.
 */
export function composeProject(project: Project, set: ProfileSet, ids: readonly string[], asOf?: string): Composed {
  return composeProfiles(project, analyseSet(set), ids, asOf);
}

/** The same with an analysis that somebody has: what it has computed for one composition, it knows for the next. */
export function composeProfiles(project: Project, analysis: Analysis, ids: readonly string[], asOf?: string): Composed {
  const composition = analysis.compose(ids);
  const found = compositionFindings(composition, ids, analysis.set);
  // Entries about other profiles are not unused for that.
  const { held } = checkAcknowledgements(project.acknowledgements, analysis);
  const { findings } = applyAcknowledgements(found, held, expiryDay(asOf), () => false);
  const alone = new Map(ids.map((id) => [id, analysis.compose([id]).isCompatible]));
  return { composition, findings, joint: analysis.jointDuties(ids), alone };
}
