import type { Source } from "../../manifest/types.ts";
import type { Reference } from "../../manifest/vocabulary-types.ts";
import type { SourceReference } from "../set/evidence.ts";

/** One citation of a source line, resolved or not; `malformed` where the document is known, but not what follows it. */
export type ParsedCitation =
  | { readonly kind: "found"; readonly source: SourceReference }
  | { readonly kind: "malformed"; readonly text: string; readonly document: string }
  | { readonly kind: "unknown"; readonly text: string; readonly document: string };

/** Behind the document: a section number, a title in quotes, both, or nothing. */
const locator = /^(?:§ ?([0-9A-Z]+(?:\.[0-9A-Za-z]+)*))?(?:(?:^|,? )"([^"]+)")?$/;

/** What was read before: the same few sections are cited by hundreds of duties. */
const known = new WeakMap<ReadonlyMap<string, Reference>, Map<Source, SourceLine>>();

/** A source line, read: all its citations, and those that lead somewhere. */
interface SourceLine {
  readonly citations: readonly ParsedCitation[];
  readonly found: readonly SourceReference[];
}

/** A source line in its citations: documents of the vocabulary, each with a section or title, joined by `;`. */
export function parseSource(source: Source, references: ReadonlyMap<string, Reference>): readonly ParsedCitation[] {
  return readSource(source, references).citations;
}

/** What a source line cites of the vocabulary, without what leads nowhere. */
export function citedIn(source: Source, references: ReadonlyMap<string, Reference>): readonly SourceReference[] {
  return readSource(source, references).found;
}

function readSource(source: Source, references: ReadonlyMap<string, Reference>): SourceLine {
  let lines = known.get(references);
  if (lines === undefined) known.set(references, (lines = new Map<Source, SourceLine>()));
  let line = lines.get(source);
  if (line === undefined) {
    const citations = parseAnew(source, references);
    const found = citations.flatMap((one) => (one.kind === "found" ? [one.source] : []));
    lines.set(source, (line = { citations, found }));
  }
  return line;
}

function parseAnew(source: Source, references: ReadonlyMap<string, Reference>): readonly ParsedCitation[] {
  return splitCitations(source).map((text): ParsedCitation => {
    const reference = longestPrefix(text, references);
    if (reference === undefined) {
      const document = /^[^§"]*/.exec(text)?.[0].trim() ?? text;
      const isKnown = references.has(document);
      return isKnown ? { kind: "malformed", text, document } : { kind: "unknown", text, document: document || text };
    }
    const match = locator.exec(text.slice(reference.id.length).trim());
    if (match === null) return { kind: "malformed", text, document: reference.id };
    const [, section, title] = match;
    return {
      kind: "found",
      source: {
        text,
        reference,
        ...(section === undefined ? {} : { section }),
        ...(title === undefined ? {} : { title }),
      },
    };
  });
}

/** Splits at semicolons outside quotes. */
function splitCitations(source: string): readonly string[] {
  const parts = source.match(/(?:"[^"]*"|[^;"]|")+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The document whose id begins the text and ends at a word: `RFC 9449` in `RFC 9449 §4.2`. */
function longestPrefix(text: string, references: ReadonlyMap<string, Reference>): Reference | undefined {
  for (let end = text.length; end > 0; end = text.lastIndexOf(" ", end - 1)) {
    const found = references.get(text.slice(0, end).trim());
    if (found !== undefined) return found;
  }
  return undefined;
}
