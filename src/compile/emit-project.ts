import type { Artifact } from "../emit/artifact.ts";
import { PairVerdicts } from "../emit/markdown/pair-verdicts.ts";
import type { ProfileSet } from "../model/profile-set.ts";
import type { Assets } from "./assets.ts";
import { emitObserved } from "./emit-observed.ts";
import type { Settings } from "./settings.ts";

/** Every generated file of a set, one by one. */
export function emitProject(set: ProfileSet, settings: Settings, assets: Assets): Generator<Artifact> {
  return emitObserved(set, settings, assets, () => undefined, PairVerdicts.of(set));
}
