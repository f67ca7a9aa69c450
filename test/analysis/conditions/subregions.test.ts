import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../../../src/analysis/budget.ts";
import { everywhere } from "../../../src/analysis/conditions/region.ts";
import { subregionsOf } from "../../../src/analysis/conditions/subregions.ts";
import { allPoints, contains, reachablePoints, regionArbitrary, spaceWith } from "./points.ts";

const plenty = () => new Budget(100_000);

describe("subregions", () => {
  it("are the ways in which regions hold, each with a part that can occur", () => {
    fc.assert(
      fc.property(fc.array(regionArbitrary, { maxLength: 3 }), regionArbitrary, (regions, axioms) => {
        const space = spaceWith(axioms);
        const points = reachablePoints(axioms);
        fc.pre(points.length > 0);
        const expected = new Set(points.map((point) => regions.map((region) => contains(region, point)).join()));
        const subregions = subregionsOf(regions, everywhere, space, plenty());
        expect(new Set(subregions.map((subregion) => subregion.holds.join()))).toEqual(expected);
        expect(subregions).toHaveLength(expected.size);
        for (const subregion of subregions) {
          const inside = allPoints.filter((point) => contains([subregion.reachable], point));
          expect(inside.some((point) => points.includes(point))).toBe(true);
          for (const point of inside) {
            expect(regions.map((region) => contains(region, point))).toEqual(subregion.holds);
          }
        }
      }),
    );
  });
});
