/**
 * The pattern of an author for the whole of a value, as schemas write it; nothing where it is none of ECMAScript with
 * the flag `u`, which is what JSON Schema asks of patterns. It is compiled here and never tried on a text.
 */
export function wholePattern(pattern: string): string | undefined {
  // Alone as well: `a)|(b` is none, although a group around it would make it one.
  const whole = `^(?:${pattern})$`;
  return isPattern(pattern) && isPattern(whole) ? whole : undefined;
}

/** Whether a text is a regular expression of ECMAScript with the flag `u`. */
export function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
