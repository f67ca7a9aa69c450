import { nearest } from "../../findings/nearest.ts";
import { report } from "../../findings/report.ts";
import { checkDuplicates } from "./check-duplicates.ts";
import { checkExampleReferences } from "./check-example-references.ts";
import { checkMentions } from "./check-mentions.ts";
import { findDutyByReference } from "../set/find-duty.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Profile } from "../set/profile.ts";
import type { Resolver } from "../resolve/resolver.ts";

/** References that give the profile nothing to work with, but lead a reader somewhere: words, threats, texts, examples. */
export function checkReferences(profile: Profile, resolver: Resolver): void {
  const { manifest } = profile;
  const { words } = resolver;
  checkSolutions(profile, resolver);
  manifest.sources?.forEach((id, index) => citeWhole(id, ["sources", index], resolver));
  manifest.threats?.forEach((note, index) => {
    resolver.word("threat", note.threat, words.threats, ["threats", index, "threat"]);
  });
  manifest.terms?.forEach((term, index) => {
    if (term.source !== undefined) resolver.sources(term.source, ["terms", index, "source"]);
  });
  manifest.decisions?.forEach((decision, index) => {
    const path = ["decisions", index];
    if (decision.source !== undefined) resolver.sources(decision.source, [...path, "source"]);
    if (decision.about === undefined || isKnown(decision.about, profile, resolver)) return;
    resolver.unresolved("thing", decision.about, [...path, "about"]);
  });
  const { registrations } = manifest;
  if (registrations !== undefined && !("none" in registrations)) {
    registrations.forEach((entry, index) => {
      if (entry.by !== "this") citeWhole(entry.by, ["registrations", index, "by"], resolver);
    });
  }
  manifest.retired?.forEach((tombstone, index) => {
    const successor = tombstone["replaced-by"];
    if (successor === undefined || isKnown(successor, profile, resolver)) return;
    resolver.unresolved("duty", successor, ["retired", index, "replaced-by"]);
  });
  checkExampleReferences(profile, resolver);
  checkDuplicates(profile, resolver);
  checkMentions(manifest, resolver);
}

/** Whether an id is that of something declared, or of a duty that a line, message or proof brings along. */
function isKnown(id: string, profile: Profile, resolver: Resolver): boolean {
  return resolver.namespace.lookUp(id) !== undefined || findDutyByReference(id, profile) !== undefined;
}

function checkSolutions({ id, manifest, placement }: Profile, resolver: Resolver): void {
  const { words, reporter } = resolver;
  manifest.solves.forEach((solution, index) => {
    const path = ["solves", index];
    resolver.word("mechanism", solution.mechanism, words.mechanisms, [...path, "mechanism"]);
    if (words.objectives.has(solution.objective)) return;
    unknownObjective(solution.objective, [...words.objectives.keys()], [...path, "objective"], resolver);
  });
  if (manifest.solves.length > 0 || placement !== "profile") return;
  const options = { span: resolver.span(["solves"], "key"), profiles: [id], key: id };
  reporter.add(report("structure/objective-unknown", "none", {}, options));
}

function unknownObjective(objective: string, known: readonly string[], path: YamlPath, resolver: Resolver): void {
  const options = { span: resolver.span(path), profiles: [resolver.profile], key: objective };
  const suggestion = nearest(objective, known);
  resolver.reporter.add(
    suggestion === undefined
      ? report("structure/objective-unknown", "unknown", { objective }, options)
      : report("structure/objective-unknown", "near", { objective, suggestion }, options),
  );
}

/** A document cited as a whole, by its id alone. */
function citeWhole(id: string, path: YamlPath, resolver: Resolver): void {
  const reference = resolver.word("document", id, resolver.words.references, path);
  if (reference !== undefined) resolver.cite({ text: id, reference });
}
