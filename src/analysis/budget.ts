/**
 * Work that a question may cost. Coverage of boxes is hard in theory, so every question counts its steps; what goes over
 * is answered with "unknown" and reported, never taken for clean (docs/analysis.md 1.6).
 */
export class Budget {
  #left: number;
  #isExceeded = false;

  /** `steps`: how many boxes, nodes or class tests may be looked at. */
  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes steps; false once there are none left. */
  spend(steps = 1): boolean {
    this.#left -= steps;
    if (this.#left < 0) this.#isExceeded = true;
    return !this.#isExceeded;
  }

  get isExceeded(): boolean {
    return this.#isExceeded;
  }
}

/** An answer to a question that may cost too much. */
export type Answer = "yes" | "no" | "unknown";

/** Steps for one question about boxes: a few milliseconds at worst. */
export const questionSteps = 20_000;
