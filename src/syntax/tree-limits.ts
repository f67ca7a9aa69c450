/** What one file may hold at most. */
export interface TreeLimits {
  /** Maps and lists inside each other. */
  readonly depth: number;
  /** Keys and values together. */
  readonly nodes: number;
}

/** Ten thousand requirements fit; what does not fit is no manifest. */
export const defaultTreeLimits: TreeLimits = { depth: 60, nodes: 300_000 };
