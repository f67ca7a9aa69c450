import type { NegotiatedChoice } from "../../../manifest/vocabulary-types.ts";
import { Budget, questionSteps } from "../../budget.ts";
import type { Undecided } from "../../choices/problem.ts";
import { subregionsOf, type Subregion } from "../../conditions/subregions.ts";
import { everywhere } from "../../conditions/region.ts";
import { assignmentIn, type Assignment } from "../../conditions/assignment.ts";
import type { Fact } from "../../facts/fact-table.ts";
import { slotOf } from "../../facts/slot.ts";
import { hashOf, participantsOf } from "../fingerprint.ts";
import { carriersOf, optionPrefix, type Carrier } from "./negotiation-carriers.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import type { Judged } from "../verdict.ts";

/** What is wrong with a choice of which both sides need one in common (docs/analysis.md 1.3.5). */
export type NegotiationVerdict = NoCommonChoice | NoFloor | OneSided;

/** What every verdict on a negotiated choice says. */
export interface OfChoice {
  readonly choice: NegotiatedChoice;
  /** The profiles whose duties take part, by id. */
  readonly profiles: readonly string[];
  readonly fingerprint: string;
}

/** Two conforming parties can share nothing. */
export interface NoCommonChoice extends OfChoice {
  readonly kind: "no-common-choice";
  readonly roles: readonly [string, string];
  /** A pair of least size: what each side supports. */
  readonly supports: readonly [readonly string[], readonly string[]];
  /** Further pairs. */
  readonly others: number;
  readonly items: readonly string[];
  readonly situation: Assignment;
}

/** One side must support something, the other nothing. */
export interface NoFloor extends OfChoice {
  readonly kind: "no-floor";
  readonly role: string;
}

/** A value that only one side speaks of. */
export interface OneSided extends OfChoice {
  readonly kind: "one-sided";
  readonly role: string;
  readonly value: string;
  /** The other side lists what it takes, and this is not in it. */
  readonly isClosed: boolean;
  readonly items: readonly string[];
}

/** Values of a choice are sets of bits; more would make too many sets. */
const valueLimit = 12;

/** A statement about the values of a choice. */
interface Said {
  readonly fact: Fact;
  readonly role: string;
  readonly values: number;
  readonly kind: "all" | "at-least-one" | "exactly-one" | "none" | "only" | "mention";
}

/** Judges the negotiated choices of the vocabulary in one scope. */
export function negotiationVerdicts(scope: Scope): Judged<NegotiationVerdict> {
  const undecided: Undecided[] = [];
  const choices = scope.index.vocabulary["negotiated-choices"] ?? [];
  const ofWords = choices.map((choice) => new ChoiceJudge(choice, scope, undecided));
  return { verdicts: [...ofWords, ...optionJudges(scope, undecided)].flatMap((one) => one.judge()), undecided };
}

/**
 * Options that several roles speak of: each has to support what another may choose, whoever wrote it down as a choice. Of
 * more than two roles those are sides that send each other messages.
 */
function optionJudges(scope: Scope, undecided: Undecided[]): readonly ChoiceJudge[] {
  const { table } = scope.index.facts;
  const roles = new Map<string, Set<string>>();
  for (const id of scope.keys()) {
    const { object, role, channel } = table.keys.at(id);
    if (channel !== "" || !object.startsWith(optionPrefix) || scope.index.everyone.has(role)) continue;
    roles.set(object, (roles.get(object) ?? new Set()).add(role));
  }
  return scope.enabled.flatMap((position) => {
    return (table.profiles[position]?.options ?? []).flatMap(({ profile, option }): readonly ChoiceJudge[] => {
      const id = `${profile}#${option.id}`;
      const all = [...(roles.get(`${optionPrefix}${id}`) ?? [])];
      const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
      const sides = pairs.length < 2 ? pairs : pairs.filter(([one, other]) => haveMessages(one, other, scope));
      const [first] = sides;
      if (first === undefined) return [];
      const choice = { id, title: option.title, values: option.values, "picked-by": first[0] };
      return [new ChoiceJudge(choice, scope, undecided, sides)];
    });
  });
}

