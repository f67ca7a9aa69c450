import { Budget, questionSteps } from "../budget.ts";
import { compareText } from "../../findings/sort.ts";
import { meetBoxes, type Atom, type Box, type Region } from "./region.ts";
import type { Values } from "./values.ts";
import type { Space } from "./space.ts";

/** What one variable is in a situation. */
export interface SituationEntry {
  readonly variable: string;
  /** The value, as JSON writes it, `absent`, or a number of an interval. Nothing for a value that nobody names. */
  readonly value?: string;
  /** The named values of which it is none, where `value` is missing. */
  readonly noneOf?: readonly string[];
  /** The profile that declares the situation, where the variable is one. */
  readonly situationOf?: string;
}

/** One situation, with only the variables that matter, by name. */
export type Situation = readonly SituationEntry[];

/**
 * One situation of a region: a value for each variable that matters. A variable is left out if the region holds without
 * it, whatever its value, as far as that can occur. `start` is a part of the region that satisfies the axioms.
 */
export function situationIn(region: Region, start: Box, space: Space): Situation {
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
    if (own !== undefined) point = point.map((atom) => (atom === own ? pinned(own, point, space) : atom));
  }
  // A chosen value may make another variable superfluous.
  leaveOut();
  return byName.flatMap(({ variable }) => {
    const own = point.find((atom) => atom.variable === variable);
    return own === undefined ? [] : [entryOf(own, space)];
  });
}

/** The situation as a box, for asking what holds in it. */
export function boxOfSituation(situation: Situation, space: Space): Box {
  const { table } = space;
  let box: Box = [];
  for (const { variable: name, value, noneOf } of situation) {
    const variable = table.find(name);
    if (variable === undefined) continue;
    const ids = (value === undefined ? (noneOf ?? []) : [value]).flatMap((literal) => {
      return variable.kind === "integer" ? [] : (table.valueId(variable, literal) ?? []);
    });
    const values: Values =
      variable.kind === "integer"
        ? { kind: "intervals", parts: [[Number(value), Number(value)]] }
        : { kind: "finite", ids: ids.sort((left, right) => left - right), isComplement: value === undefined };
    box = meetBoxes(box, [{ variable: variable.id, values }]) ?? box;
  }
  return box;
}

/** One value of those that an atom allows: the first by its text that can occur together with the rest. */
function pinned(atom: Atom, point: Box, space: Space): Atom {
  for (const one of candidatesOf(atom, space)) {
    const box = meetBoxes(
      point.filter((other) => other !== atom),
      [one],
    );
    if (box !== undefined && space.findReachable([box], new Budget(questionSteps)) !== undefined) return one;
  }
  return atom;
}

/** Single values that an atom allows, in the order of their texts; of an open enumeration only those it names. */
function candidatesOf({ variable: id, values }: Atom, space: Space): readonly Atom[] {
  if (values.kind === "intervals") {
    return values.parts.map(([low]) => ({ variable: id, values: { kind: "intervals", parts: [[low, low]] } }));
  }
  const named = values.isComplement ? space.table.finiteValuesOf(id) : values.ids;
  return [...(named ?? [])]
    .filter((value) => values.ids.includes(value) !== values.isComplement)
    .sort((left, right) => compareText(space.table.literal(id, left), space.table.literal(id, right)))
    .map((value) => ({ variable: id, values: { kind: "finite", ids: [value], isComplement: false } }));
}

function entryOf({ variable: id, values }: Atom, space: Space): SituationEntry {
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
