import { Budget, questionSteps } from "../budget.ts";
import { compareText } from "../../findings/sort.ts";
import type { Atom, Box, Region } from "./region.ts";
import type { Space } from "./space.ts";

/** What one variable is in a situation. */
export interface AssignedValue {
  readonly variable: string;
  /** The value, as JSON writes it, `absent`, or a number of an interval. Nothing for a value that nobody names. */
  readonly value?: string;
  /** The named values of which it is none, where `value` is missing. */
  readonly noneOf?: readonly string[];
  /** The profile that declares the situation, where the variable is one. */
  readonly situationOf?: string;
}

/** One situation, with only the variables that matter, by name. */
export type Assignment = readonly AssignedValue[];

/**
 * One situation of a region: a value for each variable that matters. A variable is left out if the region holds without
 * it, whatever its value, as far as that can occur. `start` is a part of the region that satisfies the axioms.
 */
export function assignmentIn(region: Region, start: Box, space: Space): Assignment {
  const { table } = space;
  let point: Box = start;
  const byName = [...start].sort((left, right) => {
    return compareText(table.at(left.variable).name, table.at(right.variable).name);
  });
  const leaveOut = (): void => {
    for (const { variable } of byName) {
      const rest = point.filter((atom) => atom.variable !== variable);
      if (rest.length === point.length) continue;
      if (space.isCovered([rest], region, new Budget(questionSteps)) === "yes") point = rest;
    }
  };
  leaveOut();
  for (const { variable } of byName) {
    const own = point.find((atom) => atom.variable === variable);
    if (own !== undefined) point = point.map((atom) => (atom === own ? pinned(own, space) : atom));
  }
  // A chosen value may make another variable superfluous.
  leaveOut();
  return byName.flatMap(({ variable }) => {
    const own = point.find((atom) => atom.variable === variable);
    return own === undefined ? [] : [entryOf(own, space)];
  });
}

/**
 * One value of those that an atom allows: the lowest number, or the first by its text; of an open enumeration only one that
 * it names, else the atom as it is. Each of them can occur together with the rest: the atoms are those of a part of which
 * every point can, and leaving others out takes no point away.
 */
function pinned(atom: Atom, { table }: Space): Atom {
  const { variable, values } = atom;
  if (values.kind === "intervals") {
    const [part] = values.parts;
    return part === undefined ? atom : { variable, values: { kind: "intervals", parts: [[part[0], part[0]]] } };
  }
  const [first] = [...((values.isComplement ? table.finiteValuesOf(variable) : values.ids) ?? [])]
    .filter((value) => values.ids.includes(value) !== values.isComplement)
    .sort((left, right) => compareText(table.literal(variable, left), table.literal(variable, right)));
  return first === undefined ? atom : { variable, values: { kind: "finite", ids: [first], isComplement: false } };
}

function entryOf({ variable: id, values }: Atom, space: Space): AssignedValue {
  const variable = space.table.at(id);
  const situation = variable.situationOf === undefined ? {} : { situationOf: variable.situationOf };
  if (values.kind === "intervals") {
    return { variable: variable.name, value: String(values.parts[0]?.[0] ?? variable.from), ...situation };
  }
  const literals = values.ids.map((one) => space.table.literal(id, one)).sort(compareText);
  if (values.isComplement) return { variable: variable.name, noneOf: literals, ...situation };
  const [value] = literals;
  return { variable: variable.name, ...(value === undefined ? {} : { value }), ...situation };
}
