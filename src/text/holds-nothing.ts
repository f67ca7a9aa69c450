/** Whether a YAML file is blank but for comments. */
export function holdsNothing(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
}
