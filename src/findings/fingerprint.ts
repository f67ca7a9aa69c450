import { hash } from "node:crypto";

/** Raised when the same finding would get another fingerprint; entries of an older scheme then lapse. */
export const fingerprintScheme = 1;

/**
 * A finding by its meaning: sixteen hexadecimal digits over rule, profiles and key. No place in a file goes in, so a
 * finding keeps its fingerprint when lines move. The order of the profiles does not matter.
 */
export function fingerprintOf(rule: string, profiles: readonly string[], key: string): string {
  const sorted = [...profiles].sort();
  // A JSON array separates its parts unambiguously, whatever characters they hold.
  const written = JSON.stringify([fingerprintScheme, rule, sorted, key]);
  return hash("sha256", written).slice(0, 16);
}
