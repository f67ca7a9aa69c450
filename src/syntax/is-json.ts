/** Whether the values of a YAML text are ones that JSON has as well: YAML has numbers that are none. */
export function isJson(text: string): boolean {
  return !/[-+:,[\s]\.(?:inf|nan)\b/i.test(text);
}
