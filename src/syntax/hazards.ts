/** Words that YAML 1.1 readers take for booleans, and 1.2 readers for text. */
const formerBooleans = /^(?:y|n|yes|no|on|off)$/i;

/**
 * What else a plain scalar means to some reader, or nothing where all agree. Days as in 2026-07-28 are agreed upon
 * enough: a reader that makes a date of one prints the same day.
 */
export function hazardOf(source: string, isKey: boolean): string | undefined {
  if (formerBooleans.test(source)) return "true or false";
  if (/^(?:True|TRUE|False|FALSE|Null|NULL|~)$/.test(source)) return "a boolean or null";
  if (/^[-+]?0[0-9]+$/.test(source)) return "an octal number";
  if (/^[-+]?0o[0-7]+$/.test(source)) return "an octal number";
  if (/^[-+]?0b[01_]+$/.test(source)) return "a binary number";
  if (/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9]*)?$/.test(source)) return "a number in base 60";
  if (/^[-+]?[0-9][0-9]*_[0-9_]*$/.test(source)) return "a number";
  if (/^[-+]?\.(?:inf|nan)$/i.test(source)) return "infinity or no number";
  if (/^=$/.test(source)) return "a default key";
  if (isKey && /^(?:true|false|null|[-+]?[0-9]+)$/.test(source)) return "a key that is no text";
  return undefined;
}
