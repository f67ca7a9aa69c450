import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { analyseSet } from "../../src/analysis/analysis.ts";
import { composeProfiles } from "../../src/pipeline/compose-project.ts";
import type { Artifact } from "../../src/emit/artifact.ts";
import { compareProfiles } from "../../src/emit/compare/compare-profiles.ts";
import { writeComparisonMarkdown } from "../../src/emit/compare/write-comparison-markdown.ts";
import { compositionReport } from "../../src/emit/compose/composition-report.ts";
import { writeCompositionCsv } from "../../src/emit/compose/write-composition-csv.ts";
import { writeCompositionMarkdown } from "../../src/emit/compose/write-composition-markdown.ts";
import { graphAsDot, relationGraph } from "../../src/emit/graph/relation-graph.ts";
import { PairVerdicts } from "../../src/emit/document/pair-verdicts.ts";
import { exampleDay, projectOf } from "../support/rule-examples.ts";
import { readRulePage, type ExampleCase } from "../support/rule-page.ts";
import { emitAll } from "./emit-fixture.ts";
import { withHostileWords } from "./fixture-set.ts";

const rules = new URL("../../src/lint/rules/", import.meta.url);

/** Sets of the pages of rules, in which profiles stand to each other in one way each. */
export const relatedSets = [
  "divergent-solution",
  "singleton-claimed",
  "slot-collision",
  "unsatisfiable-composition",
  "interop-gap",
  "no-common-choice",
].flatMap((name) => readRulePage(readFileSync(new URL(`overlap/${name}.md`, rules), "utf8")).incorrect.slice(0, 1));

/**
 * Everything that is written about profiles and how they stand to each other, with the words of an author in every text and
 * value. Nothing where the format refuses these words.
 */
export function writtenWith(example: ExampleCase, words: string, pages: boolean): readonly Artifact[] | undefined {
  const project = projectOf(example, (text) => hostile(text, words));
  const { set } = project;
  if (set === undefined || !project.complete) return undefined;
  const analysis = analyseSet(set);
  const ids = set.profiles.filter(({ adoptable }) => adoptable).map(({ id }) => id);
  const accepted = [{ rule: "overlap/contradiction", profiles: ids, reason: `${words}a reason${words}`, owner: words }];
  const report = compositionReport({ ids, ...composeProfiles(project, analysis, ids, exampleDay) }, set);
  const comparison = compareProfiles(set.profiles, set);
  return [
    ...(pages ? emitAll(set, new PairVerdicts(analysis, accepted)) : []),
    { path: "composition.md", contents: writeCompositionMarkdown(report) },
    { path: "composition.csv", contents: writeCompositionCsv(report) },
    { path: "comparison.md", contents: writeComparisonMarkdown(comparison) },
    { path: "graph.dot", contents: graphAsDot(relationGraph(analysis)) },
  ];
}

/** A file with the words in every text that is free, and at the end of every value. */
function hostile(text: string, words: string): string {
  const filled = withHostileWords(text, words, "texts");
  return stringify(withValues(parse(filled), words), { aliasDuplicateObjects: false, lineWidth: 0 });
}

function withValues(value: unknown, words: string, isValue = false): unknown {
  if (typeof value === "string") return isValue && !/^https?:|^[{]/.test(value) ? `${value}${words}` : value;
  if (Array.isArray(value)) return value.map((item) => withValues(item, words, isValue));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withValues(inner, words, key === "values")]),
  );
}
