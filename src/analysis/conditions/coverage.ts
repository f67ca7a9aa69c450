import type { Answer, Budget } from "../budget.ts";
import { includesBox, meetBoxes, type Atom, type Box, type Region, type SpaceOf } from "./region.ts";
import { complementOf, isEmptyValues, meetValues } from "./values.ts";

/**
 * A part of a region that lies outside all boxes of another one: every point of the box that is returned does. Nothing
 * where the region is covered. Recursive splitting; over budget the answer is nothing and the budget says so.
 */
export function findUncovered(region: Region, cover: Region, spaceOf: SpaceOf, budget: Budget): Box | undefined {
  for (const box of region) {
    const found = uncoveredPart(box, cover, spaceOf, budget);
    if (found !== undefined || budget.isExceeded) return found;
  }
  return undefined;
}

function uncoveredPart(box: Box, cover: Region, spaceOf: SpaceOf, budget: Budget): Box | undefined {
  if (!budget.spend()) return undefined;
  const near = cover.filter((other) => meetBoxes(box, other) !== undefined);
  const [first] = near;
  if (first === undefined) return box;
  if (near.some((other) => includesBox(other, box, spaceOf))) return undefined;
  // The smallest box is left soonest.
  const smallest = near.reduce((best, other) => (other.length < best.length ? other : best), first);
  const atom = smallest.find((one) => cuts(one, box, spaceOf));
  if (atom === undefined) return undefined;
  const outside = { variable: atom.variable, values: complementOf(atom.values, spaceOf(atom.variable)) };
  for (const half of [outside, atom]) {
    const part = meetBoxes(box, [half]);
    const found = part === undefined ? undefined : uncoveredPart(part, near, spaceOf, budget);
    if (found !== undefined || budget.isExceeded) return found;
  }
  return undefined;
}

/** Whether some of the box lies outside the atom. */
function cuts(atom: Atom, box: Box, spaceOf: SpaceOf): boolean {
  const outside = complementOf(atom.values, spaceOf(atom.variable));
  const own = box.find((one) => one.variable === atom.variable);
  return !isEmptyValues(own === undefined ? outside : meetValues(own.values, outside));
}

/** Whether a region lies inside another, apart from what the axioms exclude. */
export function isCovered(region: Region, cover: Region, spaceOf: SpaceOf, budget: Budget): Answer {
  const found = findUncovered(region, cover, spaceOf, budget);
  return found !== undefined ? "no" : budget.isExceeded ? "unknown" : "yes";
}