/** Whether one of two roles sends the other a message of the scope. */
function haveMessages(one: string, other: string, { enabled, index }: Scope): boolean {
  return enabled.some((position) =>
    index.facts.table.profiles[position]?.messages.some(({ from, to }) => {
      return (from === one && to.includes(other)) || (from === other && to.includes(one));
    }),
  );
}

/** The variables of parameters in which a side advertises what it supports. */
export function advertisedVariables(index: ScopeIndex): ReadonlySet<number> {
  const found = new Set<number>();
  for (const choice of index.vocabulary["negotiated-choices"] ?? []) {
    for (const place of choice.advertised ?? []) {
      const line = index.findLine(place.in);
      const name = line === undefined ? "" : `${index.facts.instances.ofLine(line).id}.${slotOf(line)}`;
      const variable = index.facts.space.table.find(name);
      if (variable !== undefined) found.add(variable.id);
    }
  }
  return found;
}

class ChoiceJudge {
  readonly #choice: NegotiatedChoice;
  readonly #scope: Scope;
  readonly #count: number;
  readonly #all: number;
  readonly #said: readonly Said[];
  readonly #undecided: Undecided[];
  /** Roles that need something in common, two and two. */
  readonly #sides: readonly (readonly [string, string])[];

  /** `sides`: where they are not the role that picks and each of the others that something is said of. */
  constructor(
    choice: NegotiatedChoice,
    scope: Scope,
    undecided: Undecided[],
    sides?: readonly (readonly [string, string])[],
  ) {
    this.#undecided = undecided;
    this.#choice = choice;
    this.#scope = scope;
    this.#count = choice.values.length;
    this.#all = 2 ** this.#count - 1;
    this.#said = this.#read();
    this.#sides = sides ?? this.#sidesOfPicker();
  }

