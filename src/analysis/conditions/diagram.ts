import type { Budget } from "../budget.ts";
import type { Box, Region } from "./region.ts";
import { finiteValues, meetValues, isEmptyValues, type Values } from "./values.ts";
import type { AnalysisVariable, VariableTable } from "./variable-table.ts";

/**
 * The canonical text of a region: a reduced decision diagram, ordered by the name of the variables, with every node
 * written once. Two regions have the same text exactly if they hold at the same points.
 *
 * An enumeration has an edge for each value that the region tells apart and one for all others, present and future; an
 * edge that leads where the others do is dropped. So splits by value and complement keep the text, and so does a growing
 * vocabulary; a list of all values is another statement, because it will not grow. Axioms are not used (docs/analysis.md
 * 1.8). Nothing over budget.
 */
export function diagramOf(region: Region, table: VariableTable, budget: Budget): string | undefined {
  const builder = new DiagramBuilder(table, budget);
  const root = builder.build(region);
  return budget.isExceeded ? undefined : builder.text(root);
}

/** A node by its number: 0 holds nowhere, 1 everywhere. */
type NodeNumber = number;

interface Node {
  readonly variable: string;
  /** Labels ascending; the last edge of an enumeration is the default. */
  readonly edges: readonly (readonly [string, NodeNumber])[];
}

class DiagramBuilder {
  readonly #table: VariableTable;
  readonly #budget: Budget;
  readonly #nodes: Node[] = [];
  readonly #numberByNode = new Map<string, NodeNumber>();
  readonly #numberByRegion = new Map<string, NodeNumber>();

  constructor(table: VariableTable, budget: Budget) {
    this.#table = table;
    this.#budget = budget;
  }

  build(region: Region): NodeNumber {
    if (region.length === 0) return 0;
    if (region.some((box) => box.length === 0)) return 1;
    const key = JSON.stringify(region);
    const known = this.#numberByRegion.get(key);
    if (known !== undefined) return known;
    if (!this.#budget.spend(region.length)) return 0;
    const variable = this.#first(region);
    const number =
      variable.kind === "integer" ? this.#integerNode(variable, region) : this.#finiteNode(variable, region);
    this.#numberByRegion.set(key, number);
    return number;
  }

  /** The nodes below one, each once, in the order in which they are first met. */
  text(root: NodeNumber): string {
    const position = new Map<NodeNumber, number>();
    const written: string[] = [];
    const visit = (number: NodeNumber): string => {
      if (number < 2) return String(number);
      const known = position.get(number);
      if (known !== undefined) return `#${known}`;
      const node = this.#nodes[number - 2];
      const edges = node?.edges.map(([label, target]) => [label, visit(target)]) ?? [];
      position.set(number, written.length);
      written.push(JSON.stringify([node?.variable, edges]));
      return `#${written.length - 1}`;
    };
    const last = visit(root);
    return written.length === 0 ? last : written.join(" ");
  }

  #first(region: Region): AnalysisVariable {
    let first: AnalysisVariable | undefined;
    for (const box of region) {
      for (const atom of box) {
        const variable = this.#table.at(atom.variable);
        if (first === undefined || variable.name < first.name) first = variable;
      }
    }
    if (first === undefined) throw new RangeError("a region without atoms is decided");
    return first;
  }

  #finiteNode(variable: AnalysisVariable, region: Region): NodeNumber {
    const named = new Set<number>(variable.kind === "boolean" ? [0, 1] : []);
    for (const values of valuesIn(region, variable.id)) {
      if (values.kind === "finite") for (const id of values.ids) named.add(id);
    }
    const edge = (values: Values): NodeNumber => this.build(restrict(region, variable.id, values));
    const others = variable.kind === "boolean" ? undefined : edge(finiteValues(named, true, variable));
    const edges = [...named]
      .map((id): readonly [string, NodeNumber] => {
        return [this.#table.literal(variable.id, id), edge({ kind: "finite", ids: [id], isComplement: false })];
      })
      .filter(([, target]) => target !== others)
      .sort(([left], [right]) => (left < right ? -1 : 1));
    const [only] = edges;
    if (others !== undefined) return edges.length === 0 ? others : this.#node(variable, [...edges, ["", others]]);
    return only !== undefined && edges.every(([, target]) => target === only[1])
      ? only[1]
      : this.#node(variable, edges);
  }

  #integerNode(variable: AnalysisVariable, region: Region): NodeNumber {
    const cuts = new Set<number>([variable.from]);
    for (const values of valuesIn(region, variable.id)) {
      if (values.kind !== "intervals") continue;
      for (const [low, high] of values.parts) {
        cuts.add(low);
        if (high < variable.to) cuts.add(high + 1);
      }
    }
    const starts = [...cuts].sort((left, right) => left - right);
    const edges: [string, NodeNumber][] = [];
    starts.forEach((low, index) => {
      const high = (starts[index + 1] ?? variable.to + 1) - 1;
      const target = this.build(restrict(region, variable.id, { kind: "intervals", parts: [[low, high]] }));
      if (edges.at(-1)?.[1] !== target) edges.push([String(low), target]);
    });
    const [only] = edges;
    return only !== undefined && edges.length === 1 ? only[1] : this.#node(variable, edges);
  }

  #node(variable: AnalysisVariable, edges: Node["edges"]): NodeNumber {
    const key = JSON.stringify([variable.id, edges]);
    const known = this.#numberByNode.get(key);
    if (known !== undefined) return known;
    this.#nodes.push({ variable: variable.name, edges });
    this.#numberByNode.set(key, this.#nodes.length + 1);
    return this.#nodes.length + 1;
  }
}

function valuesIn(region: Region, variable: number): readonly Values[] {
  return region.flatMap((box) => box.find((atom) => atom.variable === variable)?.values ?? []);
}

/** The region where a variable is one of some values that the region does not tell apart, without that variable. */
function restrict(region: Region, variable: number, values: Values): Region {
  const kept = new Map<string, Box>();
  for (const box of region) {
    const own = box.find((atom) => atom.variable === variable);
    if (own !== undefined && isEmptyValues(meetValues(own.values, values))) continue;
    const rest = box.filter((atom) => atom.variable !== variable);
    kept.set(JSON.stringify(rest), rest);
  }
  const boxes = [...kept.values()];
  return boxes.some((box) => box.length === 0) ? [[]] : boxes;
}
