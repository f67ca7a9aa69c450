import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../src/analysis/analysis.ts";
import { graphAsDot, relationGraph } from "../../../src/emit/graph/relation-graph.ts";
import { resolveExample } from "../../support/rule-examples.ts";

const counter = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: shelf, presence: optional, type: string }] }
`;
const must = (level: string, objective = "fresh-requests", mechanism = "library-card") => `base: counter@1.0.0
solves: [{ objective: ${objective}, mechanism: ${mechanism} }]
serves: [${objective}]
requirements: [{ id: R-1, role: borrower, level: ${level}, action: include, object: "counter#order.shelf" }]
`;
const set = resolveExample({
  "profiles/base/counter.yaml": counter,
  "profiles/one.yaml": must("MUST"),
  "profiles/two.yaml": must("MUST NOT", "fresh-requests", "one-time-slip"),
  "profiles/three.yaml": must("SHOULD", "renewal"),
});

const include = (value: string, more = "") =>
  `base: counter@1.0.0
requirements: [{ id: R-1, role: borrower, level: MUST, action: include, object: "counter#order.shelf", values: [${value}] }]
${more}`;
const alternative = "relations: [{ kind: alternative, profile: two, because: A reason., choose: A rule. }]\n";

describe("the graph of documents", () => {
  it("has what is declared and what is computed, each as such", () => {
    const graph = relationGraph(analyseSet(set));
    expect(graph.nodes.map(({ id }) => id)).toEqual(["counter", "one", "three", "two"]);
    expect(graph.edges).toContainEqual({ from: "one", to: "counter", kind: "base", isComputed: false });
    expect(graph.edges).toContainEqual(
      expect.objectContaining({ from: "one", to: "two", kind: "conflict", isComputed: true }),
    );
    expect(graphAsDot(graph)).toContain('"one" -> "counter" [label = "base"];');
  });

  it("escapes what would end a string", () => {
    const graph = {
      version: 1,
      nodes: [{ id: 'a"b', title: "c\\", placement: "profile", maturity: "draft" }],
      edges: [],
    } as const;
    expect(graphAsDot(graph)).toContain('"a\\"b" [label = "c\\\\\\ndraft"];');
  });

  const graph = (more: string) =>
    relationGraph(
      analyseSet(
        resolveExample({
          "profiles/base/counter.yaml": counter,
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
