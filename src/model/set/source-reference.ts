import type { Reference } from "../../manifest/vocabulary-types.ts";

/** One citation: `RFC 9449 §4.2` or `HTTPSIG "Issuing"`. */
export interface SourceReference {
  /** As written, without surrounding space. */
  readonly text: string;
  readonly reference: Reference;
  readonly section?: string;
  readonly title?: string;
}
