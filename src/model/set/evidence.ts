import type { NotTested, Text } from "../../manifest/types.ts";
import type { SourceReference } from "./source-reference.ts";

/** Source, tests and purpose of a statement, after inheritance: the innermost that says something wins. */
export interface Evidence {
  readonly sources: readonly SourceReference[];
  /** Conformance checks; empty where none is named. */
  readonly checks: readonly string[];
  readonly notTested?: NotTested;
  readonly derived?: Text;
  readonly unverified?: Text;
  readonly serves: readonly string[];
}
