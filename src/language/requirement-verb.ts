import type { Action } from "../manifest/vocabulary-types.ts";
import type { RequirementDuty } from "../model/set/duty.ts";
import type { ParameterLine, Target } from "../model/set/message.ts";
import { messageChain } from "../model/set/find-line.ts";
import { ageOutside, durationWords } from "./duration.ts";
import { plainText, type Fragments } from "./fragment.ts";
import { holderOf, itsParameters } from "./line-clauses.ts";
import type { Speaker } from "./speaker.ts";
import { fillTemplate } from "./template.ts";
import { valueWords } from "./value-words.ts";
import { codes, join, list } from "./write.ts";

/** The verb phrase of a requirement: the author's, or the action's with its places filled. */
export function requirementVerb(duty: RequirementDuty, speaker: Speaker): Fragments {
  const { written, during } = duty;
  if (written.phrase !== undefined) {
    const phrase = speaker.text(written.phrase);
    return during === undefined ? phrase : join(phrase, occasionBehind(plainText(phrase), during, speaker));
  }
  const template = templateOf(duty.action, duty.objects[0]);
  // What the template has no place for is said behind the object.
  const occasion = during === undefined || template.includes("{during}") ? [] : occasionOf(duty, during, speaker);
  const host = ["message", "object", "an object"].find((place) => template.includes(`{${place}}`));
  const verb = fillTemplate(template, (place, before) => {
    const content = filling(place, before, duty, speaker);
    return place === host && content !== undefined ? [...content, ...occasion] : content;
  });
  return plainText(verb).trim() === "" ? join("meet the requirement ", codes([written.id], "and")) : verb;
}

/** The reading of an action for an object of this kind. */
function templateOf(action: Action, object: Target | undefined): string {
  return action.variants?.find((variant) => variant.object === object?.kind)?.reads ?? action.reads;
}

/** " in the MCP request", " in the step `call`"; nothing where the object names the message already. */
function occasionOf({ objects }: RequirementDuty, during: Target, speaker: Speaker): Fragments {
  const isNamed = objects.some(
    (object) => object === during || (object.kind === "parameter" && object.owner === during),
  );
  return isNamed ? [] : join(" in ", speaker.target(during));
}

function occasionBehind(phrase: string, during: Target, speaker: Speaker): Fragments | undefined {
  const name = speaker.target(during);
  return phrase.includes(plainText(name)) ? undefined : join(" in ", name);
}

function filling(name: string, before: string, duty: RequirementDuty, speaker: Speaker): Fragments | undefined {
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
      return valuesOf(duty, object, speaker);
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
  const [line] = lines;
  // Names that share no message, or things that are no parameters, are named each for itself.
  if (line === undefined || lines.length < objects.length || lines.some((one) => !isIn(line.owner, one))) {
    return list(
      objects.map((target) => speaker.target(target)),
      conjunctionOf(duty),
    );
  }
  if (/\bits $/.test(before)) return itsParameters(lines, speaker);
  const names = list(
    lines.map((one) => speaker.nameOf(one)),
    conjunctionOf(duty),
  );
  if (/\bas $/.test(before)) return join(names, " in ", speaker.owner(line.owner));
  if (lines.length > 1) return join(names, " of ", speaker.owner(line.owner));
  // Who acts on a parameter that carries a token or proof acts on that.
  if (line.holds !== undefined && action.means === "act") {
    return join(speaker.target(line.holds), " in ", speaker.owner(line.owner));
  }
  return speaker.parameterOf(line);
}

/** Whether something that has lines has this one: of a message also those that it inherits. */
function isIn(owner: ParameterLine["owner"], line: ParameterLine): boolean {
  return owner === line.owner || (owner.kind === "message" && messageChain(owner).some((one) => one === line.owner));
}

/** Each of them is asked for; what is forbidden is forbidden of each. */
function conjunctionOf({ level }: RequirementDuty): "and" | "or" {
  return level.endsWith("NOT") ? "or" : "and";
}

function valuesOf(duty: RequirementDuty, object: Target | undefined, speaker: Speaker): Fragments | undefined {
  const { written, action } = duty;
  const { values, choose } = written;
  if (values === undefined || values.length === 0) return undefined;
  const conjunction = choose !== undefined ? "and" : action.kind === "each-of" ? conjunctionOf(duty) : "or";
  const words =
    object?.kind === "option"
      ? list(
          values.map((value) => speaker.text(optionTitle(object.option.values, String(value)))),
          conjunction,
        )
      : codes(values, conjunction);
  if (choose === undefined || values.length < 2) return words;
  return join(choose === "exactly-one" ? "exactly one of " : "at least one of ", words);
}

function optionTitle(values: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return (values.find((value) => value.id === id)?.title ?? id).replace(/\s+/g, " ");
}

/** How the object fails, behind its name. */
function failure({ written, related, role, objects }: RequirementDuty, speaker: Speaker): Fragments {
  if (written.range?.age !== undefined) return join("is ", ageOutside(written.range.age));
  const rule = {
    ...(written.values === undefined ? {} : { values: written.values }),
    ...(written.range?.value === undefined ? {} : { range: written.range.value }),
  };
  const [object] = objects;
  const { type, many } = object?.kind === "parameter" ? object : {};
  return valueWords({ written: rule, related, type, many }, role, speaker)?.fails ?? join("is missing or malformed");
}
