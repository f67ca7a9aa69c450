import type { Finding } from "../../../findings/finding.ts";
import type { Manifest } from "../../../manifest/types.ts";
import type { YamlPath } from "../../../syntax/places.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { parseSource } from "../../../model/resolve/sources.ts";
import type { SourceReference } from "../../../model/set/evidence.ts";

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
  for (const { path, text } of sourcesIn(profile.manifest)) {
    for (const citation of parseSource(text, set.words.references)) {
      if (citation.kind !== "found") continue;
      yield { profile, source: citation.source, span: () => profile.located.spanOf(path, "value") };
    }
  }
}

function sourcesIn(manifest: Manifest): readonly { readonly path: YamlPath; readonly text: string }[] {
  const found: { readonly path: YamlPath; readonly text: string }[] = [];
  const path: (string | number)[] = [];
  const visit = (value: object): void => {
    const isList = Array.isArray(value);
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      if (typeof member === "string") {
        if (key === "source" && !isList) found.push({ path: [...path, key], text: member });
      } else if (typeof member === "object" && member !== null && !wireValues.has(key)) {
        path.push(isList ? Number(key) : key);
        visit(member);
        path.pop();
      }
    }
  };
  visit(manifest);
  return found;
}
