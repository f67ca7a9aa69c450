import { parsePattern, type AssertionTest, type CharacterTest, type PatternNode } from "./pattern-tree.ts";

/** Work that patterns may still do; shared by all patterns of a run. */
export interface StepBudget {
  left: number;
}

/** A state of the automaton. Numbers are states; -1 is none. */
type State =
  | { readonly kind: "character"; readonly is: CharacterTest; readonly next: number }
  | { readonly kind: "assertion"; readonly holds: AssertionTest; readonly next: number }
  | { readonly kind: "split"; next: number; other: number }
  | { readonly kind: "match" };

/** States of one pattern: what repeats a thousand things a thousand times is not tried. */
const stateLimit = 6000;

/**
 * A pattern that is decided in one walk over the text, whatever it says: all ways through it are followed at once
 * (Thompson), and none is ever tried again. Patterns of authors meet texts of authors here, and an engine that goes back
 * could take longer than anybody waits.
 */
export class LinearPattern {
  readonly #states: readonly State[];
  readonly #start: number;

  private constructor(states: readonly State[], start: number) {
    this.#states = states;
    this.#start = start;
  }

  /** The automaton of a valid pattern with the flag `u`; nothing where it is too large or says more than one can decide. */
  static create(pattern: string): LinearPattern | undefined {
    const tree = parsePattern(pattern);
    if (tree === undefined) return undefined;
    const builder = new AutomatonBuilder();
    const start = builder.build(tree, builder.add({ kind: "match" }));
    return builder.isTooLarge ? undefined : new LinearPattern(builder.states, start);
  }

  /** Whether the pattern occurs in the text; nothing where the budget ends before that is known. */
  test(text: string, budget: StepBudget): boolean | undefined {
    const characters = Array.from(text);
    const seen = new Int32Array(this.#states.length).fill(-1);
    let current: number[] = [];
    for (let index = 0; index <= characters.length; index++) {
      const before = characters[index - 1] ?? "";
      const after = characters[index] ?? "";
      const reached = this.#closure([...current, this.#start], before, after, index, seen, budget);
      if (reached === undefined) return true;
      if (budget.left < 0) return undefined;
      current = [];
      for (const state of reached) if (after !== "" && state.is(after)) current.push(state.next);
    }
    return false;
  }

  /** States that wait for a character, behind everything that needs none; nothing where the pattern is matched. */
  #closure(
    from: readonly number[],
    before: string,
    after: string,
    index: number,
    seen: Int32Array,
    budget: StepBudget,
  ): readonly Extract<State, { readonly kind: "character" }>[] | undefined {
    const waiting: Extract<State, { readonly kind: "character" }>[] = [];
    const open = [...from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen[id] === index) continue;
      seen[id] = index;
      budget.left--;
      const state = this.#states[id];
      if (state === undefined) continue;
      if (state.kind === "match") return undefined;
      if (state.kind === "character") waiting.push(state);
      else if (state.kind === "split") open.push(state.other, state.next);
      else if (state.holds(before, after)) open.push(state.next);
    }
    return waiting;
  }
}

class AutomatonBuilder {
  readonly states: State[] = [];

  get isTooLarge(): boolean {
    return this.states.length > stateLimit;
  }

  add(state: State): number {
    // What is too large anyway grows no further.
    if (!this.isTooLarge) this.states.push(state);
    return this.states.length - 1;
  }

  /** Adds what a node needs in front of `next`, and returns where it begins. */
  build(node: PatternNode, next: number): number {
    switch (node.kind) {
      case "character":
        return this.add({ kind: "character", is: node.is, next });
      case "assertion":
        return this.add({ kind: "assertion", holds: node.holds, next });
      case "sequence":
        return node.parts.reduceRight((following, part) => this.build(part, following), next);
      case "choice":
        return node.options
          .map((option) => this.build(option, next))
          .reduceRight((other, option) => this.add({ kind: "split", next: option, other }));
      case "repeat":
        return this.#repeat(node.node, node.min, node.max, next);
    }
  }

  #repeat(node: PatternNode, min: number, max: number, next: number): number {
    let start = next;
    if (max === Infinity) {
      const split: State = { kind: "split", next: -1, other: next };
      start = this.add(split);
      split.next = this.build(node, start);
    } else {
      for (let count = min; count < max && !this.isTooLarge; count++) {
        start = this.add({ kind: "split", next: this.build(node, start), other: next });
      }
    }
    for (let count = 0; count < min && !this.isTooLarge; count++) {
      const again = this.build(node, start);
      // What asks for nothing asks for no more however often it stands there.
      if (again === start) break;
      start = again;
    }
    return start;
  }
}
