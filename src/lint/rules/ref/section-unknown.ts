import type { Finding } from "../../../findings/finding.ts";
import { nearest } from "../../../findings/nearest.ts";
import { report } from "../../../findings/report.ts";
import type { SectionIndex } from "../../../manifest/vocabulary-types.ts";
import { defineRule } from "../../rule.ts";
import { placedCitations, type PlacedCitation } from "./cited-sections.ts";

/** The sections of one document, to be asked often. */
interface Lookup {
  readonly complete: boolean;
  readonly count: number;
  /** By number; the title where the index has one. */
  readonly titleByNumber: ReadonlyMap<string, string | undefined>;
  /** Titles as they can be compared. */
  readonly folded: ReadonlySet<string>;
  readonly titles: readonly string[];
}

/**
 * A cited section that the document does not have, or that has another title. Only a complete index can show that a
 * section does not exist; a partial one shows a listed title that differs.
 */
export const sectionUnknown = defineRule("ref/section-unknown", function* (set) {
  const lookups = new Map<SectionIndex, Lookup>();
  for (const profile of set.profiles) {
    for (const citation of placedCitations(profile, set)) {
      const index = citation.source.reference.sections;
      if (index === undefined) continue;
      const lookup = lookups.get(index) ?? lookupOf(index);
      lookups.set(index, lookup);
      yield* judge(citation, lookup);
    }
  }
});

function lookupOf(index: SectionIndex): Lookup {
  const titles = index.entries.flatMap((one) => one.title ?? []);
  return {
    complete: index.complete,
    count: index.entries.length,
    titleByNumber: new Map(index.entries.flatMap((one) => (one.number === undefined ? [] : [[one.number, one.title]]))),
    folded: new Set(titles.map(fold)),
    titles,
  };
}

function* judge({ profile, source, span }: PlacedCitation, index: Lookup): Generator<Finding> {
  const document = source.reference.id;
  const options = () => ({ span: span(), profiles: [profile.id], key: `${profile.id} ${source.text}` });
  const { section, title } = source;
  if (section !== undefined) {
    const actual = index.titleByNumber.get(section);
    if (!index.titleByNumber.has(section)) {
      if (!index.complete) return;
      yield report("ref/section-unknown", "section", { document, section, count: index.count }, options());
    } else if (actual !== undefined && title !== undefined && fold(actual) !== fold(title)) {
      yield report("ref/section-unknown", "title", { document, section, actual, found: title }, options());
    }
    return;
  }
  if (title === undefined || !index.complete || index.titles.length === 0 || index.folded.has(fold(title))) return;
  const suggestion = nearest(title, index.titles) ?? index.titles[0] ?? "";
  yield report("ref/section-unknown", "titleUnknown", { document, found: title, suggestion }, options());
}

/** A title without what people write differently: case, quotes, white space. */
function fold(title: string): string {
  return title
    .toLowerCase()
    .replace(/["'`“”‘’]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
