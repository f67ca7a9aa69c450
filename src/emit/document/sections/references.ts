import { compareText } from "../../../findings/sort.ts";
import type { Manifest, Source } from "../../../manifest/types.ts";
import type { Reference } from "../../../manifest/vocabulary-types.ts";
import { referenceAnchor, sourcesIn } from "../citations.ts";
import { isSafeAddress } from "../../markdown/inline.ts";
import { anchor, externalLink, list, phrasing, strong, type Blocks, type Inline } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { keywordReferences } from "./conventions.ts";
import { withHeading } from "./section-prose.ts";

/** Every document that is cited: normative where a duty comes from it, informative otherwise. */
export function referencesSection(context: PageContext): Blocks {
  const { normative, informative } = collectReferences(context);
  const part = (title: string, references: readonly Reference[]): Blocks =>
    withHeading(3, title, references.length === 0 ? [] : [list(references.map(referenceWords))]);
  return withHeading(2, "References", [
    ...part("Normative references", normative),
    ...part("Informative references", informative),
  ]);
}

/** The cited documents in both kinds, sorted by name. */
export function collectReferences({ profile, set, iso }: PageContext): {
  readonly normative: readonly Reference[];
  readonly informative: readonly Reference[];
} {
  const { references } = set.words;
  const byDuties = new Set<string>(iso ? [] : keywordReferences);
  for (const duty of profile.duties) {
    for (const { reference } of duty.evidence.sources) byDuties.add(reference.id);
    if (duty.kind !== "requirement") continue;
    for (const target of duty.objects) if (target.kind === "document") byDuties.add(target.source.reference.id);
  }
  const cited = new Set<string>([...byDuties, ...profile.citations.map((source) => source.reference.id)]);
  for (const { mechanism } of [...profile.manifest.solves, ...(profile.manifest.proofs ?? [])]) {
    for (const { reference } of sourcesIn(set.words.mechanisms.get(mechanism)?.reference, set)) cited.add(reference.id);
  }
  for (const source of furtherSources(profile.manifest)) {
    for (const { reference } of sourcesIn(source, set)) cited.add(reference.id);
  }
  const found = [...cited].sort(compareText).flatMap((id) => references.get(id) ?? []);
  const isNormative = (reference: Reference): boolean =>
    reference.kind === undefined ? byDuties.has(reference.id) : reference.kind === "normative";
  return {
    normative: found.filter(isNormative),
    informative: found.filter((reference) => !isNormative(reference)),
  };
}

/** Sources beside those of duties. */
function furtherSources(manifest: Manifest): readonly (Source | undefined)[] {
  const registrations = manifest.registrations ?? [];
  return [
    ...(manifest.sources ?? []),
    ...(manifest.terms ?? []).map((term) => term.source),
    ...(manifest.decisions ?? []).map((decision) => decision.source),
    ...(manifest.examples ?? []).map((example) => example.source),
    ...(manifest.errors ?? []).map((error) => error.source),
    ...(manifest.proofs ?? []).map((proof) => proof.source),
    ...(manifest.bindings ?? []).map((binding) => binding.source),
    manifest.capability?.source,
    ...("none" in registrations ? [] : registrations.map((entry) => entry.by)),
  ];
}

function referenceWords({ id, title, url, version, date, maturity }: Reference): Inline {
  const linked = url === undefined || !isSafeAddress(url) ? `“${title}”` : externalLink(url, `“${title}”`);
  const details = [
    ...(version === undefined ? [] : [version]),
    ...(date === undefined || date === version ? [] : [date]),
    ...(maturity === "individual-draft" || maturity === "adopted-draft" ? ["work in progress"] : []),
  ];
  return phrasing([
    anchor(referenceAnchor(id)),
    strong(`[${id}]`),
    " ",
    linked,
    details.length === 0 ? "." : `, ${details.join(", ")}.`,
  ]);
}
