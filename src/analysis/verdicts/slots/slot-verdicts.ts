import { compareText } from "../../../findings/sort.ts";
import type { ValueType } from "../../../manifest/types.ts";
import type { Message, ParameterLine } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { isFieldOfSeveral } from "../../../registries/registries.ts";
import type { Answer } from "../../budget.ts";
import { literalOf } from "../../conditions/variable-table.ts";
import type { Instance } from "../../facts/instances.ts";
import { slotName, slotOf } from "../../facts/slot.ts";
import { areIndependent } from "../../scope/coexistence.ts";
import { hashOf } from "../fingerprint.ts";
import { groupBy } from "../../group-by.ts";
import { areOneMessage, canMeet, isFreed, otherDefaults, type OwnedLine } from "./slot-lines.ts";
import type { ScopeIndex } from "../../scope/scope.ts";

/** A line of a slot of which it was not found out whether it is used for different things, and why not. */
export interface UndecidedSlot extends OwnedLine {
  readonly reason: "too many things" | "budget";
}

/** One position on the wire that profiles use for different things (docs/analysis.md 1.3.7). */
export interface SlotVerdict {
  readonly kind: "slot";
  /**
   * `type`: lines of one parameter give it other types. `default`: they say of its absence that it is other values.
   * `collision`: it carries one of two things, and nothing tells
   * them apart. `singleton`: it can be there once, and both are required.
   */
  readonly nature: "type" | "default" | "collision" | "singleton";
  readonly channel: string;
  /** `place name`. */
  readonly slot: string;
  readonly lines: readonly OwnedLine[];
  readonly profiles: readonly string[];
  /** Of things that are carried: what some of them require with listed values, and could tell them apart. */
  readonly fixedBySome: readonly FixedBySome[];
  readonly fingerprint: string;
}

/** A parameter that one of several carried things requires with values of a list, and another does not. */
export interface FixedBySome {
  /** The id of what requires it. */
  readonly by: string;
  /** `place name`. */
  readonly slot: string;
  /** JSON texts. */
  readonly values: readonly string[];
}

/** Pairs of things carried by one slot that are compared. */
const pairsPerSlot = 4096;

/** The slots of a set that are used for different things. */
export class SlotVerdicts {
  readonly all: readonly SlotVerdict[];
  /** One line of each slot that could not be decided: it carries too many things, or conditions are too large. */
  readonly undecided: readonly UndecidedSlot[];
  readonly #index: ScopeIndex;
  readonly #byProfile = new Map<Profile, number[]>();
  /** What each slot carries that carries too many things: a few of them can be compared still. */
  readonly #tooMany: (readonly OwnedLine[])[] = [];
  /** All lines of each slot with some that were too large to be compared: others of them may be asked about. */
  readonly #tooLarge: (readonly OwnedLine[])[] = [];

  constructor(index: ScopeIndex) {
    this.#index = index;
    const undecided: UndecidedSlot[] = [];
    this.all = [...linesBySlot(index).values()].flatMap((lines) => {
      if (lines.length < 2) return [];
      const before = undecided.length;
      const carrying = lines.filter(carries);
      const verdicts = [...lineVerdicts(lines, index, undecided), ...carriedVerdicts(carrying, index, undecided)];
      const reasons = new Set(undecided.slice(before).map(({ reason }) => reason));
      if (reasons.has("too many things")) this.#tooMany.push(carrying);
      if (reasons.has("budget")) this.#tooLarge.push(lines);
      return verdicts;
    });
    this.undecided = undecided;
    this.all.forEach(({ lines }, position) => {
      for (const profile of new Set(lines.map((one) => one.profile))) {
        const list = this.#byProfile.get(profile);
        if (list === undefined) this.#byProfile.set(profile, [position]);
        else list.push(position);
      }
    });
  }

