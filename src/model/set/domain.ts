import type { Scalar } from "../../manifest/types.ts";
import type { Variable } from "../../manifest/vocabulary-types.ts";
import type { Message, ParameterLine } from "./message.ts";

/** The values that a variable can have. */
export interface Domain {
  readonly has: (value: Scalar) => boolean;
  /** The values in words, for a message. */
  readonly words: readonly string[];
}

const interval = /^(-?\d+)?\.\.(-?\d+)?$/;

/** What a variable can be: one of its values, or a number or interval inside its bounds. Everything if it says nothing. */
export function domainOfVariable(variable: Variable): Domain {
  const { values, range } = variable;
  if (values !== undefined) {
    const known = new Set(values.map((one) => one.value));
    return { has: (value) => known.has(value), words: values.map((one) => String(one.value)) };
  }
  if (range === undefined) return { has: () => true, words: [] };
  const { from, to, unit } = range;
  const inside = (number: number): boolean => number >= from && number <= to;
  const has = (value: Scalar): boolean => {
    if (typeof value === "number") return inside(value);
    const match = typeof value === "string" ? interval.exec(value) : null;
    if (match === null || value === "..") return false;
    const [low = from, high = to] = [match[1], match[2]].map((end) => (end === undefined ? undefined : Number(end)));
    return inside(low) && inside(high) && low <= high;
  };
  return { has, words: [`${from}..${to}${unit === undefined ? "" : ` ${unit}`}`] };
}

/**
 * The values that a parameter can have, as far as a line closes the list: one without condition whose values cannot be
 * added to. Values that other lines of the name allow belong to it as well, because a line may yield to another one.
 */
export function valuesOfParameter(line: ParameterLine): readonly Scalar[] | undefined {
  const found = new Set<Scalar>();
  let isClosed = false;
  for (const { written, type } of linesOfName(line)) {
    if (written.extensible === true || written.many !== undefined) return undefined;
    const values = written.values ?? (type === "boolean" ? [true, false] : []);
    if (values.length > 0 && written.when === undefined && written.level === undefined) isClosed = true;
    for (const value of [...values, ...(written.cases ?? []).flatMap((one) => one.values ?? [])]) found.add(value);
    if (written.default !== undefined) found.add(written.default);
  }
  return isClosed ? [...found] : undefined;
}

/** Every line of the same name and place that holds where this one does. */
function linesOfName(line: ParameterLine): readonly ParameterLine[] {
  if (line.owner.kind === "settings") return [line];
  const lines: ParameterLine[] = [];
  let owner: Message | undefined;
  if (line.owner.kind === "proof") return line.owner.lines.filter((one) => one.name === line.name);
  for (owner = line.owner; owner !== undefined; owner = owner.extends) {
    lines.push(...owner.lines.filter((one) => one.name === line.name && one.place === line.place));
  }
  return lines;
}
