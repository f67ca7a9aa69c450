import type { ProfileSet } from "../model/profile-set.ts";
import type { Unsolved } from "./choices/problem.ts";
import { collectFacts, type Facts } from "./facts/collect-facts.ts";
import { crossClashes } from "./verdicts/cross-verdicts.ts";
import { ownClashes, type Clashes } from "./verdicts/own-verdicts.ts";
import { ScopeIndex } from "./verdicts/scope.ts";
import type { Conflict, Tension } from "./verdicts/verdict.ts";

/**
 * What follows from all duties of a set taken together (the analysis, section 1). Each part is computed when it is first
 * asked for.
 */
export class Analysis {
  readonly set: ProfileSet;
  readonly #facts: Facts;
  readonly #index: ScopeIndex;
  #clashes: Clashes | undefined;

  constructor(set: ProfileSet) {
    this.set = set;
    this.#facts = collectFacts(set);
    this.#index = new ScopeIndex(this.#facts);
  }

  /** Contradictions of profiles with themselves, with what they build on, and with each other (section 1.3). */
  conflicts(): readonly Conflict[] {
    return this.#allClashes().conflicts;
  }

  /** Preferences and permissions that cannot be followed (section 1.3). */
  tensions(): readonly Tension[] {
    return this.#allClashes().tensions;
  }

  /** Keys on which something could not be decided: never to be taken for clean (section 1.6). */
  unsolved(): readonly Unsolved[] {
    return this.#allClashes().unsolved;
  }

  #allClashes(): Clashes {
    if (this.#clashes !== undefined) return this.#clashes;
    const own = ownClashes(this.#index);
    const cross = crossClashes(this.#index);
    this.#clashes = {
      conflicts: [...own.conflicts, ...cross.conflicts],
      tensions: [...own.tensions, ...cross.tensions],
      unsolved: [...own.unsolved, ...cross.unsolved],
    };
    return this.#clashes;
  }
}

/** Reads all duties of a set once; everything else is computed when it is asked for. */
export function analyseSet(set: ProfileSet): Analysis {
  return new Analysis(set);
}
