import { mentionsOf } from "./mentions.ts";
import type { Path } from "./message.ts";
import type { Profile } from "./profile.ts";
import type { Resolver } from "./resolver.ts";
import { nearest } from "../findings/nearest.ts";
import { report } from "../findings/report.ts";

/** References that give the profile nothing to work with, but lead a reader somewhere: words, threats, texts, examples. */
export function checkReferences(profile: Profile, resolver: Resolver): void {
  const { manifest } = profile;
  const { words, scope, reporter } = resolver;
  manifest.solves.forEach((solution, index) => {
    const path = ["solves", index];
    const known = [...words.objectives.keys()];
    if (!words.objectives.has(solution.objective)) {
      reporter.add(unknownObjective(solution.objective, known, resolver, [...path, "objective"], profile.id));
    }
    resolver.word("mechanism", solution.mechanism, words.mechanisms, [...path, "mechanism"]);
  });
  if (manifest.solves.length === 0 && profile.placement === "profile") {
    const options = { span: resolver.span(["solves"], "key"), profiles: [profile.id], key: profile.id };
    reporter.add(report("structure/objective-unknown", "none", {}, options));
  }
  manifest.sources?.forEach((source, index) => resolver.word("document", source, words.references, ["sources", index]));
  manifest.threats?.forEach((note, index) =>
    resolver.word("threat", note.threat, words.threats, ["threats", index, "threat"]),
  );
  manifest.terms?.forEach((term, index) => {
    if (term.source !== undefined) resolver.sources(term.source, ["terms", index, "source"]);
  });
  manifest.decisions?.forEach((decision, index) => {
    if (decision.source !== undefined) resolver.sources(decision.source, ["decisions", index, "source"]);
    if (decision.about === undefined || scope.lookUp(decision.about) !== undefined) return;
    reporter.unresolved(
      "thing",
      decision.about,
      scope.candidates(decision.about),
      resolver.span(["decisions", index, "about"]),
    );
  });
  if (Array.isArray(manifest.registrations)) {
    manifest.registrations.forEach((entry, index) => {
      if (entry.by !== "this") resolver.word("document", entry.by, words.references, ["registrations", index, "by"]);
    });
  }
  checkExamples(profile, resolver);
  checkRetired(profile, resolver);
  checkDuplicates(profile, resolver);
  checkMentions(manifest, [], resolver);
}

function unknownObjective(
  objective: string,
  known: readonly string[],
  resolver: Resolver,
  path: Path,
  profile: string,
) {
  const options = { span: resolver.span(path), profiles: [profile], key: objective };
  const near = nearest(objective, known);
  if (near !== undefined)
    return report("structure/objective-unknown", "near", { objective, suggestion: near }, options);
  return report("structure/objective-unknown", "unknown", { objective }, options);
}

function checkExamples(profile: Profile, resolver: Resolver): void {
  profile.manifest.examples?.forEach((example, index) => {
    const path = ["examples", index];
    resolver.target("message", example.message, [...path, "message"], ["message", "proof"]);
    if (example.proof !== undefined) resolver.target("proof", example.proof, [...path, "proof"], ["proof"]);
    if (example.source !== undefined) resolver.sources(example.source, [...path, "source"]);
  });
}

/** A retired id that is used again. */
function checkRetired(profile: Profile, resolver: Resolver): void {
  for (const tombstone of profile.manifest.retired ?? []) {
    const duty = profile.duties.find((one) => one.anchor === tombstone.id);
    if (duty === undefined) continue;
    const options = {
      span: resolver.span([...duty.path, "id"]),
      profiles: [profile.id],
      key: `${profile.id}#${tombstone.id}`,
    };
    resolver.reporter.add(report("structure/duplicate-id", "tombstone", { id: tombstone.id }, options));
  }
}

/** Lists whose ids nothing else refers to still name one thing each. */
function checkDuplicates(profile: Profile, resolver: Resolver): void {
  const { manifest } = profile;
  const lists = [
    ["situation", "situations", "id", manifest.situations],
    ["example", "examples", "id", manifest.examples],
    ["section", "sections", "id", manifest.sections],
    ["binding", "bindings", "id", manifest.bindings],
    ["role", "roles", "role", manifest.roles],
    ["term", "terms", "term", manifest.terms],
    ["threat", "threats", "threat", manifest.threats],
  ] as const;
  for (const [kind, key, field, entries] of lists) {
    const first = new Map<string, number>();
    entries?.forEach((entry, index) => {
      const id = String(Reflect.get(entry, field));
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      else
        resolver.reporter.duplicate(kind, id, resolver.span([key, index, field]), resolver.span([key, earlier, field]));
    });
  }
}

/** Keys whose strings are no text of an editor, so that a brace in them is just a brace. */
const literal: ReadonlySet<string> = new Set([
  "example",
  "examples",
  "values",
  "not",
  "contains",
  "pattern",
  "schema",
  "default",
  "content",
  "name",
]);

/** Every `{id}` in a text. */
function checkMentions(value: unknown, path: Path, resolver: Resolver): void {
  if (typeof value === "string") {
    for (const { id } of mentionsOf(value)) {
      // A mention of another profile can be judged only when all of them are known.
      if (id.includes("#") || resolver.scope.lookUp(id) !== undefined) continue;
      resolver.reporter.unresolved(
        "mention",
        id,
        [...resolver.words.roles.keys(), ...resolver.scope.candidates(id)],
        resolver.span(path),
      );
    }
  } else if (Array.isArray(value)) value.forEach((item, index) => checkMentions(item, [...path, index], resolver));
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value))
      if (!literal.has(key)) checkMentions(item, [...path, key], resolver);
  }
}
