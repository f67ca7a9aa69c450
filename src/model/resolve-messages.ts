import type * as Written from "../manifest/types.ts";
import { report } from "../findings/report.ts";
import type { Evidence } from "./evidence.ts";
import type { ChoiceLine, Message, ParameterLine, Path, Proof, SettingsOwner } from "./message.ts";
import { placeOf } from "./place-of.ts";
import type { Resolver } from "./resolver.ts";

/** Something on its way: filled in before anybody else sees it. */
export type Building<T> = { -readonly [Key in keyof T]: T[Key] };

const fallbackForm: Written.Form = "json";

/**
 * The messages of a profile in their order, with what they inherit. A message may extend one that is written below it,
 * so each is resolved when it is first needed.
 */
export function resolveMessages(
  written: readonly Written.Message[],
  profile: string,
  resolver: Resolver,
  inherited: Evidence,
): readonly Message[] {
  const indexById = new Map(written.map((message, index) => [message.id, index]));
  const done = new Map<number, Building<Message>>();
  const open = new Set<number>();

  const build = (index: number): Building<Message> | undefined => {
    const message = written[index];
    const known = done.get(index);
    if (message === undefined || known !== undefined) return known;
    const path = ["messages", index];
    open.add(index);
    const parent = extended(message, index, path);
    open.delete(index);
    const built = createMessage(message, parent, profile, path, resolver, inherited);
    done.set(index, built);
    const earlier = resolver.scope.declare(message.id, built);
    if (earlier !== undefined)
      resolver.reporter.duplicate(
        "message",
        message.id,
        resolver.span([...path, "id"]),
        placeOfTarget(earlier, resolver),
      );
    return built;
  };

  const extended = (message: Written.Message, index: number, path: Path): Message | undefined => {
    const reference = message.extends;
    if (reference === undefined) return undefined;
    const local = reference.startsWith(`${profile}#`) ? reference.slice(profile.length + 1) : reference;
    const own = indexById.get(local);
    if (own !== undefined && own !== index) {
      if (!open.has(own)) return build(own);
      const params = { field: "extends", profile: message.id, path: `\`${local}\`, \`${message.id}\`` };
      const options = { span: resolver.span([...path, "extends"]), profiles: [profile], key: `extends ${message.id}` };
      resolver.reporter.add(report("ref/unresolved", "cycle", params, options));
      return undefined;
    }
    return resolver.target("message", reference, [...path, "extends"], ["message"]);
  };

  return written.flatMap((_, index) => build(index) ?? []);
}

function createMessage(
  written: Written.Message,
  parent: Message | undefined,
  profile: string,
  path: Path,
  resolver: Resolver,
  inherited: Evidence,
): Building<Message> {
  const form = written.form ?? parent?.form;
  const from = written.from ?? parent?.from;
  const to = written.to === undefined ? parent?.to : [written.to].flat();
  for (const [key, value] of [
    ["form", form],
    ["from", from],
    ["title", written.title ?? parent?.title],
  ] as const) {
    // A message whose parent was not found lacks what it would have inherited; that is told already.
    if (value !== undefined || (written.extends !== undefined && parent === undefined)) continue;
    const options = { span: resolver.span([...path, "id"]), profiles: [profile], key: `${written.id} ${key}` };
    resolver.reporter.add(report("param/incomplete", "channel", { message: written.id, missing: key }, options));
  }
  if (written.from !== undefined) resolver.word("role", written.from, resolver.words.roles, [...path, "from"]);
  [written.to ?? []].flat().forEach((role, index) => {
    resolver.word(
      "role",
      role,
      resolver.words.roles,
      Array.isArray(written.to) ? [...path, "to", index] : [...path, "to"],
    );
  });
  const evidence = resolver.evidence(written, inherited, path);
  const article = written.article ?? parent?.article;
  const unknown = written.unknown ?? parent?.unknown;
  const scheme = written.scheme ?? parent?.scheme;
  const message: Building<Message> = {
    kind: "message",
    id: `${profile}#${written.id}`,
    name: written.id,
    profile,
    path,
    written,
    ...(parent === undefined ? {} : { extends: parent }),
    title: written.title ?? parent?.title ?? written.id,
    ...(article === undefined ? {} : { article }),
    form: form ?? fallbackForm,
    from: from ?? "",
    to: to ?? [],
    ...(unknown === undefined ? {} : { unknown }),
    ...(scheme === undefined ? {} : { scheme }),
    evidence,
    choices: [],
    lines: [],
    allLines: [],
  };
  message.lines = createLines(
    written.parameters ?? [],
    message,
    parent?.allLines ?? [],
    [...path, "parameters"],
    resolver,
  );
  message.allLines = [...(parent?.allLines ?? []), ...message.lines];
  message.choices = createChoices(message, path, resolver);
  return message;
}

/** The lines of a message, a proof or the settings, without what only a complete scope can tell. */
export function createLines(
  written: readonly Written.Parameter[],
  owner: Message | Proof | SettingsOwner,
  inherited: readonly ParameterLine[],
  path: Path,
  resolver: Resolver,
): readonly Building<ParameterLine>[] {
  const ids = new Map<string, Path>();
  return written.map((parameter, index) => {
    const at = [...path, index];
    const suffix = parameter.id ?? parameter.name;
    const first = ids.get(suffix);
    if (first === undefined) ids.set(suffix, at);
    else {
      const key = parameter.id === undefined ? "name" : "id";
      const kind = parameter.id === undefined ? "parameter without an id of its own" : "line";
      resolver.reporter.duplicate(kind, suffix, resolver.span([...at, key]), resolver.span([...first, key]));
    }
    const original = inherited.findLast(
      (line) => line.name === parameter.name && (parameter.in === undefined || parameter.in === line.place),
    );
    const place = original?.place ?? defaultPlace(parameter, owner);
    const type = parameter.type ?? original?.type;
    if (type === undefined && needsType(parameter)) {
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
      evidence: emptyEvidence,
    };
  });
}

/** Whether nothing on the line says what its value looks like. */
function needsType(parameter: Written.Parameter): boolean {
  const { values, contains, scheme, holds, schema, presence, cases, size } = parameter;
  if (presence === "forbidden" || parameter.name.endsWith("*")) return false;
  return [values, contains, scheme, holds, schema, cases, size].every((one) => one === undefined);
}

function defaultPlace(parameter: Written.Parameter, owner: Message | Proof | SettingsOwner): Written.Place {
  if (owner.kind === "settings") return parameter.in ?? "settings";
  if (owner.kind === "proof") return parameter.in ?? "signature-parameter";
  return placeOf(parameter.name, parameter.in, owner.form);
}

function createChoices(message: Message, path: Path, resolver: Resolver): readonly ChoiceLine[] {
  return (message.written.choices ?? []).map((written, index) => {
    const at = [...path, "choices", index];
    const of = written.of.flatMap((name, position) => {
      const line = message.allLines.find((one) => one.name === name);
      if (line === undefined) {
        const known = message.allLines.map((one) => one.name);
        resolver.reporter.unresolved(
          `parameter of ${message.name}`,
          name,
          known,
          resolver.span([...at, "of", position]),
        );
      }
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

/** Evidence before it is looked up. */
export const emptyEvidence: Evidence = { sources: [], checks: [], serves: [] };

/** Where the earlier of two declarations of one id stands. */
export function placeOfTarget(target: { readonly kind: string; readonly path?: Path }, resolver: Resolver) {
  return resolver.span([...(target.path ?? []), "id"]);
}
