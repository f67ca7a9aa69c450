import type * as Written from "../../manifest/types.ts";
import { report } from "../../findings/report.ts";
import type { Evidence } from "../set/evidence.ts";
import { createChoices, createLines } from "./create-lines.ts";
import { declare } from "./declare.ts";
import type { Message, ParameterLine } from "../set/message.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Building, Resolver } from "./resolver.ts";

const fallbackForm: Written.Form = "json";

/** Messages that extend each other in one chain. Real chains have two or three. */
const chainLimit = 32;

/** Inherited lines of one profile: more would be copies of copies. */
const inheritedLimit = 200_000;

/**
 * The messages of a profile in their order, with what they inherit. A message may extend one that is written below it,
 * so each is resolved when it is first needed.
 */
export function resolveMessages(
  written: readonly Written.Message[],
  resolver: Resolver,
  inherited: Evidence,
): readonly Message[] {
  const profile = resolver.profile;
  const indexById = new Map<string, number>();
  written.forEach((message, index) => {
    if (!indexById.has(message.id)) indexById.set(message.id, index);
  });
  const done = new Map<number, Message>();
  const open = new Set<number>();
  let inheritedLines = 0;
  let gaveUp = false;

  const build = (index: number, message: Written.Message): Message => {
    const known = done.get(index);
    if (known !== undefined) return known;
    const path = ["messages", index];
    open.add(index);
    const parent = parentOf(index, message, path);
    open.delete(index);
    const built = createMessage(message, parent, path, resolver, inherited);
    done.set(index, built);
    declare("message", message.id, built, resolver);
    return built;
  };

  const parentOf = (index: number, message: Written.Message, path: YamlPath): Message | undefined => {
    const reference = message.extends;
    if (reference === undefined) return undefined;
    const local = reference.startsWith(`${profile}#`) ? reference.slice(profile.length + 1) : reference;
    const own = indexById.get(local);
    const span = resolver.span([...path, "extends"]);
    // A message may add to the one of the same name that it inherits.
    const inheritsOwnName = own === index && resolver.namespace.lookUp(reference) !== undefined;
    if (own !== undefined && open.has(own) && !inheritsOwnName) {
      const circle = own === index ? `\`${local}\`` : `\`${local}\`, \`${message.id}\``;
      const params = { field: "extends", profile: message.id, path: circle };
      const options = { span, profiles: [profile], key: `extends ${message.id}` };
      resolver.reporter.add(report("ref/unresolved", "cycle", params, options));
      return undefined;
    }
    const parent = own === undefined || own === index ? undefined : written[own];
    const found =
      own !== undefined && parent !== undefined
        ? open.size < chainLimit && build(own, parent)
        : resolver.target("message", reference, [...path, "extends"], ["message"]);
    if (found === undefined) return undefined;
    inheritedLines += found === false ? 0 : found.allLines.length;
    if (found !== false && isShort(found) && inheritedLines <= inheritedLimit) return found;
    if (inheritedLines <= inheritedLimit) {
      const options = { span, profiles: [profile], key: `extends ${message.id}` };
      resolver.reporter.add(report("ref/unresolved", "tooDeep", { field: "extends", limit: chainLimit }, options));
    } else if (!gaveUp) {
      gaveUp = true;
      const params = { rule: "ref/unresolved", limit: `${inheritedLimit} inherited lines` };
      // What is left out here would be missing in the document.
      const options = { span, profiles: [profile], key: "extends", severity: "error" } as const;
      resolver.reporter.add(report("meta/budget-exceeded", "gaveUp", params, options));
    }
    return undefined;
  };

  return written.map((message, index) => build(index, message));
}

function isShort(message: Message): boolean {
  let length = 0;
  for (let owner: Message | undefined = message; owner !== undefined; owner = owner.extends) length++;
  return length < chainLimit;
}

/** A message without lines of its own has those that it inherits, and needs no list of its own. */
function joinLines(inherited: readonly ParameterLine[], own: readonly ParameterLine[]): readonly ParameterLine[] {
  if (own.length === 0) return inherited;
  return inherited.length === 0 ? own : inherited.concat(own);
}

function createMessage(
  written: Written.Message,
  parent: Message | undefined,
  path: YamlPath,
  resolver: Resolver,
  inherited: Evidence,
): Building<Message> {
  const { profile } = resolver;
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
  message.lines = createLines(written.parameters ?? [], message, parent, [...path, "parameters"], resolver);
  message.allLines = joinLines(parent?.allLines ?? [], message.lines);
  message.choices = createChoices(message, path, resolver);
  return message;
}
