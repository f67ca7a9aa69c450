import type { Source } from "../../manifest/types.ts";
import { citedIn } from "../../model/resolve/sources.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { isSafeAddress } from "../markdown/inline.ts";
import { externalLink, joined, pageLink, phrasing, placeAnchor, type Inline } from "../markdown/nodes.ts";
import type { SourceReference } from "../../model/set/evidence.ts";

/** The anchor of a document in the list of references. */
export function referenceAnchor(referenceId: string): string {
  return placeAnchor("ref", referenceId.replaceAll(" ", "-"));
}

/** Citations in their order: "RFC 9449, Section 4.2; HTTPSIG, “Issuing”". */
export function citations(sources: readonly SourceReference[]): Inline {
  return joined(sources.map(citation), "; ");
}

/** The citations of a source line. */
export function citationsIn(source: Source | undefined, set: ProfileSet): Inline {
  return citations(sourcesIn(source, set));
}

/** What a source line names. */
export function sourcesIn(source: Source | undefined, set: ProfileSet): readonly SourceReference[] {
  if (source === undefined) return [];
  return citedIn(source, set.words.references);
}

/** Citations as words, where a list would be full of links. */
export function citedWords(sources: readonly SourceReference[]): string {
  return sources.map((source) => `${source.reference.id}${placeIn(source)}`).join("; ");
}

/** A section of an RFC has an address of its own; everything else is found in the list of references. */
function citation(source: SourceReference): Inline {
  const { reference, section } = source;
  const isRfc = /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+$/.test(reference.url ?? "");
  if (isRfc && section !== undefined && reference.url !== undefined && isSafeAddress(reference.url)) {
    return [externalLink(`${reference.url}#section-${section}`, `${reference.id}${placeIn(source)}`)];
  }
  return phrasing([pageLink(referenceAnchor(reference.id), reference.id), placeIn(source)]);
}

function placeIn({ section, title }: SourceReference): string {
  return `${section === undefined ? "" : `, Section ${section}`}${title === undefined ? "" : `, “${title}”`}`;
}
