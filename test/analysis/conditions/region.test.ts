import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../../../src/analysis/budget.ts";
import {
  includesBox,
  meetBoxes,
  meetRegions,
  subtractBox,
  subtractRegions,
  textOfRegion,
  type Region,
} from "../../../src/analysis/conditions/region.ts";
import { allPoints, boxArbitrary, contains, regionArbitrary, spaceWith } from "./points.ts";

const plenty = () => new Budget(100_000);
const { spaceOf } = spaceWith([]);

/** The points of a region, as one text. */
const pointsOf = (region: Region) => allPoints.filter((point) => contains(region, point)).join(" ");

describe("boxes and regions", () => {
  it("meet where both hold", () => {
    fc.assert(
      fc.property(boxArbitrary, boxArbitrary, (left, right) => {
        const met = meetBoxes(left, right);
        const both = allPoints.filter((point) => contains([left], point) && contains([right], point));
        expect(pointsOf(met === undefined ? [] : [met])).toBe(both.join(" "));
      }),
    );
  });

  it("are subtracted into boxes apart from each other", () => {
    fc.assert(
      fc.property(boxArbitrary, boxArbitrary, (box, taken) => {
        const pieces = subtractBox(box, taken, spaceOf);
        for (const point of allPoints) {
          const count = pieces.filter((piece) => contains([piece], point)).length;
          expect(count).toBe(contains([box], point) && !contains([taken], point) ? 1 : 0);
        }
      }),
    );
  });

  it("include each other where every point does", () => {
    fc.assert(
      fc.property(boxArbitrary, boxArbitrary, (outer, inner) => {
        const every = allPoints.every((point) => !contains([inner], point) || contains([outer], point));
        expect(includesBox(outer, inner, spaceOf)).toBe(every);
      }),
    );
  });

  it("join and subtract as regions", () => {
    fc.assert(
      fc.property(regionArbitrary, regionArbitrary, (left, right) => {
        const budget = plenty();
        const both = allPoints.filter((point) => contains(left, point) && contains(right, point));
        const only = allPoints.filter((point) => contains(left, point) && !contains(right, point));
        expect(pointsOf(meetRegions(left, right, budget))).toBe(both.join(" "));
        expect(pointsOf(subtractRegions(left, right, spaceOf, budget))).toBe(only.join(" "));
        expect(budget.isExceeded).toBe(false);
      }),
    );
  });
});

describe("texts of regions", () => {
  it("are equal for the same boxes in another order", () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        expect(textOfRegion([...region].reverse())).toBe(textOfRegion(region));
      }),
    );
  });
});
