/** Where verdicts are kept from one run to the next: texts by the digest of everything that they depend on. */
export interface VerdictMemory {
  /** What was kept in an earlier run; it is kept on. */
  recall(digest: string): string | undefined;
  /** Keeps what `makeText` gives when everything is written down. */
  keep(digest: string, makeText: () => string): void;
}
