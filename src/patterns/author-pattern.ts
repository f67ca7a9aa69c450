import { RegExpValidator } from "@eslint-community/regexpp";

/**
 * The edition of ECMA-262 whose patterns are read: the newest one that every supported Node.js knows. Engines read ever
 * more, and which of them runs must make no difference to what is written.
 */
export const patternEdition = 2024;

/** Groups in groups: whoever reads a pattern goes as deep as they do. */
const nestingLimit = 250;

/**
 * The pattern of an author for the whole of a value, as schemas write it; nothing where it is none of ECMAScript with
 * the flag `u`, which is what JSON Schema asks of patterns. It is read here and never tried on a text.
 */
export function wholePattern(pattern: string): string | undefined {
  // Alone as well: `a)|(b` is none, although a group around it would make it one.
  const whole = `^(?:${pattern})$`;
  return isPattern(pattern) && isPattern(whole) ? whole : undefined;
}

/** Whether a text is a regular expression of ECMAScript with the flag `u`, with no more than 250 groups in each other. */
export function isPattern(pattern: string): boolean {
  let depth = 0;
  const enter = (): void => {
    if (++depth > nestingLimit) throw new SyntaxError("groups are nested too deeply");
  };
  const leave = (): void => {
    depth--;
  };
  const validator = new RegExpValidator({
    ecmaVersion: patternEdition,
    onGroupEnter: enter,
    onGroupLeave: leave,
    onCapturingGroupEnter: enter,
    onCapturingGroupLeave: leave,
    onLookaroundAssertionEnter: enter,
    onLookaroundAssertionLeave: leave,
  });
  try {
    validator.validatePattern(pattern, 0, pattern.length, { unicode: true });
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
