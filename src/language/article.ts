/** "a" or "an" before a noun phrase, by its first sound as far as letters tell. */
export function articleOf(phrase: string): "a" | "an" {
  const first = phrase.split(/[\s-]/, 1)[0] ?? "";
  // An initialism is spelled out: "an ID token", "a JWT", "an HTTP request".
  if (/^[A-Z0-9]{2,}s?$/.test(first)) return /^[AEFHILMNORSX8]/.test(first) ? "an" : "a";
  if (/^(?:u(?:ni(?!n|m)|s|r[aeiou])|eu|one(?![a-z])|once)/i.test(first)) return "a";
  return /^(?:[aeio]|u|hour|honest)/i.test(first) ? "an" : "a";
}
