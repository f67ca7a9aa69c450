import type { NegotiatedChoice } from "../../manifest/vocabulary-types.ts";
import type { Scalar } from "../../manifest/types.ts";
import type { ParameterLine } from "../../model/message.ts";
import { Budget, questionSteps } from "../budget.ts";
import type { Unsolved } from "../choices/problem.ts";
import { cellsOf, type Cell } from "../conditions/cells.ts";
import { everywhere } from "../conditions/region.ts";
import { situationIn, type Situation } from "../conditions/situation.ts";
import { literalOf } from "../conditions/variable-table.ts";
import { slotOf } from "../facts/slot.ts";
import { hashOf, meaningOf } from "./fingerprint.ts";
import { Scope, type ScopeIndex } from "./scope.ts";
import type { Judged } from "./verdict.ts";

/** What is wrong with a choice of which both sides need one in common (the analysis, section 1.3). */
export type NegotiationVerdict = NoCommonChoice | NoFloor | OneSided;

interface OfChoice {
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
  readonly situation: Situation;
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

/** A slot, or option, by which a duty speaks of a value: all values by their ids, or one by a literal. */
interface Carrier {
  readonly object: string;
  readonly channel: string;
  readonly valueOf: (literal: string) => number | undefined;
}

/** A statement about the values of a choice. */
interface Said {
  readonly fact: number;
  readonly role: string;
  readonly values: number;
  readonly kind: "all" | "at-least-one" | "exactly-one" | "none" | "only" | "mention";
}

/** Judges the negotiated choices of the vocabulary in one scope. */
export function negotiationVerdicts(scope: Scope): Judged<NegotiationVerdict> {
  const choices = [...(scope.index.words["negotiated-choices"] ?? []), ...optionChoices(scope)];
  const unsolved: Unsolved[] = [];
  return { verdicts: choices.flatMap((choice) => new ChoiceJudge(choice, scope, unsolved).judge()), unsolved };
}

const optionPrefix = "option ";

/** Options that two roles speak of: each has to support what the other may choose, whoever wrote it down as a choice. */
function optionChoices(scope: Scope): readonly NegotiatedChoice[] {
  const { table } = scope.index.facts;
  const roles = new Map<string, Set<string>>();
  for (const id of scope.keys()) {
    const { object, role, channel } = table.keys.at(id);
    if (channel !== "" || !object.startsWith(optionPrefix)) continue;
    roles.set(object, (roles.get(object) ?? new Set()).add(role));
  }
  return scope.enabled.flatMap((position) => {
    return (table.profiles[position]?.options ?? []).flatMap(({ profile, option }): readonly NegotiatedChoice[] => {
      const id = `${profile}#${option.id}`;
      const [picker, other] = roles.get(`${optionPrefix}${id}`) ?? [];
      if (picker === undefined || other === undefined) return [];
      return [{ id, title: option.title, values: option.values, "picked-by": picker }];
    });
  });
}

/** The variables of parameters in which a side advertises what it supports. */
export function advertisedVariables(index: ScopeIndex): ReadonlySet<number> {
  const found = new Set<number>();
  for (const choice of index.words["negotiated-choices"] ?? []) {
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
  readonly #sides: readonly [string, string] | undefined;
  readonly #unsolved: Unsolved[];

  constructor(choice: NegotiatedChoice, scope: Scope, unsolved: Unsolved[]) {
    this.#unsolved = unsolved;
    this.#choice = choice;
    this.#scope = scope;
    this.#count = choice.values.length;
    this.#all = 2 ** this.#count - 1;
    this.#said = this.#count > valueLimit ? [] : this.#read();
    const picker = choice["picked-by"];
    const speakers = this.#said.map(({ role }) => role);
    const other = [...(choice.advertised ?? []).map(({ by }) => by), ...speakers].find((role) => role !== picker);
    this.#sides = other === undefined ? undefined : [picker, other];
  }

  judge(): readonly NegotiationVerdict[] {
    if (this.#sides === undefined || this.#said.length === 0) return [];
    const [picker, other] = this.#sides;
    const floors = [picker, other].map((role) => this.#of(role).some(({ kind }) => isPositive(kind)));
    const verdicts: NegotiationVerdict[] = [...this.#oneSided(picker, other), ...this.#oneSided(other, picker)];
    if (floors[0] === true && floors[1] === true) {
      const gap = this.#noCommon(picker, other);
      if (gap !== undefined) verdicts.push(gap);
    } else if (floors[0] !== floors[1]) {
      const role = floors[0] === true ? other : picker;
      verdicts.push({ kind: "no-floor", role, ...this.#about(this.#said, `no floor ${role}`) });
    }
    return verdicts;
  }

  #of(role: string): readonly Said[] {
    return this.#said.filter((one) => one.role === role);
  }

  #noCommon(picker: string, other: string): NoCommonChoice | undefined {
    const { space, table } = this.#scope.index.facts;
    const hard = this.#said.filter(({ kind }) => kind !== "mention");
    const budget = new Budget(questionSteps);
    const cells = cellsOf(
      hard.map(({ fact }) => this.#scope.regionOf(fact)),
      everywhere,
      space,
      budget,
    );
    const [one] = hard;
    if (one !== undefined && (budget.isExceeded || this.#scope.hasCut(hard.map(({ fact }) => fact)))) {
      this.#unsolved.push({ key: table.keys.at(table.keyOf(one.fact)), question: "negotiation", reason: "budget" });
    }
    const bad = cells.flatMap((cell) => {
      const pairs = this.#apart(this.#conforming(picker, hard, cell), this.#conforming(other, hard, cell));
      return pairs.length === 0 ? [] : [{ cell, pairs }];
    });
    const [first] = bad;
    const [pair] = first?.pairs ?? [];
    if (first === undefined || pair === undefined) return undefined;
    const taking = hard.filter((_, position) => first.cell.holds[position] === true);
    return {
      kind: "no-common-choice",
      roles: [picker, other],
      supports: [this.#names(pair[0]), this.#names(pair[1])],
      others: first.pairs.length - 1,
      items: [...new Set(taking.map(({ fact }) => table.item(fact)))],
      situation: situationIn(
        bad.flatMap(({ cell }) => cell.region),
        first.cell.reachable,
        space,
      ),
      ...this.#about(taking, "no common choice"),
    };
  }

  /** The non-empty sets that all hard duties of a side allow in a cell; none where it must support nothing. */
  #conforming(role: string, hard: readonly Said[], cell: Cell): readonly number[] {
    const active = hard.filter((one, position) => one.role === role && cell.holds[position] === true);
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

  /** Values that duties of one side name and nothing of the other side does. */
  #oneSided(role: string, other: string): readonly OneSided[] {
    const theirs = this.#of(other);
    if (theirs.length === 0) return [];
    const known = theirs.reduce((bits, one) => bits | one.values, 0);
    const isClosed = theirs.some(({ kind }) => kind === "only");
    const positive = this.#of(role).filter(({ kind }) => kind !== "none");
    return this.#choice.values.flatMap((value, index) => {
      const speaking = positive.filter(({ values }) => ((values >> index) & 1) === 1);
      if (speaking.length === 0 || ((known >> index) & 1) === 1) return [];
      const items = speaking.map(({ fact }) => this.#scope.index.facts.table.item(fact));
      const about = this.#about(speaking, `one-sided ${role} ${value.id}`);
      return [{ kind: "one-sided", role, value: value.id, isClosed, items: [...new Set(items)], ...about }];
    });
  }

  #about(said: readonly Said[], relation: string): OfChoice {
    const { table } = this.#scope.index.facts;
    const owners = said.map(({ fact }) => table.profiles[table.profileOf(fact)]?.id ?? "");
    const participants = said.map(({ fact, kind, values }) => {
      return [table.item(fact), kind, this.#names(values), meaningOf(this.#scope.regionOf(fact), this.#scope)];
    });
    return {
      choice: this.#choice,
      profiles: [...new Set(owners)].sort(),
      fingerprint: hashOf([relation, this.#choice.id, participants.map((one) => JSON.stringify(one)).sort()]),
    };
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
      return this.#scope.factsOn(id).flatMap((fact) => this.#saidBy(fact, key.role, key.action, carrier) ?? []);
    });
  }

  #saidBy(fact: number, role: string, action: string, carrier: Carrier): Said | undefined {
    const { table } = this.#scope.index.facts;
    const named = table.values(fact);
    const listed = named.literals.reduce((bits, literal) => {
      const index = carrier.valueOf(literal);
      return index === undefined ? bits : bits | (1 << index);
    }, 0);
    const values = named.isComplement ? this.#all & ~listed : listed;
    const said = (kind: Said["kind"]): Said => ({ fact, role, values, kind });
    const level = table.level(fact);
    if (named.isComplement && named.literals.length === 0) return undefined;
    if (level === "MUST NOT") return said("none");
    if (level !== "MUST") return said("mention");
    switch (table.form(fact)) {
      case "each":
        return said("all");
      case "at-least-one":
      case "exactly-one":
        return said(table.form(fact) === "exactly-one" ? "exactly-one" : "at-least-one");
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

/** The parameters by which duties speak of the values of a choice. */
function carriersOf(choice: NegotiatedChoice, index: ScopeIndex): readonly Carrier[] {
  const ids = choice.values.map(({ id }) => id);
  const carriers: Carrier[] = [];
  const add = (line: ParameterLine | undefined, valueOf: Carrier["valueOf"]): void => {
    if (line === undefined) return;
    carriers.push({ object: slotOf(line), channel: index.facts.instances.ofLine(line).root.id, valueOf });
  };
  const byId = (literal: string): number | undefined => {
    const at = ids.findIndex((id) => literalOf(id) === literal);
    return at === -1 ? undefined : at;
  };
  for (const place of choice.advertised ?? []) add(index.findLine(place.in), byId);
  carriers.push({ object: `${optionPrefix}${choice.id}`, channel: "", valueOf: byId });
  const realised = new Map<string, Map<string, number>>();
  choice.values.forEach((value, position) => {
    for (const written of value["realised-by"] ?? []) {
      const [parameter = "", literal] = written.split("=", 2);
      const values = realised.get(parameter) ?? new Map<string, number>();
      realised.set(parameter, values);
      // A parameter alone realises its value whatever it holds.
      for (const one of literal === undefined ? [anyValue] : spellings(literal)) values.set(one, position);
    }
  });
  for (const [parameter, values] of realised) {
    add(index.findLine(parameter), (literal) => values.get(literal) ?? values.get(anyValue));
  }
  return carriers;
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
  return { verdicts: [...byFingerprint.values()], unsolved: found.flatMap(({ unsolved }) => unsolved) };
}

/**
 * Profiles that say something of a negotiated choice themselves, by position. For others what they inherit is what it is
 * where it comes from.
 */
function negotiatingProfiles(index: ScopeIndex): ReadonlySet<number> {
  const { table } = index.facts;
  const carriers = (index.words["negotiated-choices"] ?? []).flatMap((choice) => carriersOf(choice, index));
  const places = new Set(carriers.map(({ object, channel }) => `${object}\n${channel}`));
  const found = new Set<number>();
  for (const { id, object, channel } of table.keys.all) {
    const isOption = channel === "" && object.startsWith(optionPrefix);
    if (isOption || places.has(`${object}\n${channel}`))
      for (const fact of table.ofKey(id)) found.add(table.profileOf(fact));
  }
  return found;
}

const anyValue = "*";

/** A value of the vocabulary is written without quotes; on the wire it may be a number or a truth value. */
function spellings(written: string): readonly string[] {
  const scalar: readonly Scalar[] = written === "true" ? [true] : written === "false" ? [false] : [];
  const number = /^-?\d+$/.test(written) ? [Number(written)] : [];
  return [written, ...scalar, ...number].map(literalOf);
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
