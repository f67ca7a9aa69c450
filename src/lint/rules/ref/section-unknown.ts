import type { Finding } from "../../../findings/finding.ts";
import { nearest } from "../../../findings/nearest.ts";
import { report } from "../../../findings/report.ts";
import type { SectionIndex } from "../../../manifest/vocabulary-types.ts";
import { defineRule } from "../../rule.ts";
import { placedCitations, type PlacedCitation } from "./cited-sections.ts";

/**
 * A cited section that the document does not have, or that has another title. Only a complete index can show that a
 * section does not exist; a partial one shows a listed title that differs.
 */
export const sectionUnknown = defineRule("ref/section-unknown", function* (set) {
  for (const profile of set.profiles) {
    for (const citation of placedCitations(profile)) {
      const index = citation.source.reference.sections;
      if (index !== undefined) yield* judge(citation, index);
    }
  }
});

function* judge({ profile, source, span }: PlacedCitation, index: SectionIndex): Generator<Finding> {
  const document = source.reference.id;
  const options = { span, profiles: [profile.id], key: `${profile.id} ${source.text}`, reference: source.text };
  if (source.section !== undefined) {
    const entry = index.entries.find((one) => one.number === source.section);
    if (entry === undefined && index.complete) {
      const params = { document, section: source.section, count: index.entries.length };
      yield report("ref/section-unknown", "section", params, options);
    } else if (entry?.title !== undefined && source.title !== undefined && entry.title !== source.title) {
      const params = { document, section: source.section, actual: entry.title, found: source.title };
      yield report("ref/section-unknown", "title", params, options);
    }
    return;
  }
  if (source.title === undefined || !index.complete) return;
  const titles = index.entries.flatMap((one) => (one.title === undefined ? [] : [one.title]));
  if (titles.length === 0 || titles.includes(source.title)) return;
  const suggestion = nearest(source.title, titles) ?? titles[0] ?? "";
  yield report("ref/section-unknown", "titleUnknown", { document, found: source.title, suggestion }, options);
}
