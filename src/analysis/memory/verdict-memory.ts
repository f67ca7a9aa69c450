/** Where verdicts are kept from one run to the next: texts by the digest of everything that they depend on. */
export interface VerdictMemory {
  /** What was kept in an earlier run; it is kept on. */
  recall(digest: string): string | undefined;
  /** Keeps a text, which has no line break. */
  keep(digest: string, text: string): void;
}