  /**
   * What some profiles use for different things among themselves, and of what it could not be decided: of a verdict on more
   * only what is left without the others.
   */
  among(profiles: readonly Profile[]): SlotsAmong {
    const asked = new Set(profiles);
    const undecided: UndecidedSlot[] = [];
    const once = new Set<number>();
    const several = new Set<number>();
    for (const profile of asked) {
      for (const position of this.#byProfile.get(profile) ?? []) (once.has(position) ? several : once).add(position);
    }
    const among = [...several]
      .sort((left, right) => left - right)
      .flatMap((position) => {
        const verdict = this.all[position];
        if (verdict === undefined || verdict.lines.every(({ profile }) => asked.has(profile))) return verdict ?? [];
        const lines = verdict.lines.filter(({ profile }) => asked.has(profile));
        const all = [...lineVerdicts(lines, this.#index), ...carriedVerdicts(lines.filter(carries), this.#index)];
        return all.filter(({ nature }) => nature === verdict.nature);
      });
    const areAsked = (lines: readonly OwnedLine[]) => lines.filter(({ profile }) => asked.has(profile));
    const compared = this.#tooMany.flatMap((carrying) => carriedVerdicts(areAsked(carrying), this.#index, undecided));
    for (const lines of this.#tooLarge) {
      const left = areAsked(lines);
      lineVerdicts(left, this.#index, undecided);
      // Of too many things, those that are asked about were compared above.
      if (!isTooMuch(lines.filter(carries))) carriedVerdicts(left.filter(carries), this.#index, undecided);
    }
    return { verdicts: [...among, ...compared], undecided };
  }
}

/** What is known of the slots of some profiles among themselves. */
export interface SlotsAmong {
  readonly verdicts: readonly SlotVerdict[];
  /** One line of each slot that could not be decided. */
  readonly undecided: readonly UndecidedSlot[];
}

/** Whether there are too many things to compare each with each. */
function isTooMuch({ length }: readonly OwnedLine[]): boolean {
  return (length * (length - 1)) / 2 > pairsPerSlot;
}

function carries({ line }: OwnedLine): boolean {
  return line.holds?.kind === "message" || line.holds?.kind === "proof";
}

/** Lines of what can be adopted and of what that builds on, by the position on the wire. */
function linesBySlot(index: ScopeIndex): ReadonlyMap<string, readonly OwnedLine[]> {
  const { table, instances } = index.facts;
  const used = new Set(table.profiles.filter((one) => one.adoptable).flatMap((one) => [one, ...one.lineage]));
  const found = new Map<string, OwnedLine[]>();
  for (const profile of table.profiles) {
    if (!used.has(profile) && profile.placement !== "base") continue;
    const owners = [...profile.messages, ...profile.proofs];
    for (const line of [...owners.flatMap((owner) => owner.lines), ...profile.settings]) {
      const key = `${instances.ofLine(line).root.id}\n${slotOf(line)}`;
      const list = found.get(key);
      if (list === undefined) found.set(key, [{ line, profile }]);
      else list.push({ line, profile });
    }
  }
  return found;
}

/** What lines of one parameter say otherwise, whatever it carries. */
function lineVerdicts(
  lines: readonly OwnedLine[],
  index: ScopeIndex,
  undecided: UndecidedSlot[] = [],
): readonly SlotVerdict[] {
  const { clashing, unknown } = otherDefaults(lines, index);
  if (unknown !== undefined) undecided.push({ ...unknown, reason: "budget" });
  const defaults = clashing.length < 2 ? [] : [verdictOf("default", clashing, index)];
  return [...typeVerdicts(lines, index), ...defaults];
}

/** Lines of profiles that hold for one message and give one parameter types of which none is a kind of the other. */
function typeVerdicts(lines: readonly OwnedLine[], index: ScopeIndex): readonly SlotVerdict[] {
  const { instances } = index.facts;
  const typed = lines.filter(({ line }) => line.type !== undefined);
  if (new Set(typed.map(typeText)).size < 2) return [];
  // Lines of one type do not clash, however many there are: one is compared with those of other types only.
  const byType = [...groupBy(typed, typeText).values()];
  const clashing = typed.filter((one) =>
    byType.some(([first, ...alike]) => {
      if (first === undefined || areOneType(one.line, first.line)) return false;
      return [first, ...alike].some((other) => {
        if (one.profile === other.profile) return false;
        if (isFreed(one, other, "type") || isFreed(other, one, "type")) return false;
        return areOneMessage(instances.ofLine(one.line), instances.ofLine(other.line));
      });
    }),
  );
  return clashing.length < 2 ? [] : [verdictOf("type", clashing, index)];
}

function typeText({ line }: OwnedLine): string {
  return `${line.type ?? ""} ${line.many ?? ""}`;
}

/** What a type is a kind of: narrowing it is no other type. */
const wider: Readonly<Partial<Record<ValueType, ValueType>>> = {
  "https-uri": "uri",
  uri: "string",
  thumbprint: "base64url",
  base64url: "string",
  jwt: "string",
  "jws-algorithm": "string",
  "http-signature-algorithm": "string",
  "space-list": "string",
  token68: "string",
  "numeric-date": "integer",
  seconds: "integer",
  integer: "number",
  "public-jwk": "object",
  "jwk-set": "object",
};

/** Whether a value can be of both types: they are one, or one is a kind of the other; and both are lists or none is. */
function areOneType(left: ParameterLine, right: ParameterLine): boolean {
  const isEither = left.many === "one-or-list" || right.many === "one-or-list";
  if (!isEither && left.many !== right.many) return false;
  return isKindOf(left.type, right.type) || isKindOf(right.type, left.type);
}

function isKindOf(type: ValueType | undefined, wide: ValueType | undefined): boolean {
  for (let next = type; next !== undefined; next = wider[next]) if (next === wide) return true;
  return false;
}

function carriedVerdicts(
  carrying: readonly OwnedLine[],
  index: ScopeIndex,
  undecided: UndecidedSlot[] = [],
): readonly SlotVerdict[] {
  const [start] = carrying;
  if (start !== undefined && isTooMuch(carrying)) {
    undecided.push({ ...start, reason: "too many things" });
    return [];
  }
  const unknown: OwnedLine[] = [];
  const found: { readonly nature: "collision" | "singleton"; readonly pair: readonly OwnedLine[] }[] = [];
  carrying.forEach((one, position) => {
    for (const other of carrying.slice(position + 1)) {
      const nature = natureOf(one, other, index);
      if (nature === "unknown") unknown.push(one);
      else if (nature !== undefined) found.push({ nature, pair: [one, other] });
    }
  });
  const [first] = unknown;
  if (first !== undefined) undecided.push({ ...first, reason: "budget" });
  return (["singleton", "collision"] as const).flatMap((nature) => {
    const lines = [...new Set(found.filter((one) => one.nature === nature).flatMap(({ pair }) => pair))];
    return lines.length === 0 ? [] : [verdictOf(nature, lines, index)];
  });
}

function natureOf(
  one: OwnedLine,
  other: OwnedLine,
  index: ScopeIndex,
): "collision" | "singleton" | "unknown" | undefined {
  const { instances } = index.facts;
  const [left, right] = [carriedBy(one.line, index), carriedBy(other.line, index)];
  if (left === undefined || right === undefined || left === right) return undefined;
  if (!areIndependent(one.profile, other.profile)) return undefined;
  if (areOfOneKind(one.line, other.line)) return undefined;
  const isOneMessage = areOneMessage(instances.ofLine(one.line), instances.ofLine(other.line));
  const isMany = carriesSeveral(one.line) || carriesSeveral(other.line);
  const areRequired = isOneMessage && !isMany ? areBothRequired(one, other, index) : "no";
  if (areRequired !== "no") return areRequired === "yes" ? "singleton" : "unknown";
  return areToldApart(one.line, other.line, isOneMessage) ? undefined : "collision";
}

/** Whether a slot has room for several: a list, a structured field with members, or a field that is a list anyway. */
function carriesSeveral({ many, type, place, name }: ParameterLine): boolean {
  if (many !== undefined || type === "sf-dictionary" || type === "sf-list") return true;
  return place === "http-header" && isFieldOfSeveral(name);
}

function carriedBy(line: ParameterLine, { facts }: ScopeIndex): Instance | undefined {
  if (line.holds?.kind === "message") return facts.instances.ofMessage(line.holds);
  return line.holds?.kind === "proof" ? facts.instances.ofProof(line.holds) : undefined;
}

/** Whether both are required in one situation. */
function areBothRequired(one: OwnedLine, other: OwnedLine, index: ScopeIndex): Answer {
  if (one.line.written.presence !== "required" || other.line.written.presence !== "required") return "no";
  return canMeet(one, other, index);
}

/**
 * Whether a receiver can tell two carried things apart: each has an authentication scheme of its own, or both require a
 * parameter whose listed values have none in common. It stands in what is carried, or in the carrying messages where
 * these are two.
 */
function areToldApart(left: ParameterLine, right: ParameterLine, isOneMessage: boolean): boolean {
  const [scheme, otherScheme] = [schemeOf(left), schemeOf(right)];
  if (scheme !== undefined && otherScheme !== undefined && scheme !== otherScheme) return true;
  const pairs: (readonly [readonly ParameterLine[], readonly ParameterLine[]])[] = [[insideOf(left), insideOf(right)]];
  if (!isOneMessage) pairs.push([aroundOf(left), aroundOf(right)]);
  return pairs.some(([ours, theirs]) => {
    const values = new Map(ours.flatMap((line) => listed(line)));
    return theirs.flatMap(listed).some(([slot, own]) => {
      const other = values.get(slot);
      return other !== undefined && own.every((value) => !other.includes(value));
    });
  });
}

/** The scheme before a credential, or at the start of a challenge; case is nothing to it (RFC 9110 section 11.1). */
function schemeOf({ written, holds }: ParameterLine): string | undefined {
  return (written.scheme ?? (holds?.kind === "message" ? holds.scheme : undefined))?.toLowerCase();
}

/**
 * Whether two carried things are of one kind that both name: JWTs that require the same explicit type (RFC 8725 section
 * 3.11). One object can be both; whether their lines fit together is another question.
 */
function areOfOneKind(left: ParameterLine, right: ParameterLine): boolean {
  const typesOf = (line: ParameterLine): string | undefined => {
    const found = insideOf(line)
      .flatMap(listed)
      .find(([slot]) => slot === explicitType);
    return found === undefined ? undefined : JSON.stringify([...found[1]].sort());
  };
  const type = typesOf(left);
  return type !== undefined && type === typesOf(right);
}

const explicitType = slotName("jwt-header", "typ");

function insideOf({ holds }: ParameterLine): readonly ParameterLine[] {
  if (holds?.kind === "message") return holds.allLines;
  if (holds?.kind !== "proof") return [];
  const message: Message | undefined = holds.message;
  return [...holds.lines, ...(message?.allLines ?? [])];
}

function aroundOf({ owner }: ParameterLine): readonly ParameterLine[] {
  return owner.kind === "message" ? owner.allLines : [];
}

/** The values of a line that is always there and lists them. */
function listed(line: ParameterLine): readonly (readonly [string, readonly string[]])[] {
  const { presence, values, level, when, extensible } = line.written;
  if (presence !== "required" || values === undefined || level !== undefined || when !== undefined) return [];
  return extensible === true ? [] : [[slotOf(line), values.map(literalOf)]];
}

function verdictOf(nature: SlotVerdict["nature"], lines: readonly OwnedLine[], index: ScopeIndex): SlotVerdict {
  const [first] = lines;
  if (first === undefined) throw new RangeError("a verdict needs a line");
  const channel = index.facts.instances.ofLine(first.line).root.id;
  const slot = slotOf(first.line);
  const participants = lines.map(({ line, profile }) => {
    const holds = carriedBy(line, index)?.id ?? "";
    const given = nature === "default" ? [literalOf(line.written.default ?? "")] : [];
    return JSON.stringify([profile.id, line.type ?? "", line.many ?? "", holds, ...given]);
  });
  return {
    kind: "slot",
    nature,
    channel,
    slot,
    lines,
    profiles: [...new Set(lines.map(({ profile }) => profile.id))].sort(compareText),
    fixedBySome: nature === "type" || nature === "default" ? [] : fixedBySome(lines, index),
    fingerprint: hashOf([`slot ${nature}`, channel, slot, [...new Set(participants)].sort(compareText)]),
  };
}

function fixedBySome(lines: readonly OwnedLine[], index: ScopeIndex): readonly FixedBySome[] {
  const things = lines.map(({ line }) => ({
    by: carriedBy(line, index)?.id ?? "",
    fixed: insideOf(line).flatMap(listed),
  }));
  return things.flatMap(({ by, fixed }) => {
    const own = fixed.filter(([slot]) => !things.every((one) => one.fixed.some(([other]) => other === slot)));
    return own.map(([slot, values]) => ({ by, slot, values }));
  });
}
