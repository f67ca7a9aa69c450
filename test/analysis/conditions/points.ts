import fc from "fast-check";
import type { Box, Region } from "../../../src/analysis/conditions/region.ts";
import { meetBoxes } from "../../../src/analysis/conditions/region.ts";
import type { Assignment } from "../../../src/analysis/conditions/assignment.ts";
import { Space } from "../../../src/analysis/conditions/space.ts";
import {
  finiteValues,
  intervalValues,
  isEmptyValues,
  isFullValues,
  type Values,
} from "../../../src/analysis/conditions/values.ts";
import { VariableTable } from "../../../src/analysis/conditions/variable-table.ts";

/** One value of each variable: for an enumeration a number of its own or one that nobody names. */
export type Point = readonly number[];

export const unnamed = 99;

/** A small table: a boolean, a finite enumeration of three, an open one of two, a number from 0 to 4. */
export function smallTable(): VariableTable {
  const table = new VariableTable();
  table.intern("flag", () => ({ kind: "boolean" }));
  table.intern("kind", () => ({ literals: ['"a"', '"b"', '"c"'], isFinite: true }));
  table.intern("grade", () => ({ literals: ['"x"', '"y"'] }));
  table.intern("age", () => ({ range: { from: 0, to: 4 } }));
  return table;
}

/** Every point of the small table; `kind` has a value that only the axiom of finiteness excludes. */
export const allPoints: readonly Point[] = [0, 1].flatMap((flag) =>
  [0, 1, 2, unnamed].flatMap((kind) =>
    [0, 1, unnamed].flatMap((grade) => [0, 1, 2, 3, 4].map((age) => [flag, kind, grade, age])),
  ),
);

export function holdsIn(values: Values, value: number): boolean {
  if (values.kind === "intervals") return values.parts.some(([low, high]) => value >= low && value <= high);
  return values.ids.includes(value) !== values.isComplement;
}

export function contains(region: Region, point: Point): boolean {
  return region.some((box) => box.every((atom) => holdsIn(atom.values, point[atom.variable] ?? -1)));
}

const table = smallTable();

const valuesArbitrary = (variable: number): fc.Arbitrary<Values> => {
  const space = table.at(variable);
  if (space.kind === "integer") {
    return fc
      .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 2 })
      .map((parts) => intervalValues(parts, space));
  }
  const count = variable === 1 ? 3 : 2;
  return fc
    .tuple(fc.subarray(Array.from({ length: count }, (_, id) => id)), fc.boolean())
    .map(([ids, isComplement]) => finiteValues(ids, isComplement, space));
};

export const boxArbitrary: fc.Arbitrary<Box> = fc
  .tuple(...[0, 1, 2, 3].map((variable) => fc.option(valuesArbitrary(variable), { nil: undefined, freq: 2 })))
  .map((all) => {
    let box: Box = [];
    all.forEach((values, variable) => {
      if (values === undefined || isEmptyValues(values) || isFullValues(values, table.at(variable))) return;
      box = meetBoxes(box, [{ variable, values }]) ?? box;
    });
    return box;
  });

export const regionArbitrary: fc.Arbitrary<Region> = fc.array(boxArbitrary, { maxLength: 3 });

/** A space over the small table; what `axioms` hold never is, besides unnamed kinds. */
export function spaceWith(axioms: Region): Space {
  return new Space(table, [...axioms, ...table.finiteness()]);
}

/** The points that can occur. */
export function reachablePoints(axioms: Region): readonly Point[] {
  return allPoints.filter((point) => point[1] !== unnamed && !contains(axioms, point));
}

/** A situation as a box, for asking what holds in it. */
export function boxOfSituation(situation: Assignment, { table }: Space): Box {
  let box: Box = [];
  for (const { variable: name, value, noneOf } of situation) {
    const variable = table.find(name);
    if (variable === undefined) throw new RangeError(`no variable ${name}`);
    const literals = value === undefined ? (noneOf ?? []) : [value];
    const values: Values =
      variable.kind === "integer"
        ? { kind: "intervals", parts: [[Number(value), Number(value)]] }
        : finiteValues(
            literals.flatMap((literal) => table.valueId(variable, literal) ?? []),
            value === undefined,
            variable,
          );
    box = meetBoxes(box, [{ variable: variable.id, values }]) ?? box;
  }
  return box;
}
