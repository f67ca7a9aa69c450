import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../../../src/analysis/budget.ts";
import { findUncovered, isCovered } from "../../../src/analysis/conditions/coverage.ts";
import { everywhere, type Region } from "../../../src/analysis/conditions/region.ts";
import { allPoints, contains, reachablePoints, regionArbitrary, spaceWith } from "./points.ts";

const plenty = () => new Budget(100_000);
const { spaceOf } = spaceWith([]);

describe("coverage", () => {
  it("is decided, with a part that is left out", () => {
    fc.assert(
      fc.property(regionArbitrary, regionArbitrary, (region, cover) => {
        const left = allPoints.filter((point) => contains(region, point) && !contains(cover, point));
        expect(isCovered(region, cover, spaceOf, plenty())).toBe(left.length === 0 ? "yes" : "no");
        const found = findUncovered(region, cover, spaceOf, plenty());
        if (found === undefined) return;
        const inside = allPoints.filter((point) => contains([found], point));
        expect(inside.length).toBeGreaterThan(0);
        expect(inside.every((point) => contains(region, point) && !contains(cover, point))).toBe(true);
      }),
    );
  });

  it("is unknown when the steps are used up", () => {
    const region: Region = everywhere;
    const cover: Region = [0, 1, 2].map((id) => {
      return [{ variable: 1, values: { kind: "finite", ids: [id], isComplement: false } }];
    });
    expect(isCovered(region, cover, spaceOf, new Budget(2))).toBe("unknown");
    expect(isCovered(region, cover, spaceOf, plenty())).toBe("no");
    // A region that came out empty because the steps were used up may have had a part outside.
    const spent = new Budget(0);
    spent.spend();
    expect(spaceWith([]).isCovered([], cover, spent)).toBe("unknown");
    expect(spaceWith([]).isCovered([], cover, plenty())).toBe("yes");
  });

  it("says whether regions can hold together, and where it is not known", () => {
    const space = spaceWith([]);
    fc.assert(
      fc.property(regionArbitrary, regionArbitrary, (left, right) => {
        const meets = reachablePoints([]).some((point) => contains(left, point) && contains(right, point));
        expect(space.canMeet([left, right], plenty())).toBe(meets ? "yes" : "no");
        if (left.length * right.length > 1) expect(space.canMeet([left, right], new Budget(0))).not.toBe("no");
      }),
    );
  });

  it("knows the axioms, and that finite enumerations are finite", () => {
    fc.assert(
      fc.property(regionArbitrary, regionArbitrary, regionArbitrary, (region, cover, axioms) => {
        const space = spaceWith(axioms);
        const points = reachablePoints(axioms);
        // Axioms bear on the variables that they are connected with; those that exclude everything are no axioms.
        fc.pre(points.length > 0);
        const left = points.filter((point) => contains(region, point) && !contains(cover, point));
        expect(space.isCovered(region, cover, plenty())).toBe(left.length === 0 ? "yes" : "no");
        const isReachable = points.some((point) => contains(region, point));
        expect(space.findReachable(region, plenty()) !== undefined).toBe(isReachable);
      }),
    );
  });
});
