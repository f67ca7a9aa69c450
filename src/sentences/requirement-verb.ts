import type { Action } from "../manifest/vocabulary-types.ts";
import type { RequirementDuty } from "../model/duty.ts";
import type { Message, ParameterLine, Proof, SettingsOwner } from "../model/message.ts";
import type { Target } from "../model/target.ts";
import { codes } from "./clauses.ts";
import { durationWords, secondsOf } from "./duration.ts";
import type { Fragments } from "./fragment.ts";
import type { Speaker } from "./speaker.ts";
import { valueWords } from "./value-words.ts";
import { code, join, list, type Part } from "./write.ts";

/** The verb phrase of a requirement: the author's, or the action's with its places filled. */
export function requirementVerb(duty: RequirementDuty, speaker: Speaker): Fragments {
  if (duty.written.phrase !== undefined) return speaker.text(duty.written.phrase);
  return fill(templateOf(duty.action, duty.objects[0]), (name, before) => hole(name, before, duty, speaker));
}

/** The reading of an action for an object of this kind. */
function templateOf(action: Action, object: Target | undefined): string {
  return action.variants?.find((variant) => variant.object === object?.kind)?.reads ?? action.reads;
}

/**
 * Fills `{holes}`; a part in square brackets vanishes when one of its holes is empty. `before` is the text in front of
 * a hole, which decides how its content is named.
 */
function fill(template: string, content: (name: string, before: string) => Fragments | undefined): Fragments {
  const parts: Part[] = [];
  for (const piece of template.match(/\[[^\]]*\]|\{[^}]*\}|[^[{]+/g) ?? []) {
    if (piece.startsWith("[")) {
      const inner = piece.slice(1, -1);
      const holes = [...inner.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
      if (holes.every((name) => content(name, "") !== undefined)) parts.push(fill(inner, content));
    } else if (piece.startsWith("{")) {
      const last = parts.at(-1);
      parts.push(content(piece.slice(1, -1), typeof last === "string" ? last : ""));
    } else parts.push(piece);
  }
  return join(...parts);
}

function hole(name: string, before: string, duty: RequirementDuty, speaker: Speaker): Fragments | undefined {
  const { written, objects, related, role } = duty;
  const object = objects[0];
  switch (name) {
    case "object":
      return objectWords(before, duty, speaker);
    case "an object":
      return object?.kind === "message" || object?.kind === "proof"
        ? speaker.indefinite(object)
        : objectWords(before, duty, speaker);
    case "message":
      return object?.kind === "parameter" ? holderOf(object.owner, speaker) : object && speaker.target(object);
    case "values":
      return valuesOf(duty, object);
    case "relation":
      return related && speaker.related(related, role);
    case "range":
      return written.range?.for === undefined ? undefined : join(`for ${durationWords(written.range.for)}`);
    case "to":
      return duty.to && speaker.target(duty.to);
    case "during":
      return duty.during && speaker.target(duty.during);
    case "fails":
      return failure(duty, speaker);
    default:
      return undefined;
  }
}

function objectWords(before: string, duty: RequirementDuty, speaker: Speaker): Fragments | undefined {
  const { objects, action } = duty;
  const [first] = objects;
  if (first === undefined) return undefined;
  const lines = objects.filter((target): target is ParameterLine => target.kind === "parameter");
  if (lines.length > 1 && lines.length === objects.length) {
    const names = list(
      lines.map((line) => [code(line.name)]),
      "and",
    );
    return join(names, ...lines.slice(0, 1).flatMap((line): Part[] => [" of ", speaker.owner(line.owner)]));
  }
  if (first.kind !== "parameter")
    return list(
      objects.map((target) => speaker.target(target)),
      "and",
    );
  if (action.means === "accept-only") return ofItsProof(first);
  if (/\bas $/.test(before)) return join(code(first.name), " in ", speaker.owner(first.owner));
  if (first.holds !== undefined && action.id === "verify") {
    return join(speaker.target(first.holds), " in ", speaker.owner(first.owner));
  }
  return speaker.parameterOf(first);
}

/** Who is refused: the message itself, or the message that a proof protects. */
export function holderOf(owner: Message | Proof | SettingsOwner, speaker: Speaker): Fragments {
  return speaker.owner(owner.kind === "proof" && owner.message === undefined ? owner.protects : owner);
}

/** "`aud`", or "`nonce` of its presentation signature" where a proof is carried by the message. */
export function ofItsProof(line: ParameterLine): Fragments {
  if (line.owner.kind !== "proof" || line.owner.message !== undefined) return join(code(line.name));
  return join(code(line.name), ` of its ${line.owner.title}`);
}

/** "its `aud`", "the `nonce` of its presentation signature". */
export function itsParameter(line: ParameterLine): Fragments {
  const isOfProof = line.owner.kind === "proof" && line.owner.message === undefined;
  return join(isOfProof ? "the " : "its ", ofItsProof(line));
}

function valuesOf({ written, action, level }: RequirementDuty, object: Target | undefined): Fragments | undefined {
  const values = written.values;
  if (values === undefined || values.length === 0) return undefined;
  const titled =
    object?.kind === "option"
      ? values.map((value) => join(optionTitle(object.option.values, String(value))))
      : undefined;
  const isNegative = level.endsWith("NOT");
  const conjunction = written.choose !== undefined ? "and" : action.kind === "each-of" && !isNegative ? "and" : "or";
  const words = titled === undefined ? codes(values, conjunction) : list(titled, conjunction);
  if (written.choose === undefined || values.length < 2) return words;
  return join(written.choose === "exactly-one" ? "exactly one of " : "at least one of ", words);
}

function optionTitle(values: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return values.find((value) => value.id === id)?.title ?? id;
}

function failure(duty: RequirementDuty, speaker: Speaker): Fragments | undefined {
  const { written, related, role } = duty;
  if (written.range?.age !== undefined) return join("is ", ageOutside(written.range.age));
  if (written.range?.value !== undefined) {
    return valueWords({ range: written.range.value }, undefined, role, speaker)?.fails;
  }
  const rule = {
    ...(written.values === undefined ? {} : { values: written.values }),
    ...(written.equals === undefined ? {} : { equals: written.equals }),
  };
  return valueWords(rule, related, role, speaker)?.fails;
}

/** What lies outside an interval of ages: "more than 5 minutes old or more than 1 minute in the future". */
export function ageOutside(age: string): string {
  const [from = "", to = ""] = age.split("..");
  const parts = [
    to === "" ? undefined : `more than ${durationWords(to)} old`,
    from === ""
      ? undefined
      : secondsOf(from) <= 0
        ? `more than ${durationWords(from)} in the future`
        : `less than ${durationWords(from)} old`,
  ];
  return parts.filter((part) => part !== undefined).join(" or ");
}