  #sidesOfPicker(): readonly (readonly [string, string])[] {
    const { advertised = [], "picked-by": picker } = this.#choice;
    const speakers = this.#said.map(({ role }) => role).filter((role) => role !== picker && !this.#isEveryone(role));
    // Who advertises is a side even if nothing is said of it; further sides are those of which something is.
    const first = advertised.map(({ by }) => by).find((role) => role !== picker);
    return [...new Set([...(first === undefined ? [] : [first]), ...speakers])].map(
      (other) => [picker, other] as const,
    );
  }

  judge(): readonly NegotiationVerdict[] {
    if (this.#said.length === 0) return [];
    if (this.#count > valueLimit) {
      this.#giveUp(this.#said, "too many members");
      return [];
    }
    const verdicts: NegotiationVerdict[] = [...new Set(this.#sides.flat())].flatMap((role) => {
      const pairs = this.#sides.filter((pair) => pair.includes(role));
      return this.#oneSided(
        role,
        pairs.flat().filter((other) => other !== role),
      );
    });
    const withoutFloor = new Map<string, NoFloor>();
    for (const [one, other] of this.#sides) {
      const [left, right] = [this.#hasFloor(one), this.#hasFloor(other)];
      if (left && right) verdicts.push(...this.#noCommon(one, other));
      else if (left || right) {
        const role = left ? other : one;
        const said = [...this.#of(one), ...this.#of(other)];
        withoutFloor.set(role, { kind: "no-floor", role, ...this.#about(said, `no floor ${role}`) });
      }
    }
    return [...verdicts, ...withoutFloor.values()];
  }

  #binds(said: Said, role: string): boolean {
    return said.role === role || this.#isEveryone(said.role);
  }

  /** A role that stands for every party is no side of its own. */
  #isEveryone(role: string): boolean {
    return this.#scope.index.everyone.has(role);
  }

  #hasFloor(role: string): boolean {
    return this.#of(role).some(({ kind }) => isPositive(kind));
  }

  #of(role: string): readonly Said[] {
    return this.#said.filter((one) => this.#binds(one, role));
  }

  #noCommon(picker: string, other: string): readonly NoCommonChoice[] {
    const { space } = this.#scope.index.facts;
    const hard = [...this.#of(picker), ...this.#of(other)].filter(({ kind }) => kind !== "mention");
    const budget = new Budget(questionSteps);
    const subregions = subregionsOf(
      hard.map(({ fact }) => this.#scope.regionOf(fact)),
      everywhere,
      space,
      budget,
    );
    if (budget.isExceeded || this.#scope.hasCut(hard.map(({ fact }) => fact))) this.#giveUp(hard);
    const bad = subregions.flatMap((subregion) => {
      const pairs = this.#apart(this.#conforming(picker, hard, subregion), this.#conforming(other, hard, subregion));
      return pairs.length === 0 ? [] : [{ subregion, pairs }];
    });
    const [first] = bad;
    const [pair] = first?.pairs ?? [];
    if (first === undefined || pair === undefined) return [];
    const takingIn = ({ holds }: Subregion): readonly Said[] => hard.filter((_, position) => holds[position] === true);
    const taking = [...new Set(bad.flatMap(({ subregion }) => takingIn(subregion)))];
    const verdict: NoCommonChoice = {
      kind: "no-common-choice",
      roles: [picker, other],
      supports: [this.#names(pair[0]), this.#names(pair[1])],
      others: first.pairs.length - 1,
      items: [...new Set(takingIn(first.subregion).map(({ fact }) => fact.item))],
      situation: assignmentIn(
        bad.flatMap(({ subregion }) => subregion.region),
        first.subregion.reachable,
        space,
      ),
      ...this.#about(taking, "no common choice"),
    };
    return [verdict];
  }

  #giveUp([one]: readonly Said[], reason: Undecided["reason"] = "budget"): void {
    if (one !== undefined) this.#undecided.push({ key: one.fact.key, question: "negotiation", reason });
  }

  /** The non-empty sets that all hard duties of a side allow in a subregion; none where it must support nothing. */
  #conforming(role: string, hard: readonly Said[], subregion: Subregion): readonly number[] {
    const active = hard.filter((one, position) => this.#binds(one, role) && subregion.holds[position] === true);
    if (!active.some(({ kind }) => isPositive(kind))) return [];
    const sets: number[] = [];
    for (let set = 1; set <= this.#all; set++) if (active.every((one) => allows(one, set))) sets.push(set);
    return sets;
  }

  /** Pairs of sets with nothing in common, the smallest first, then by the order of the vocabulary. */
  #apart(left: readonly number[], right: readonly number[]): readonly (readonly [number, number])[] {
    const pairs = left.flatMap((one) => right.flatMap((other) => ((one & other) === 0 ? [[one, other] as const] : [])));
    const size = ([one, other]: readonly [number, number]): number => sizeOf(one) + sizeOf(other);
    return pairs.sort((one, other) => size(one) - size(other) || one[0] - other[0] || one[1] - other[1]);
  }

  /** Values that duties of one role name and nothing of those on the other side does. */
  #oneSided(role: string, others: readonly string[]): readonly OneSided[] {
    const theirs = others.flatMap((other) => this.#of(other));
    if (theirs.length === 0) return [];
    const known = theirs.reduce((bits, one) => bits | one.values, 0);
    const isClosed = theirs.some(({ kind }) => kind === "only");
    const positive = this.#of(role).filter(({ kind }) => kind !== "none");
    return this.#choice.values.flatMap((value, index) => {
      const speaking = positive.filter(({ values }) => ((values >> index) & 1) === 1);
      if (speaking.length === 0 || ((known >> index) & 1) === 1) return [];
      const items = speaking.map(({ fact }) => fact.item);
      const about = this.#about(speaking, `one-sided ${role} ${value.id}`);
      return [{ kind: "one-sided", role, value: value.id, isClosed, items: [...new Set(items)], ...about }];
    });
  }

  #about(said: readonly Said[], relation: string): OfChoice {
    const { table } = this.#scope.index.facts;
    const owners = said.map(({ fact }) => table.profiles[fact.profile]?.id ?? "");
    return {
      choice: this.#choice,
      profiles: [...new Set(owners)].sort(),
      fingerprint: hashOf([relation, this.#choice.id, this.#participants(said)]),
    };
  }

  /** By role: what one side must support is another statement than the same of the other side. */
  #participants(said: readonly Said[]): readonly unknown[] {
    const roles = [...new Set(said.map(({ role }) => role))].sort();
    return roles.map((role) => {
      const facts = said.filter((one) => one.role === role).map(({ fact }) => fact);
      return [role, participantsOf(facts, this.#scope)];
    });
  }

  #names(set: number): readonly string[] {
    return this.#choice.values.flatMap(({ id }, index) => ((set >> index) & 1 ? [id] : []));
  }

  /** What the scope says of the values, by the parameters that realise or advertise them. */
  #read(): readonly Said[] {
    const { table } = this.#scope.index.facts;
    const carriers = carriersOf(this.#choice, this.#scope.index);
    return this.#scope.keys().flatMap((id) => {
      const key = table.keys.at(id);
      const carrier = carriers.find((one) => one.object === key.object && one.channel === key.channel);
      if (carrier === undefined) return [];
      return this.#scope.factsOn(id).flatMap((fact) => this.#saidBy(fact, carrier) ?? []);
    });
  }

  #saidBy(fact: Fact, carrier: Carrier): Said | undefined {
    const { level, form, values: named } = fact;
    const { role, action } = fact.key;
    const listed = named.literals.reduce((bits, literal) => {
      const index = carrier.valueOf(literal);
      return index === undefined ? bits : bits | (1 << index);
    }, 0);
    const values = named.isComplement ? this.#all & ~listed : listed;
    const said = (kind: Said["kind"]): Said => ({ fact, role, values, kind });
    if (named.isComplement && named.literals.length === 0) return undefined;
    if (level === "MUST NOT") return said("none");
    if (level !== "MUST") return said("mention");
    switch (form) {
      case "each":
        return said("all");
      case "at-least-one":
      case "exactly-one":
        return said(form);
      case "only":
        return said("only");
      case "is":
        // Using one of several is supporting one at least; a list of what may be used closes it.
        return said(named.absent || action !== "send" ? (action === "use" ? "at-least-one" : "only") : "at-least-one");
      case "at-most-one":
      case "opaque":
        return said("mention");
    }
  }
}

