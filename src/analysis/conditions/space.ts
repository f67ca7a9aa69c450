import { Budget, questionSteps, type Answer } from "../budget.ts";
import { findUncovered, isCovered } from "./coverage.ts";
import { diagramOf } from "./diagram.ts";
import { everywhere, isEverywhere, meetRegions, variablesOf, type Box, type Region, type SpaceOf } from "./region.ts";
import type { VariableTable } from "./variable-table.ts";

/** All situations of a set: its variables, and what the axioms say can never be. */
export class Space {
  readonly table: VariableTable;
  readonly spaceOf: SpaceOf;
  readonly #axioms: Region;
  readonly #axiomsByVariable = new Map<number, number[]>();

  constructor(table: VariableTable, axioms: Region) {
    this.table = table;
    this.spaceOf = (variable) => table.at(variable);
    this.#axioms = axioms;
    axioms.forEach((box, index) => {
      for (const { variable } of box) {
        const list = this.#axiomsByVariable.get(variable);
        if (list === undefined) this.#axiomsByVariable.set(variable, [index]);
        else list.push(index);
      }
    });
  }

  /** A part of the region all of whose points satisfy the axioms; nothing where the region cannot occur. */
  findReachable(region: Region, budget: Budget): Box | undefined {
    if (region.length === 0) return undefined;
    if (isEverywhere(region)) return [];
    return findUncovered(region, this.axiomsFor(region), this.spaceOf, budget);
  }

  /** Whether there is a situation in which all of some regions hold. */
  canMeet(regions: readonly Region[], budget = new Budget(questionSteps)): Answer {
    const joint = regions.reduce((met, region) => meetRegions(met, region, budget), everywhere);
    if (this.findReachable(joint, budget) !== undefined) return "yes";
    return budget.isExceeded ? "unknown" : "no";
  }

  /** A part of the region outside the cover that satisfies the axioms. */
  findReachableOutside(region: Region, cover: Region, budget: Budget): Box | undefined {
    if (region.length === 0) return undefined;
    return findUncovered(region, [...cover, ...this.axiomsFor(region, cover)], this.spaceOf, budget);
  }

  /** Whether everything in the region that can occur lies in the cover. */
  isCovered(region: Region, cover: Region, budget: Budget): Answer {
    if (region.length === 0 || cover.some((box) => box.length === 0)) return budget.isExceeded ? "unknown" : "yes";
    return isCovered(region, [...cover, ...this.axiomsFor(region, cover)], this.spaceOf, budget);
  }

  /** The canonical text of a region; nothing over budget. */
  diagram(region: Region): string | undefined {
    return isEverywhere(region) ? "1" : diagramOf(region, this.table, new Budget(questionSteps));
  }

  /** The axioms that can bear on regions: those that share a variable with them, or with another of these. */
  axiomsFor(...regions: readonly Region[]): Region {
    if (this.#axioms.length === 0) return [];
    const found = new Set<number>();
    const seen = new Set<number>();
    const open = [...variablesOf(...regions)];
    for (let variable = open.pop(); variable !== undefined; variable = open.pop()) {
      if (seen.has(variable)) continue;
      seen.add(variable);
      for (const index of this.#axiomsByVariable.get(variable) ?? []) {
        if (found.has(index)) continue;
        found.add(index);
        for (const atom of this.#axioms[index] ?? []) open.push(atom.variable);
      }
    }
    return [...found].sort((left, right) => left - right).flatMap((index) => [this.#axioms[index] ?? []]);
  }
}
