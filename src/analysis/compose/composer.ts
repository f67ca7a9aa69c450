import type { Duty } from "../../model/set/duty.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { Answer } from "../budget.ts";
import type { Undecided } from "../choices/problem.ts";
import { textOfKey } from "../facts/key.ts";
import { placedProblemsOf } from "../scope/placed-problem.ts";
import { Scope, type ScopeIndex } from "../scope/scope.ts";
import { Speakers } from "../scope/speakers.ts";
import { conflictsFrom, partialLossesFrom, tensionsFrom } from "../verdicts/clashes/clash-verdicts.ts";
import { channelKeysOf, gapsOn, type Gap } from "../verdicts/gaps/gap.ts";
import {
  advertisedVariables,
  negotiationVerdicts,
  type NegotiationVerdict,
} from "../verdicts/negotiation/negotiation.ts";
import { errorClashesIn } from "../verdicts/slots/error-clashes.ts";
import type { SlotVerdicts } from "../verdicts/slots/slot-verdicts.ts";
import type { Behaviour, Conflict, Judged, KeyVerdict, Tension } from "../verdicts/verdict.ts";
import type { Composition, Interplay } from "./composition.ts";

/**
 * Composes profiles by position: per key all of them together, never only in pairs. What only one of them speaks of is as it
 * is for that one alone, which is found once for all compositions.
 */
export class Composer {
  readonly #index: ScopeIndex;
  readonly #slots: SlotVerdicts;
  /** Compositions of one profile alone, by position. */
  readonly #alone = new Map<number, Composition>();
  /** Negotiated choices of one profile alone, by position. */
  readonly #negotiations = new Map<number, Judged<NegotiationVerdict>>();

  constructor(index: ScopeIndex, slots: SlotVerdicts) {
    this.#index = index;
    this.#slots = slots;
  }

