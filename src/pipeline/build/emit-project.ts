import type { Artifact } from "../../emit/artifact.ts";
import { PairVerdicts } from "../../emit/document/pair-verdicts.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { emitObserved } from "./emit-observed.ts";
import type { Settings } from "../read/settings.ts";

/**
 * Every generated file of a set, one by one, each made when it is asked for. `settings`: those of the project, which say
 * where the files go. Nothing is written, and what is wrong with the set does not matter.
 */
export function emitProject(set: ProfileSet, settings: Settings): Generator<Artifact> {
  return emitObserved(set, settings, () => undefined, PairVerdicts.of(set));
}
