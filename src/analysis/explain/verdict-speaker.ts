import type { ProfileSet } from "../../model/set/profile-set.ts";
import { rootOfKindVariable } from "../conditions/kind-variable.ts";
import type { Assignment, AssignedValue } from "../conditions/assignment.ts";
import { absentLiteral } from "../conditions/variable-table.ts";
import { slotOf } from "../facts/slot.ts";
import type { Behaviour, Member } from "../verdicts/verdict.ts";

/** Values that are named before the rest is counted. */
const shownValues = 6;

/** Labels that stand for no value of their own. */
const unnamed: ReadonlySet<string> = new Set([absentLiteral, "other"]);

/** What becomes of a value that is judged on its own, or of an act. */
const outcomes: ReadonlyMap<string, string> = new Map([
  ["done", "doing it"],
  ["taken", "taking it"],
  ["not taken", "not taking it"],
  ["listed", "listing it"],
  ["not listed", "not listing it"],
]);

/** What an action is about beside parameters, as keys of the analysis begin. */
const nouns: ReadonlyMap<string, string> = new Map([
  ["option", "option"],
  ["document", "document"],
  ["role", "role"],
]);

/** Atoms of a situation that are named before the rest is counted. */
const shownAtoms = 4;

/**
 * Says in words what a verdict is about: plain text, ids and values in backticks. Places, relations and roles are called
 * as the vocabulary of the set calls them.
 */
export class VerdictSpeaker {
  readonly #set: ProfileSet;

  /** Names as somebody writes them, by slots in which names have no case. */
  #names: ReadonlyMap<string, string> | undefined;

  constructor(set: ProfileSet) {
    this.#set = set;
  }

  /** What is done, without who does it: "send form parameter `resource` of `token-request`". */
  behaviour({ action, object, channel, values }: Behaviour): string {
    const parts = [
      values === undefined
        ? []
        : [
            enumerate(
              values.map((value) => this.value(value)),
              "and",
            ),
            "as",
          ],
    ].flat();
    const what = this.object(object);
    const where = channel === "" || channel === object ? [] : what === "" ? [code(channel)] : ["of", code(channel)];
    return [verbOf(action), ...parts, what, ...where].filter((part) => part !== "").join(" ");
  }

  /** A slot as "header field `dpop`"; anything else as it is called. */
  object(object: string): string {
    if (object === "") return "";
    const [place = "", ...rest] = object.split(" ");
    const noun = rest.length === 0 ? undefined : (nouns.get(place) ?? this.#set.words.places.get(place)?.noun);
    return noun === undefined ? code(object) : `${noun} ${code(this.#spelled(object) ?? rest.join(" "))}`;
  }

  /** The slot of a field whose name HTTP compares without regard to case, as the set spells it first. */
  #spelled(slot: string): string | undefined {
    if (this.#names === undefined) {
      const names = new Map<string, string>();
      for (const line of this.#set.profiles.flatMap((one) => one.messages.flatMap(({ lines }) => lines))) {
        const own = slotOf(line);
        if (own !== `${line.place} ${line.name}` && !names.has(own)) names.set(own, line.name);
      }
      this.#names = names;
    }
    return this.#names.get(slot);
  }

  /** "where `grant` is `code` and `bound` is `true`"; "in every situation" where nothing matters. */
  situation(situation: Assignment): string {
    if (situation.length === 0) return "in every situation";
    const shown = situation.slice(0, shownAtoms).map((entry) => this.#atom(entry));
    const rest = situation.length - shown.length;
    return `where ${enumerate(rest > 0 ? [...shown, `${rest} more hold`] : shown, "and")}`;
  }

  /** What an item permits: "`a`, `b` or its absence", "any value but `c`", "nothing". */
  permits({ permits, excludes }: Pick<Member, "permits" | "excludes">, action: string): string {
    const open = permits.includes("other");
    const named = (open ? excludes : permits).filter((label) => !unnamed.has(label)).map((label) => this.value(label));
    const shown = named.slice(0, shownValues);
    if (named.length > shown.length) shown.push(`${named.length - shown.length} more`);
    const absence = action === "send" ? "its absence" : "not doing it";
    const ends = permits.includes(absentLiteral) ? [absence] : [];
    if (!open) return shown.length + ends.length === 0 ? "nothing" : enumerate([...shown, ...ends], "or");
    const any = shown.length === 0 ? "any value" : `any value but ${enumerate(shown, "and")}`;
    return enumerate([any, ...ends], "or");
  }

  /** Elements of a choice as the analysis labels them, in words. */
  values(labels: readonly string[], action: string): string {
    return this.permits({ permits: labels, excludes: [] }, action);
  }

  /** One element: a literal, a relation, a range. */
  value(label: string): string {
    if (label === absentLiteral) return "its absence";
    if (label === "other") return "any other value";
    const outcome = outcomes.get(label);
    if (outcome !== undefined) return outcome;
    if (label.startsWith("=")) return this.#relation(label.slice(1));
    if (label.startsWith('"')) return code(unquoted(label));
    return code(label);
  }

  #relation(id: string): string {
    const word = this.#set.words.relations.get(id);
    if (word !== undefined) return this.plain(word.reads);
    // A value that another parameter has: `profile#message.place name`.
    return `the value of ${this.#variable(id)}`;
  }

  /** A text of the vocabulary with its roles called by their terms. */
  plain(text: string): string {
    return text.replace(/\{([a-z][a-z0-9-]{0,79})\}/g, (mention, id: string) => {
      return this.#set.words.roles.get(id)?.term ?? mention;
    });
  }

  #atom({ variable, value, noneOf, situationOf }: AssignedValue): string {
    if (situationOf !== undefined)
      return `situation ${code(variable)} ${value === "false" ? "does not hold" : "holds"}`;
    const name = this.#variable(variable);
    const presence = value === absentLiteral ? "is absent" : noneOf?.join() === absentLiteral ? "is there" : undefined;
    if (presence !== undefined) return `${name} ${presence}`;
    if (value !== undefined) return `${name} is ${code(unquoted(value))}`;
    if (noneOf === undefined || noneOf.length === 0) return `${name} is any value`;
    return `${name} is none of ${enumerate(
      noneOf.map((one) => code(unquoted(one))),
      "and",
    )}`;
  }

  /** A variable of the vocabulary by its id; a parameter as "field `issuer` of `as-metadata`". */
  #variable(name: string): string {
    const root = rootOfKindVariable(name);
    if (root !== undefined) return `the kind of ${code(root)}`;
    const [, owner = "", place = "", own = ""] = /^(.+)\.([a-z0-9-]+) (.+)$/.exec(name) ?? [];
    return this.#set.words.places.has(place) ? `${this.object(`${place} ${own}`)} of ${code(owner)}` : code(name);
  }
}

/** Words in a row: "a", "a or b", "a, b or c". */
export function enumerate(parts: readonly string[], conjunction: "and" | "or"): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${conjunction} ${parts.at(-1) ?? ""}`;
}

function verbOf(action: string): string {
  return action === "send" || action === "accept" || action === "use" || action === "cover" ? action : code(action);
}

/** In backticks; one inside would end the code for whoever reads them, and turn code and words around from there on. */
function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}

/** A JSON literal for readers: text without its quotes. */
function unquoted(literal: string): string {
  if (!literal.startsWith('"')) return literal;
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
