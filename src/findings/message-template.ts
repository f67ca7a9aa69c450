/** The names of the holes in a template, as a union: `"expected `{a}`, found `{b}`"` has `"a" | "b"`. */
export type HoleOf<Template extends string> = Template extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HoleOf<Rest>
  : never;

/** What a hole takes. Numbers are written in decimal digits. */
export type HoleValue = string | number;

/** Longer values are cut in messages: a finding quotes enough to recognise a value, not to transport it. */
export const longestHoleValue = 240;

/** Puts values into the holes of a template. Values are never read as templates. */
export function fillMessage(template: string, values: Readonly<Record<string, HoleValue>>): string {
  let filled = "";
  let at = 0;
  for (;;) {
    const open = template.indexOf("{", at);
    const close = open === -1 ? -1 : template.indexOf("}", open);
    if (close === -1) return filled + template.slice(at);
    const name = template.slice(open + 1, close);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`message template has no value for its hole "${name}": ${template}`);
    filled += template.slice(at, open) + shorten(String(value));
    at = close + 1;
  }
}

/** Cuts a long value without splitting a surrogate pair; code in backticks that is cut ends where the value does. */
function shorten(value: string): string {
  if (value.length <= longestHoleValue) return value;
  const cut = value.slice(0, longestHoleValue - 1);
  const head = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  return isInCode(head) && !isInCode(value) ? `${head}…\`` : `${head}…`;
}

function isInCode(text: string): boolean {
  return text.split("`").length % 2 === 0;
}
