import type { Finding } from "../../../findings/finding.ts";
import type { Path } from "../../../model/message.ts";
import type { Profile } from "../../../model/profile.ts";
import type { ProfileSet } from "../../../model/profile-set.ts";
import type { SourceReference } from "../../../model/source-reference.ts";
import { parseSource } from "../../../model/sources.ts";

/** One citation at the place where it is written. */
export interface PlacedCitation {
  readonly profile: Profile;
  readonly source: SourceReference;
  /** Where it stands. Asked only for what is reported: finding a place costs more than reading a citation. */
  readonly span: () => Finding["span"];
}

/** Members that hold values of the wire: a key `source` in them is no citation. */
const wireValues: ReadonlySet<string> = new Set(["example", "values", "content", "schema"]);

/** Every citation of a profile where it stands. What cannot be read as one was told when it was resolved. */
export function* placedCitations(profile: Profile, set: ProfileSet): Generator<PlacedCitation> {
  for (const { path, text } of sourcesIn(profile.manifest, [])) {
    for (const citation of parseSource(text, set.words.references)) {
      if (citation.kind !== "found") continue;
      yield { profile, source: citation.source, span: () => profile.located.spanOf(path, "value") };
    }
  }
}

function* sourcesIn(value: unknown, path: Path): Generator<{ readonly path: Path; readonly text: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* sourcesIn(item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (key === "source" && typeof member === "string") yield { path: [...path, key], text: member };
      else if (typeof member === "object" && !wireValues.has(key)) yield* sourcesIn(member, [...path, key]);
    }
  }
}
