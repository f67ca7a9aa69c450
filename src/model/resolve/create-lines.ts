import type * as Written from "../../manifest/types.ts";
import { report } from "../../findings/report.ts";
import { findLine, lineNamed } from "../set/find-line.ts";
import type { ChoiceLine, Message, ParameterLine, Proof, SettingsOwner } from "../set/message.ts";
import type { YamlPath } from "../../syntax/places.ts";
import { placeOf } from "../set/place-of.ts";
import { type Building, type Resolver, emptyEvidence } from "./resolver.ts";

/** The lines of a message, a proof or the settings, without what only a complete scope can tell. */
export function createLines(
  written: readonly Written.Parameter[],
  owner: Message | Proof | SettingsOwner,
  parent: Message | undefined,
  path: YamlPath,
  resolver: Resolver,
): readonly Building<ParameterLine>[] {
  const ids = new Map<string, YamlPath>();
  // A type may be one that the missing message has.
  const lacksParent = owner.kind === "message" && owner.written.extends !== undefined && parent === undefined;
  return written.map((parameter, index) => {
    const at = [...path, index];
    const suffix = parameter.id ?? parameter.name;
    const key = parameter.id === undefined ? "name" : "id";
    const first = ids.get(suffix);
    if (first === undefined) ids.set(suffix, [...at, key]);
    else {
      const kind = parameter.id === undefined ? "parameter without an id of its own" : "line";
      resolver.reporter.duplicate(kind, suffix, resolver.span([...at, key]), resolver.span(first));
    }
    const original = parent === undefined ? undefined : lineToAddTo(parent, parameter);
    const place = original?.place ?? defaultPlace(parameter, owner);
    const many = parameter.many ?? original?.many;
    const type = parameter.type ?? original?.type ?? resolver.words.relations.get(parameter.equals ?? "")?.type;
    if (type === undefined && !lacksParent && needsType(parameter, resolver)) {
      const options = {
        span: resolver.span([...at, "name"]),
        profiles: [owner.profile],
        key: `${owner.id}.${suffix} type`,
      };
      const params = { parameter: `${owner.name}.${parameter.name}` };
      resolver.reporter.add(report("param/incomplete", "type", params, options));
    }
    return {
      kind: "parameter",
      id: `${owner.profile}#${owner.name}.${suffix}`,
      anchor: `${owner.name}.${suffix}`,
      name: parameter.name,
      place,
      owner,
      profile: owner.profile,
      path: at,
      written: parameter,
      ...(original === undefined ? {} : { inherits: original }),
      ...(type === undefined ? {} : { type }),
      ...(many === undefined ? {} : { many }),
      evidence: emptyEvidence,
    };
  });
}

/** The inherited line that a line adds to: of the same name, and at the same place where it says one. */
function lineToAddTo(parent: Message, { name, in: place }: Written.Parameter): ParameterLine | undefined {
  for (let owner: Message | undefined = parent; owner !== undefined; owner = owner.extends) {
    const found = lineNamed(owner.lines, name);
    if (found === undefined || found.name !== name) continue;
    if (place === undefined || place === found.place) return found;
    const elsewhere = owner.lines.find((line) => line.name === name && line.place === place);
    if (elsewhere !== undefined) return elsewhere;
  }
  return undefined;
}

/** Whether nothing on the line says what its value looks like. What is equal to a parameter has the type of that one. */
function needsType(parameter: Written.Parameter, resolver: Resolver): boolean {
  const { values, contains, scheme, holds, schema, presence, cases, size, equals } = parameter;
  if (presence === "forbidden" || parameter.name.endsWith("*")) return false;
  if (equals !== undefined && !resolver.words.relations.has(equals)) return false;
  return [values, contains, scheme, holds, schema, cases, size].every((one) => one === undefined);
}

function defaultPlace(parameter: Written.Parameter, owner: Message | Proof | SettingsOwner): Written.Place {
  if (owner.kind === "settings") return parameter.in ?? "settings";
  if (owner.kind === "proof") return parameter.in ?? "signature-parameter";
  return placeOf(parameter.name, parameter.in, owner.form);
}

/** The choices of a message, without what only a complete scope can tell. */
export function createChoices(message: Message, path: YamlPath, resolver: Resolver): readonly ChoiceLine[] {
  const first = new Map<string, YamlPath>();
  for (const line of message.lines) first.set(line.written.id ?? line.name, [...line.path, "name"]);
  return (message.written.choices ?? []).map((written, index) => {
    const at = [...path, "choices", index];
    const earlier = first.get(written.id);
    if (earlier === undefined) first.set(written.id, [...at, "id"]);
    else resolver.reporter.duplicate("choice", written.id, resolver.span([...at, "id"]), resolver.span(earlier));
    const of = written.of.flatMap((name, position) => {
      const line = findLine(message, name);
      if (line === undefined) resolver.unresolvedLine(message, name, [...at, "of", position]);
      return line ?? [];
    });
    return {
      kind: "choice",
      id: `${message.profile}#${message.name}.${written.id}`,
      anchor: `${message.name}.${written.id}`,
      message,
      path: at,
      written,
      of,
      evidence: emptyEvidence,
    };
  });
}
