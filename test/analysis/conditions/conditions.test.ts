import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../../../src/analysis/budget.ts";
import { subregionsOf } from "../../../src/analysis/conditions/subregions.ts";
import { findUncovered, isCovered } from "../../../src/analysis/conditions/coverage.ts";
import { diagramOf } from "../../../src/analysis/conditions/diagram.ts";
import {
  everywhere,
  includesBox,
  meetBoxes,
  meetRegions,
  subtractBox,
  subtractRegions,
  textOfRegion,
  type Region,
} from "../../../src/analysis/conditions/region.ts";
import { assignmentIn } from "../../../src/analysis/conditions/assignment.ts";
import { complementOf } from "../../../src/analysis/conditions/values.ts";
import {
  allPoints,
  boxArbitrary,
  boxOfSituation,
  contains,
  reachablePoints,
  regionArbitrary,
  smallTable,
  spaceWith,
} from "./points.ts";

const plenty = () => new Budget(100_000);
const { spaceOf, table } = spaceWith([]);

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

describe("diagrams", () => {
  it("are equal exactly where regions hold at the same points", () => {
    fc.assert(
      fc.property(regionArbitrary, regionArbitrary, (left, right) => {
        const isSame = diagramOf(left, table, plenty()) === diagramOf(right, table, plenty());
        expect(isSame).toBe(pointsOf(left) === pointsOf(right));
      }),
      { numRuns: 300 },
    );
  });

  it("do not depend on the order of boxes or on splits by value and complement", () => {
    fc.assert(
      fc.property(regionArbitrary, boxArbitrary, (region, by) => {
        const split: Region = region.flatMap((box) => {
          const inside = meetBoxes(box, by);
          return [...subtractBox(box, by, spaceOf), ...(inside === undefined ? [] : [inside])];
        });
        expect(diagramOf([...split].reverse(), table, plenty())).toBe(diagramOf(region, table, plenty()));
      }),
    );
  });

  it("know a list of all values from no condition, because it does not grow", () => {
    const all: Region = [0, 1, 2].map((id) => {
      return [{ variable: 1, values: { kind: "finite", ids: [id], isComplement: false } }];
    });
    expect(diagramOf(all, table, plenty())).not.toBe("1");
    const first = all[0] ?? [];
    const rest = first.map((atom) => ({ ...atom, values: complementOf(atom.values, table.at(1)) }));
    expect(diagramOf([first, rest], table, plenty())).toBe("1");
    expect(spaceWith([]).isCovered(everywhere, all, plenty())).toBe("yes");
  });

  it("stay the same when the vocabulary grows, and do not depend on the order in which variables were met", () => {
    const grown = smallTable();
    const other = grown.find("kind");
    if (other !== undefined) grown.valueId(other, '"d"');
    const region: Region = [[{ variable: 1, values: { kind: "finite", ids: [0], isComplement: true } }]];
    expect(diagramOf(region, grown, plenty())).toBe(diagramOf(region, table, plenty()));
  });

  it("give up over budget", () => {
    const region: Region = [[{ variable: 1, values: { kind: "finite", ids: [0], isComplement: true } }]];
    expect(diagramOf(region, table, new Budget(0))).toBeUndefined();
  });
});

describe("situations", () => {
  it("lie in the region, can occur, and name no variable that does not matter", () => {
    fc.assert(
      fc.property(regionArbitrary, regionArbitrary, (region, axioms) => {
        const space = spaceWith(axioms);
        const points = reachablePoints(axioms);
        const start = space.findReachable(region, plenty());
        fc.pre(start !== undefined && points.length > 0);
        const situation = assignmentIn(region, start, space);
        const inside = points.filter((point) => contains([boxOfSituation(situation, space)], point));
        expect(inside.length).toBeGreaterThan(0);
        expect(inside.every((point) => contains(region, point))).toBe(true);
        for (const entry of situation) {
          const others = boxOfSituation(
            situation.filter((one) => one !== entry),
            space,
          );
          const wider = points.filter((point) => contains([others], point));
          expect(wider.some((point) => !contains(region, point))).toBe(true);
        }
      }),
    );
  });

  it("choose values in the order of their texts and say that a value is none of the named ones", () => {
    const space = spaceWith([]);
    const region: Region = [
      [
        { variable: 1, values: { kind: "finite", ids: [0], isComplement: true } },
        { variable: 2, values: { kind: "finite", ids: [0, 1], isComplement: true } },
      ],
    ];
    const start = space.findReachable(region, plenty()) ?? [];
    expect(assignmentIn(region, start, space)).toEqual([
      { variable: "grade", noneOf: ['"x"', '"y"'] },
      { variable: "kind", value: '"b"' },
    ]);
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
