import type { Analysis } from "../../analysis/analysis.ts";
import { DeclaredRelations } from "../../model/set/declared-relations.ts";
import type { Profile } from "../../model/set/profile.ts";

/** One document. */
export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly placement: Profile["placement"];
  readonly maturity: string;
}

/**
 * How two documents stand to each other. Declared: `base`, `profile-of` and the kinds of `relations`. Computed: `rival`,
 * `redundant`, `nested` and `divergent` for an objective, `conflict`, `slot` for a position on the wire.
 */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly isComputed: boolean;
  /** The objective, behaviour or position that a computed edge is about. */
  readonly about?: string;
}

/** The documents of a set, and how they stand to each other. */
export interface RelationGraph {
  readonly version: 1;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Members of one verdict that are joined by edges; a cluster of more is a star around its first. */
const joined = 4;

/** The graph of a set: what documents declare, and what follows from their duties. Editions are left out. */
export function relationGraph(analysis: Analysis): RelationGraph {
  const { set } = analysis;
  const profiles = set.profiles.filter((profile) => set.profilesById.get(profile.id) === profile);
  const nodes = profiles.map(({ id, title, placement, maturity }) => ({ id, title, placement, maturity }));
  const relations = new DeclaredRelations(set);
  const declared = profiles.flatMap(({ id, base, profileOf, manifest }): readonly GraphEdge[] => [
    ...(base === undefined ? [] : [{ from: id, to: base.id, kind: "base", isComputed: false }]),
    ...(profileOf === undefined ? [] : [{ from: id, to: profileOf.id, kind: "profile-of", isComputed: false }]),
    ...(manifest.relations ?? []).map(({ kind, profile }) => ({ from: id, to: profile, kind, isComputed: false })),
  ]);
  const computed = [
    ...analysis.overlaps().flatMap(({ nature, objective, claims }) =>
      edgesBetween(
        claims.map(({ profile }) => profile.id),
        nature,
        objective.id,
      ),
    ),
    ...analysis
      .conflicts()
      .flatMap(({ profiles: ids, behaviour }) =>
        edgesBetween(ids, "conflict", `${behaviour.role} ${behaviour.action} ${behaviour.object}`),
      )
      // Alternatives of which a third one contradicts each do not contradict each other.
      .filter(({ from, to }) => relations.between([from, to]) !== "apart"),
    ...analysis.slots().flatMap(({ profiles: ids, slot }) => edgesBetween(ids, "slot", slot)),
  ];
  return { version: 1, nodes, edges: [...declared, ...computed] };
}

function edgesBetween(ids: readonly string[], kind: string, about: string): readonly GraphEdge[] {
  const distinct = [...new Set(ids)];
  const [first] = distinct;
  const pairs =
    distinct.length > joined
      ? distinct.slice(1).map((other) => [first ?? "", other] as const)
      : distinct.flatMap((one, index) => distinct.slice(index + 1).map((other) => [one, other] as const));
  return pairs.map(([from, to]) => ({ from, to, kind, isComputed: true, about }));
}

/** The graph in the language of Graphviz: declared edges drawn, computed ones dashed. */
export function graphAsDot({ nodes, edges }: RelationGraph): string {
  const lines = [
    "digraph profiles {",
    "  rankdir = LR;",
    "  node [shape = box];",
    ...nodes.map(({ id, title, maturity }) => `  ${quoted(id)} [label = ${quoted(`${title}\n${maturity}`)}];`),
    ...edges.map(({ from, to, kind, isComputed, about }) => {
      const label = about === undefined ? kind : `${kind}\n${about}`;
      const style = isComputed ? ", style = dashed, dir = none" : "";
      return `  ${quoted(from)} -> ${quoted(to)} [label = ${quoted(label)}${style}];`;
    }),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** A string of Graphviz: quotes and backslashes escaped, line ends as it writes them. */
function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
