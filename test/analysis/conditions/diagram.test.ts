import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../../../src/analysis/budget.ts";
import { diagramOf } from "../../../src/analysis/conditions/diagram.ts";
import { everywhere, meetBoxes, subtractBox, type Region } from "../../../src/analysis/conditions/region.ts";
import { complementOf } from "../../../src/analysis/conditions/values.ts";
import { allPoints, boxArbitrary, contains, regionArbitrary, smallTable, spaceWith } from "./points.ts";

const plenty = () => new Budget(100_000);
const { spaceOf, table } = spaceWith([]);

/** The points of a region, as one text. */
const pointsOf = (region: Region) => allPoints.filter((point) => contains(region, point)).join(" ");

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