  /** Everything that can be said of some profiles that are used together. */
  compositionOf(profiles: readonly number[]): Composition {
    const tops = topsOf(profiles, this.#index);
    const [only, ...others] = tops;
    if (only !== undefined && others.length === 0) return this.#aloneOf(only);
    const { table } = this.#index.facts;
    const scope = new Scope(this.#index, tops);
    const keys = keysBySpeaker(scope, tops);
    /** For a key that one of them speaks of, or none: whose judgement alone is that of all. */
    const judgeOf = new Map([...keys.single].map(([key, speaker]) => [textOfKey(table.keys.at(key)), speaker]));
    const alone = tops.map((one) => this.#aloneOf(one));
    const ofOne = <Item extends { readonly behaviour: Behaviour }>(
      itemsOf: (composition: Composition) => readonly Item[],
    ): readonly Item[] => {
      return alone.flatMap((one, position) => {
        return itemsOf(one).filter(({ behaviour }) => judgeOf.get(textOfKey(behaviour)) === position);
      });
    };
    const negotiations = negotiationVerdicts(scope);
    const among = this.#interplayOn(keys.joint, scope, tops, negotiations);
    const undecided: Undecided[] = distinctUndecided([...alone.flatMap((one) => one.undecided), ...among.undecided]);
    const advertised = advertisedVariables(this.#index);
    const parts = {
      ...among,
      conflicts: [...ofOne(({ conflicts }) => conflicts), ...among.conflicts],
      tensions: [...ofOne(({ tensions }) => tensions), ...among.tensions],
      partialLosses: [...ofOne(({ partialLosses }) => partialLosses), ...among.partialLosses],
      gaps: [...ofOne(({ gaps }) => gaps), ...gapsOnKeys(keys.joint, scope, undecided, advertised, [])],
      negotiations: negotiations.verdicts,
      undecided,
    };
    return { ...parts, isCompatible: answerOf(parts) };
  }

  /**
   * Only what profiles have together and none of them has alone; the answer is about that. Nothing, and yes, where one of
   * them builds on all the others.
   */
  interplayOf(profiles: readonly number[]): Interplay {
    const tops = topsOf(profiles, this.#index);
    if (tops.length < 2) {
      const nothing = { conflicts: [], tensions: [], partialLosses: [], newGaps: [], newNegotiations: [], slots: [] };
      const decided = { undecided: [], undecidedSlots: [], unreadable: [] };
      return { isCompatible: "yes", ...nothing, sharedIdentifiers: [], errors: [], ...decided };
    }
    const scope = new Scope(this.#index, tops);
    const among = this.#interplayOn(keysBySpeaker(scope, tops).joint, scope, tops, negotiationVerdicts(scope));
    const isNew = this.#newTo(tops);
    const parts = {
      ...among,
      conflicts: among.conflicts.filter(isNew),
      tensions: among.tensions.filter(isNew),
      partialLosses: among.partialLosses.filter(isNew),
    };
    return { ...parts, isCompatible: answerOf(parts) };
  }

  #interplayOn(
    joint: readonly number[],
    scope: Scope,
    tops: readonly number[],
    { verdicts: negotiations, undecided: ofNegotiations }: Judged<NegotiationVerdict>,
  ): Interplay {
    const undecided: Undecided[] = [...ofNegotiations];
    const apart = tops.map((one) => new Scope(this.#index, [one]));
    const known = new Set(
      negotiations.length === 0
        ? []
        : tops.flatMap((one) => this.#negotiationsAlone(one).verdicts).map((one) => one.fingerprint),
    );
    const parts = {
      ...clashesOn(joint, scope, undecided),
      newGaps: gapsOnKeys(joint, scope, undecided, advertisedVariables(this.#index), apart),
      newNegotiations: negotiations.filter(({ fingerprint }) => !known.has(fingerprint)),
      ...this.#onTheWire(scope),
      undecided,
    };
    return { isCompatible: answerOf(parts), ...parts };
  }

  /** Whether none of some profiles has a verdict alone: looked up only where all who take part are those of one of them. */
  #newTo(tops: readonly number[]): (verdict: KeyVerdict) => boolean {
    const { profiles } = this.#index.facts.table;
    const ids = tops.map((one) => new Set(this.#index.closure(one).map((position) => profiles[position]?.id ?? "")));
    return ({ profiles: taking, fingerprint }) =>
      tops.every((one, position) => {
        if (!taking.every((id) => ids[position]?.has(id))) return true;
        const { conflicts, tensions, partialLosses } = this.#aloneOf(one);
        return ![...conflicts, ...tensions, ...partialLosses].some((known) => known.fingerprint === fingerprint);
      });
  }

  /** The negotiated choices of one profile alone. */
  #negotiationsAlone(profile: number): Judged<NegotiationVerdict> {
    let found = this.#negotiations.get(profile);
    if (found === undefined) {
      found = negotiationVerdicts(new Scope(this.#index, [profile]));
      this.#negotiations.set(profile, found);
    }
    return found;
  }

  /** One profile with what it builds on. */
  #aloneOf(profile: number): Composition {
    const known = this.#alone.get(profile);
    if (known !== undefined) return known;
    const scope = new Scope(this.#index, [profile]);
    const keys = keysOf(scope);
    const { verdicts: negotiations, undecided: ofNegotiations } = this.#negotiationsAlone(profile);
    const undecided: Undecided[] = [...ofNegotiations];
    const parts = {
      ...clashesOn(keys, scope, undecided),
      gaps: gapsOnKeys(keys, scope, undecided, advertisedVariables(this.#index), []),
      newGaps: [],
      negotiations,
      newNegotiations: [],
      ...this.#onTheWire(scope),
      undecided,
    };
    // Nobody else is there to have brought its gaps.
    const isCompatible = answerOf({ ...parts, newGaps: parts.gaps, newNegotiations: negotiations });
    const composition = { isCompatible, ...parts };
    this.#alone.set(profile, composition);
    return composition;
  }

  /** Positions, identifiers and errors that two of them use, and what was too large to be read. */
  #onTheWire(
    scope: Scope,
  ): Pick<Composition, "slots" | "undecidedSlots" | "unreadable" | "sharedIdentifiers" | "errors"> {
    const { verdicts, undecided } = this.#slots.among(profilesOf(scope));
    return {
      slots: verdicts,
      undecidedSlots: undecided,
      unreadable: unreadableIn(scope),
      sharedIdentifiers: sharedIdentifiersIn(scope),
      errors: errorClashesIn(scope),
    };
  }
}

/** Whoever uses a profile uses what it builds on. */
function topsOf(profiles: readonly number[], index: ScopeIndex): readonly number[] {
  const asked = [...new Set(profiles)];
  return asked.filter((one) => !asked.some((other) => other !== one && index.closure(other).includes(one)));
}

/** The keys of some profiles: those that several of them speak of, and of the others who does, by position. */
function keysBySpeaker(
  scope: Scope,
  tops: readonly number[],
): { readonly joint: readonly number[]; readonly single: ReadonlyMap<number, number> } {
  const speakers = new Speakers(tops, scope.index);
  const joint: number[] = [];
  const single = new Map<number, number>();
  for (const key of keysOf(scope)) {
    const [speaker = 0, ...more] = speakers.on(key);
    if (more.length > 0) joint.push(key);
    else single.set(key, speaker);
  }
  return { joint, single };
}

function answerOf({
  conflicts,
  newGaps,
  newNegotiations,
  slots,
  sharedIdentifiers,
  errors,
  undecided,
  undecidedSlots,
  unreadable,
}: Omit<Interplay, "isCompatible" | "tensions" | "partialLosses">): Answer {
  const isCertain =
    newNegotiations.some(({ kind }) => kind === "no-common-choice") ||
    conflicts.some(({ witness }) => witness.certainty === "proved") ||
    newGaps.some(({ certainty }) => certainty === "proved") ||
    slots.length > 0 ||
    sharedIdentifiers.length > 0 ||
    errors.length > 0;
  if (isCertain) return "no";
  const isUndecided = undecided.length + undecidedSlots.length + unreadable.length > 0;
  const isUnsure = isUndecided || conflicts.length > 0 || newGaps.some((gap) => !gap.isUnnamed);
  return isUnsure ? "unknown" : "yes";
}

function clashesOn(
  keys: readonly number[],
  scope: Scope,
  undecided: Undecided[],
): Pick<Composition, "conflicts" | "tensions" | "partialLosses"> {
  const { table } = scope.index.facts;
  const conflicts: Conflict[] = [];
  const tensions: Tension[] = [];
  const partialLosses: KeyVerdict[] = [];
  for (const id of keys) {
    const facts = scope.factsOn(id);
    if (facts.length < 2) continue;
    const problems = placedProblemsOf(table.keys.at(id), facts, scope, undecided);
    conflicts.push(...conflictsFrom(problems, scope));
    tensions.push(...tensionsFrom(problems, scope));
    partialLosses.push(...partialLossesFrom(problems, scope));
    if (problems.some((one) => one.isIncomplete)) {
      undecided.push({ key: table.keys.at(id), question: "contradiction", reason: "budget" });
    }
  }
  return { conflicts, tensions, partialLosses };
}

function gapsOnKeys(
  keys: readonly number[],
  scope: Scope,
  undecided: Undecided[],
  advertised: ReadonlySet<number>,
  apart: readonly Scope[],
): readonly Gap[] {
  return keys.flatMap((id) => {
    return channelKeysOf(scope.index.facts.table.keys.at(id), scope).flatMap((channel) =>
      gapsOn(channel, scope, scope, undecided, advertised, apart),
    );
  });
}

/** What was too large to be read of the profiles themselves: a `replaces` of others takes nothing away here. */
function unreadableIn(scope: Scope): readonly Duty[] {
  const { unreadable } = scope.index.facts;
  if (unreadable.length === 0) return [];
  const ids = new Set(profilesOf(scope).map(({ id }) => id));
  const duties = unreadable.flatMap(({ duty, replacedBy }) => {
    return (replacedBy === undefined ? ids.has(duty.profile) : scope.has(replacedBy)) ? [duty] : [];
  });
  return [...new Set(duties)];
}

function profilesOf({ enabled, index }: Scope): readonly Profile[] {
  return enabled.flatMap((one) => index.facts.table.profiles[one] ?? []);
}

function sharedIdentifiersIn(scope: Scope): readonly string[] {
  const { profiles } = scope.index.facts.table;
  const identifiers = scope.enabled.flatMap((one) => profiles[one]?.manifest.identifier ?? []);
  return [...new Set(identifiers.filter((one, at) => identifiers.indexOf(one) !== at))];
}

function distinctUndecided(items: readonly Undecided[]): Undecided[] {
  return [...new Map(items.map((item) => [`${item.question} ${item.key.id}`, item])).values()];
}

/** Keys of a scope, and the choices between parameters that its keys are members of. */
function keysOf(scope: Scope): readonly number[] {
  const keys = scope.keys();
  const choices = keys.flatMap((key) => scope.index.choicesOf(key));
  return [...new Set([...keys, ...choices])].sort((left, right) => left - right);
}
