import { report } from "../../findings/report.ts";
import type { Span } from "../../text/source-file.ts";
import type { Duty } from "../set/duty.ts";
import { findDuty } from "../set/find-duty.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Profile } from "../set/profile.ts";
import type { Resolver } from "../resolve/resolver.ts";

/** Ids that name two things of one kind, and retired ids that are used again. */
export function checkDuplicates(profile: Profile, resolver: Resolver): void {
  checkLists(profile, resolver);
  checkSituations(profile, resolver);
  checkRetired(profile, resolver);
}

/** Lists whose ids nothing else refers to still name one thing each. */
function checkLists({ manifest }: Profile, resolver: Resolver): void {
  const lists = [
    ["situation", "situations", "id", manifest.situations],
    ["step", "flow", "id", manifest.flow],
    ["example", "examples", "id", manifest.examples],
    ["section", "sections", "id", manifest.sections],
    ["binding", "bindings", "id", manifest.bindings],
    ["role", "roles", "role", manifest.roles],
    ["term", "terms", "term", manifest.terms],
    ["threat", "threats", "threat", manifest.threats],
    ["retired id", "retired", "id", manifest.retired],
  ] as const;
  for (const [kind, key, field, entries] of lists) {
    checkUnique(kind, field, entries ?? [], [key], resolver);
  }
  manifest.options?.forEach((option, index) => {
    checkUnique("value", "id", option.values, ["options", index, "values"], resolver);
  });
}

function checkUnique(
  kind: string,
  field: string,
  entries: readonly object[],
  path: YamlPath,
  resolver: Resolver,
): void {
  const first = new Map<string, number>();
  entries.forEach((entry, index) => {
    const id = String(Reflect.get(entry, field));
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else {
      const place = resolver.span([...path, earlier, field]);
      resolver.reporter.duplicate(kind, id, resolver.span([...path, index, field]), place);
    }
  });
}

/** A situation and a variable of one name would be one key of a condition with two meanings. */
function checkSituations({ manifest }: Profile, resolver: Resolver): void {
  const { located, vocabulary, variables } = resolver.words;
  manifest.situations?.forEach(({ id }, index) => {
    if (!variables.has(id)) return;
    const position = vocabulary.variables?.findIndex((variable) => variable.id === id) ?? -1;
    const first = located.spanOf(["variables", position, "id"], "value");
    resolver.reporter.duplicate("situation or variable", id, resolver.span(["situations", index, "id"]), first);
  });
}

/** Anchors are made from names: the value of `cnf` and the member `cnf.value` would have the same one. */
export function checkAnchors(duties: readonly Duty[], resolver: Resolver): void {
  const first = new Map<string, Duty>();
  for (const duty of duties) {
    const earlier = first.get(duty.anchor);
    if (earlier === undefined) {
      first.set(duty.anchor, duty);
      continue;
    }
    // Two lines, choices, requirements or components of one name are told where they are declared.
    const isTold = sourceOf(earlier) === sourceOf(duty);
    if (!isTold)
      resolver.reporter.duplicate("anchor", duty.anchor, placeOf(duty, resolver), placeOf(earlier, resolver));
  }
}

/** The id of what a duty was made from. */
function sourceOf(duty: Duty): string {
  if ("line" in duty) return duty.line.id;
  if (duty.kind === "choice") return duty.choice.id;
  return duty.kind === "cover" ? duty.cover.id : duty.id;
}

function placeOf(duty: Duty, resolver: Resolver): Span {
  const key = "line" in duty ? "name" : duty.kind === "cover" ? "component" : "id";
  return resolver.span("line" in duty ? [...duty.line.path, key] : [...duty.path, key]);
}

/** A retired id that is used again, whatever it names now. */
function checkRetired(profile: Profile, resolver: Resolver): void {
  for (const { id } of profile.manifest.retired ?? []) {
    const span = placeOfUse(id, profile, resolver);
    if (span === undefined) continue;
    const options = { span, profiles: [profile.id], key: `${profile.id}#${id}` };
    resolver.reporter.add(report("structure/duplicate-id", "tombstone", { id }, options));
  }
}

/** Where an id of the profile is in use. */
function placeOfUse(id: string, profile: Profile, resolver: Resolver): Span | undefined {
  const duty = findDuty(profile, id);
  if (duty !== undefined) return placeOf(duty, resolver);
  const target = resolver.namespace.lookUp(id);
  if (target === undefined || !("path" in target) || !target.id.startsWith(`${profile.id}#`)) return undefined;
  const key = target.kind === "parameter" ? "name" : target.kind === "cover" ? "component" : "id";
  return resolver.span([...target.path, key]);
}
