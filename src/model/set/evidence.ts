import type { NotTested, Text } from "../../manifest/types.ts";
import type { Reference } from "../../manifest/vocabulary-types.ts";

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

/** One citation: `RFC 9449 §4.2` or `HTTPSIG "Issuing"`. */
export interface SourceReference {
  /** As written, without surrounding space. */
  readonly text: string;
  readonly reference: Reference;
  readonly section?: string;
  readonly title?: string;
}
