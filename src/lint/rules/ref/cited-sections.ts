import type { Finding } from "../../../findings/finding.ts";
import type { Path } from "../../../model/message.ts";
import type { Profile } from "../../../model/profile.ts";
import type { SourceReference } from "../../../model/source-reference.ts";

/** One citation at the place where it is written. */
export interface PlacedCitation {
  readonly profile: Profile;
  readonly source: SourceReference;
  readonly span: Finding["span"];
}

/**
 * Every citation of a profile where it stands: at the profile, its messages and proofs, and its duties; an inherited
 * one is met once, at its origin.
 */
export function* placedCitations(profile: Profile): Generator<PlacedCitation> {
  const seen = new Set<string>();
  const owners: { readonly path: Path; readonly sources: readonly SourceReference[] }[] = [
    { path: [], sources: profile.evidence.sources },
    ...profile.messages.map((message) => ({ path: message.path, sources: message.evidence.sources })),
    ...profile.proofs.map((proof) => ({ path: proof.path, sources: proof.evidence.sources })),
    ...profile.duties.map((duty) => ({ path: duty.path, sources: duty.evidence.sources })),
  ];
  for (const { path, sources } of owners) {
    if (sources.length === 0) continue;
    const span = spanOfSource(profile, path);
    for (const source of sources) {
      const key = `${span.start} ${source.text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { profile, source, span };
    }
  }
}

/** The nearest `source` above a path: what a duty cites may be written at its message or at the profile. */
function spanOfSource(profile: Profile, path: Path): Finding["span"] {
  for (let at = path; ; at = at.slice(0, -1)) {
    const key = profile.located.spanOf([...at, "source"], "key");
    if (key.file.text.slice(key.start, key.end) === "source") return profile.located.spanOf([...at, "source"], "value");
    if (at.length === 0) return profile.located.spanOf(path, "value");
  }
}
