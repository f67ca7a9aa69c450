export interface GenerateOptions {
  /** How many problems every profile solves, beside its own. */
  readonly commonObjectives?: number;
}

/** The files of a set of so many profiles: paths and texts, always the same for the same numbers. */
export function generateSet(
  profileCount: number,
  options?: GenerateOptions,
): Generator<readonly [path: string, text: string]>;
