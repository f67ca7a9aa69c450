import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../src/analysis/analysis.ts";
import { relationGraph } from "../../../src/emit/graph/relation-graph.ts";
import { resolveExample } from "../../support/rule-examples.ts";

const base = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: shelf, presence: optional, type: string }] }
`;
const include = (value: string, more = "") =>
  `base: counter@1.0.0
requirements: [{ id: R-1, role: borrower, level: MUST, action: include, object: "counter#order.shelf", values: [${value}] }]
${more}`;
const alternative = "relations: [{ kind: alternative, profile: two, because: A reason., choose: A rule. }]\n";

describe("the graph of documents", () => {
  const graph = (more: string) =>
    relationGraph(
      analyseSet(
        resolveExample({
          "profiles/base/counter.yaml": base,
          "profiles/one.yaml": include("north", more),
          "profiles/two.yaml": include("west"),
          "profiles/three.yaml": include("south"),
        }),
      ),
    );
  const conflicts = (more = "") =>
    graph(more)
      .edges.filter(({ kind }) => kind === "conflict")
      .map(({ from, to }) => [from, to].sort().join(" "));

  it("has no contradiction between alternatives, although a third profile contradicts both", () => {
    expect(conflicts().sort()).toEqual(["one three", "one two", "three two"]);
    expect(conflicts(alternative).sort()).toEqual(["one three", "three two"]);
  });
});
