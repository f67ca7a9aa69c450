/** What stands around inline content, as the serializer tells it: the end of what is written already, what comes next. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * Characters that mean nothing to Markdown inside a line: letters, digits, most punctuation. Text of others is not
 * dangerous either; it goes the long way through all patterns of the serializer.
 */
const inert = /^[A-Za-z0-9 ,.;:?'"()/%$@^\u00a1-\ud7ff\ue000-\uffff-]+$/;

const moduleWord = /^(?:im|ex)port/;

/** Whether the serializer would print a text as it is; proved against it by test. */
export function isInert(value: string, { before, after }: Around): boolean {
  if (!inert.test(value) || moduleWord.test(value)) return false;
  const isAtStart = before === "" || before.endsWith("\n") || before.endsWith("\r");
  if (isAtStart && !/^[A-Za-z\u2610]/.test(value)) return false;
  // `](` makes a link of what stands in brackets.
  if (value.startsWith("(") && before.endsWith("]")) return false;
  return !(value.endsWith(" ") && /^[\r\n]/.test(after));
}
