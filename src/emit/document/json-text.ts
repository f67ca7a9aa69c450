/** Where lines of a document are broken by those who format it. */
const lineLength = 80;

/** JSON for people: objects member by member, short lists on one line. Formatters of the embedded code leave it so. */
export function jsonText(value: unknown): string {
  return print(value, "", 0);
}

/** `used` is what stands on the line before the value, and behind it. */
function print(value: unknown, indent: string, used: number): string {
  if (Array.isArray(value)) return printList(value, indent, used);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  const inner = `${indent}  `;
  const members = entries.map(([name, member]) => {
    const key = `${inner}${JSON.stringify(name)}: `;
    return key + print(member, inner, key.length + 1);
  });
  return `{\n${members.join(",\n")}\n${indent}}`;
}

function printList(values: readonly unknown[], indent: string, used: number): string {
  if (values.length === 0) return "[]";
  const isFlat = values.every((value) => typeof value !== "object" || value === null);
  const line = `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
  if (isFlat && used + line.length <= lineLength) return line;
  const inner = `${indent}  `;
  const items = values.map((value) => inner + print(value, inner, inner.length + 1));
  return `[\n${items.join(",\n")}\n${indent}]`;
}
