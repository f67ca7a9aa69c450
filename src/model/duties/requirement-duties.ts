import type * as Written from "../../manifest/types.ts";
import type { RequirementDuty } from "../set/duty.ts";
import type { Profile } from "../set/profile.ts";
import type { YamlPath } from "../../syntax/places.ts";
import { withArticle } from "../resolve/reporter.ts";
import type { Building, Resolver } from "../resolve/resolver.ts";
import { parseSource } from "../resolve/sources.ts";
import type { Target } from "../set/message.ts";
import { errorOf } from "./check-evidence.ts";
import { resolveCondition } from "../resolve/resolve-condition.ts";

/** The requirements of a profile with everything they name looked up. One without a known role or action is left out. */
export function requirementDuties(profile: Profile, resolver: Resolver): readonly RequirementDuty[] {
  return (profile.manifest.requirements ?? []).flatMap((written, index) => {
    const own = resolver.namespace.lookUp(written.id);
    // A second requirement of one id is told where it is declared, and has a place of its own.
    const target = own?.kind === "requirement" && own.requirement === written ? own : undefined;
    const path = target?.path ?? ["requirements", index];
    const role = resolver.word("role", written.role, resolver.words.roles, [...path, "role"]);
    const action = resolver.word("action", written.action, resolver.words.actions, [...path, "action"]);
    const objects = [written.object ?? []].flat().flatMap((reference, position) => {
      const at = Array.isArray(written.object) ? [...path, "object", position] : [...path, "object"];
      return objectOf(reference, at, resolver) ?? [];
    });
    const evidence = resolver.evidence(written, profile.evidence, path);
    const when = resolveCondition(written.when, [...path, "when"], resolver);
    const unless = resolveCondition(written.unless, [...path, "unless"], resolver);
    const related = written.equals === undefined ? undefined : resolver.related(written.equals, [...path, "equals"]);
    const to =
      written.to === undefined
        ? undefined
        : resolver.target("role or message", written.to, [...path, "to"], ["role", "message"]);
    const during =
      written.during === undefined
        ? undefined
        : resolver.target("message or step", written.during, [...path, "during"], ["message", "step", "proof"]);
    const error = errorOf(written, path, resolver);
    checkOptionValues(written, objects, path, resolver);
    if (role === undefined || action === undefined) return [];
    const duty: Building<RequirementDuty> = {
      kind: "requirement",
      id: target?.id ?? `${profile.id}#${written.id}`,
      anchor: written.id,
      profile: profile.id,
      role: written.role,
      level: written.level,
      evidence,
      path,
      written,
      action,
      objects,
    };
    if (written.word !== undefined) duty.word = written.word;
    if (when !== undefined) duty.when = when;
    if (unless !== undefined) duty.unless = unless;
    if (error !== undefined) duty.error = error;
    if (related !== undefined) duty.related = related;
    if (to !== undefined) duty.to = to;
    if (during !== undefined) duty.during = during;
    return [duty];
  });
}

/** What a requirement can be about. */
const objects: ReadonlySet<Target["kind"]> = new Set([
  "message",
  "parameter",
  "choice",
  "cover",
  "proof",
  "option",
  "error",
  "document",
]);

/** Something declared, or a section of a document. */
function objectOf(reference: string, path: YamlPath, resolver: Resolver): Target | undefined {
  const found = resolver.namespace.lookUp(reference);
  if (found !== undefined && objects.has(found.kind)) return found;
  const [citation] = found === undefined ? parseSource(reference, resolver.words.references) : [];
  if (citation?.kind === "found") return { kind: "document", source: resolver.cite(citation.source) };
  if (found !== undefined) {
    const expected = "a message, token, proof, option, cited section or parameter";
    resolver.reporter.wrongKind(reference, withArticle(found.kind), expected, resolver.span(path));
  } else if (citation?.kind === "malformed" || /[§"]/.test(reference)) resolver.sources(reference, path);
  else resolver.unresolved("object", reference, path, () => [...resolver.words.references.keys()]);
  return undefined;
}

/** Values of an option are its own, not words on the wire. */
function checkOptionValues(
  written: Written.Requirement,
  objects: readonly Target[],
  path: YamlPath,
  resolver: Resolver,
): void {
  for (const target of objects) {
    if (target.kind !== "option") continue;
    const known = target.option.values.map((value) => value.id);
    written.values?.forEach((value, index) => {
      if (known.includes(String(value))) return;
      const span = resolver.span([...path, "values", index]);
      resolver.reporter.unresolved(`value of ${target.option.id}`, String(value), () => known, span);
    });
  }
}
