import type { Budget } from "../budget.ts";
import {
  complementOf,
  includesValues,
  isEmptyValues,
  meetValues,
  textOfValues,
  type Values,
  type ValueSpace,
} from "./values.ts";

/** What one variable must be. */
export interface Atom {
  readonly variable: number;
  readonly values: Values;
}

/** Atoms that all hold, ascending by variable, none of them empty or without effect. The empty box is everything. */
export type Box = readonly Atom[];

/** Boxes of which at least one holds. `[]` is nowhere, `[[]]` is everywhere. */
export type Region = readonly Box[];

/** What a variable can be, by its number. */
export type SpaceOf = (variable: number) => ValueSpace;

/** One box without atoms. */
export const everywhere: Region = [[]];

/** No box. */
export const nowhere: Region = [];

/** Where both boxes hold: one pass over the constrained variables. Nothing where they do not meet. */
export function meetBoxes(left: Box, right: Box): Box | undefined {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  const met: Atom[] = [];
  let position = 0;
  for (const atom of left) {
    for (let next = right[position]; next !== undefined && next.variable < atom.variable; next = right[++position]) {
      met.push(next);
    }
    const other = right[position];
    if (other?.variable !== atom.variable) {
      met.push(atom);
      continue;
    }
    position++;
    const values = meetValues(atom.values, other.values);
    if (isEmptyValues(values)) return undefined;
    met.push({ variable: atom.variable, values });
  }
  for (let next = right[position]; next !== undefined; next = right[++position]) met.push(next);
  return met;
}

/** Whether everything in `inner` lies in `outer`. */
export function includesBox(outer: Box, inner: Box, spaceOf: SpaceOf): boolean {
  return outer.every((atom) => {
    const same = inner.find((one) => one.variable === atom.variable);
    return same !== undefined && includesValues(atom.values, same.values, spaceOf(atom.variable));
  });
}

/** What of a box lies outside another: boxes apart from each other, at most one for each atom of `taken`. */
export function subtractBox(box: Box, taken: Box, spaceOf: SpaceOf): Region {
  if (meetBoxes(box, taken) === undefined) return [box];
  const pieces: Box[] = [];
  let rest: Box = box;
  for (const atom of taken) {
    const outside = complementOf(atom.values, spaceOf(atom.variable));
    const piece = isEmptyValues(outside) ? undefined : meetBoxes(rest, [{ variable: atom.variable, values: outside }]);
    if (piece !== undefined) pieces.push(piece);
    const inside = meetBoxes(rest, [atom]);
    if (inside === undefined) return pieces;
    rest = inside;
  }
  return pieces;
}

/** Where both regions hold. Over budget it is incomplete, and the budget says so. */
export function meetRegions(left: Region, right: Region, budget: Budget): Region {
  if (isEverywhere(left)) return right;
  if (isEverywhere(right)) return left;
  const met: Box[] = [];
  for (const one of left) {
    for (const other of right) {
      if (!budget.spend()) return met;
      const box = meetBoxes(one, other);
      if (box !== undefined) met.push(box);
    }
  }
  return met;
}

/** What of a region lies outside another. Over budget it is incomplete, and the budget says so. */
export function subtractRegions(region: Region, taken: Region, spaceOf: SpaceOf, budget: Budget): Region {
  let rest: Region = region;
  for (const box of taken) {
    const next: Box[] = [];
    for (const one of rest) {
      if (!budget.spend()) return next;
      next.push(...subtractBox(one, box, spaceOf));
    }
    rest = next;
  }
  return rest;
}

/** Whether a region is written as everywhere; one that covers everything in pieces is not. */
export function isEverywhere(region: Region): boolean {
  return region.length === 1 && region[0]?.length === 0;
}

/** Regions that are written alike have equal texts; equal ones that are written otherwise need not. */
export function textOfRegion(region: Region): string {
  if (isEverywhere(region)) return "*";
  const boxes = region.map((box) => box.map((atom) => `${atom.variable}=${textOfValues(atom.values)}`).join("&"));
  return [...new Set(boxes)].sort().join("|");
}

/** The variables that a region says anything about, ascending. */
export function variablesOf(...regions: readonly Region[]): readonly number[] {
  const found = new Set<number>();
  for (const region of regions) for (const box of region) for (const atom of box) found.add(atom.variable);
  return [...found].sort((left, right) => left - right);
}