/** The negotiated choices of a set, as every current profile that speaks of them makes them for itself; each verdict once. */
export function negotiationsOf(index: ScopeIndex): Judged<NegotiationVerdict> {
  const { profiles } = index.facts.table;
  const current = [...negotiatingProfiles(index)].filter((one) => profiles[one]?.placement !== "edition");
  const found = current.map((one) => negotiationVerdicts(new Scope(index, [one])));
  const byFingerprint = new Map<string, NegotiationVerdict>();
  for (const one of found.flatMap(({ verdicts }) => verdicts)) {
    if (!byFingerprint.has(one.fingerprint)) byFingerprint.set(one.fingerprint, one);
  }
  return { verdicts: [...byFingerprint.values()], undecided: found.flatMap(({ undecided }) => undecided) };
}

/**
 * Profiles that say something of a negotiated choice themselves, by position. For others what they inherit is what it is
 * where it comes from.
 */
function negotiatingProfiles(index: ScopeIndex): ReadonlySet<number> {
  const { table } = index.facts;
  const carriers = (index.vocabulary["negotiated-choices"] ?? []).flatMap((choice) => carriersOf(choice, index));
  const places = new Set(carriers.map(({ object, channel }) => `${object}\n${channel}`));
  const found = new Set<number>();
  for (const { id, object, channel } of table.keys.all) {
    const isOption = channel === "" && object.startsWith(optionPrefix);
    if (isOption || places.has(`${object}\n${channel}`)) for (const profile of table.speakersOn(id)) found.add(profile);
  }
  return found;
}

function isPositive(kind: Said["kind"]): boolean {
  return kind === "all" || kind === "at-least-one" || kind === "exactly-one";
}

function allows({ kind, values }: Said, set: number): boolean {
  switch (kind) {
    case "all":
      return (set & values) === values;
    case "at-least-one":
      return (set & values) !== 0;
    case "exactly-one":
      return sizeOf(set & values) === 1;
    case "none":
      return (set & values) === 0;
    case "only":
      return (set & ~values) === 0;
    case "mention":
      return true;
  }
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}
