import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../../../src/analysis/budget.ts";
import { assignmentIn } from "../../../src/analysis/conditions/assignment.ts";
import type { Region } from "../../../src/analysis/conditions/region.ts";
import { boxOfSituation, contains, reachablePoints, regionArbitrary, spaceWith } from "./points.ts";

const plenty = () => new Budget(100_000);

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
