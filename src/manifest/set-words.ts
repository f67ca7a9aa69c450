import type { Scalar } from "./types.ts";

/** A word that an editor can write, with what it means. */
export interface SetWord {
  readonly id: string;
  /** Shown beside the word while somebody chooses. Markdown. */
  readonly description: string;
}

/** A condition variable with its values; without values it takes any. */
export interface SetVariable extends SetWord {
  readonly values: readonly { readonly value: Scalar; readonly description: string }[];
}

/**
 * The words of one profile set that a manifest of it can use. Ids of things are written as a manifest writes them: what
 * it inherits by its plain id, what belongs to another profile with `profile#` in front.
 */
export interface SetWords {
  /** From the vocabulary: anything else is wrong. */
  readonly roles: readonly SetWord[];
  readonly objectives: readonly SetWord[];
  readonly mechanisms: readonly SetWord[];
  readonly actions: readonly SetWord[];
  readonly threats: readonly SetWord[];
  readonly notTested: readonly SetWord[];
  readonly references: readonly SetWord[];
  /** From vocabulary and profiles: a manifest can declare, or refer to, others. */
  readonly relations: readonly SetWord[];
  readonly variables: readonly SetVariable[];
  readonly situations: readonly SetWord[];
  readonly messages: readonly SetWord[];
  /** `message.parameter` and `proof.parameter`: also the variables that nobody declares. */
  readonly parameters: readonly SetVariable[];
  readonly proofs: readonly SetWord[];
  readonly options: readonly SetWord[];
  readonly steps: readonly SetWord[];
  readonly errors: readonly SetWord[];
  /** Inherited duties that a profile can replace. */
  readonly duties: readonly SetWord[];
  readonly profiles: readonly SetWord[];
  /** `id@version`, for pins. */
  readonly editions: readonly SetWord[];
}
