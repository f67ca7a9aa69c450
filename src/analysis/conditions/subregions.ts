import type { Budget } from "../budget.ts";
import { isEverywhere, meetRegions, subtractRegions, textOfRegion, type Box, type Region } from "./region.ts";
import type { Space } from "./space.ts";

/** A part of the space in which every one of some regions holds throughout or nowhere. */
export interface Subregion {
  /** For each region, in their order, whether it holds here. */
  readonly holds: readonly boolean[];
  /** Where the subregion is; some of it may be excluded by axioms. */
  readonly region: Region;
  /** A part of it that satisfies the axioms. */
  readonly reachable: Box;
}

/**
 * The subregions into which regions cut `within`, as far as they can occur. Their number is at most exponential in the number
 * of distinct regions, which on one key is two or three. Over budget the list is incomplete and the budget says so.
 */
export function subregionsOf(
  regions: readonly Region[],
  within: Region,
  space: Space,
  budget: Budget,
): readonly Subregion[] {
  let parts: { readonly holds: readonly boolean[]; readonly region: Region }[] = [{ holds: [], region: within }];
  for (const region of regions) {
    const next: typeof parts = [];
    for (const part of parts) {
      if (isEverywhere(region)) {
        next.push({ holds: [...part.holds, true], region: part.region });
        continue;
      }
      const inside = meetRegions(part.region, region, budget);
      if (inside.length > 0) next.push({ holds: [...part.holds, true], region: inside });
      const outside = inside.length === 0 ? part.region : subtractRegions(part.region, region, space.spaceOf, budget);
      if (outside.length > 0) next.push({ holds: [...part.holds, false], region: outside });
      if (budget.isExceeded) return [];
    }
    parts = next;
  }
  return parts.flatMap(({ holds, region }) => {
    const reachable = space.findReachable(region, budget);
    return reachable === undefined ? [] : [{ holds, region, reachable }];
  });
}

/** Regions that are written alike are one: fewer regions make fewer subregions to ask for. */
export class DistinctRegions {
  /** Each once, in the order in which they came. */
  readonly all: Region[] = [];
  readonly #byText = new Map<string, number>();

  /** The position of a region among them; it is added on first sight. */
  id(region: Region): number {
    const text = textOfRegion(region);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.all.length);
    this.all.push(region);
    return this.all.length - 1;
  }
}
