import { compareText } from "../../../findings/sort.ts";
import { Budget, questionSteps } from "../../budget.ts";
import { declares, lets, outOf, stanceOn, type ChannelEnds } from "../../choices/channel.ts";
import { elementText, Elements } from "../../choices/elements.ts";
import type { Undecided } from "../../choices/problem.ts";
import { subregionsOf, DistinctRegions, type Subregion } from "../../conditions/subregions.ts";
import { kindVariable } from "../../conditions/kind-variable.ts";
import { everywhere, variablesOf, type Region } from "../../conditions/region.ts";
import { assignmentIn, type Assignment } from "../../conditions/assignment.ts";
import type { Space } from "../../conditions/space.ts";
import { literalOf } from "../../conditions/variable-table.ts";
import type { Fact } from "../../facts/fact-table.ts";
import type { Instance } from "../../facts/instances.ts";
import type { Key } from "../../facts/key.ts";
import { groupBy } from "../../group-by.ts";
import { fingerprintOfRows } from "../fingerprint.ts";
import type { PlacedRow } from "../../scope/placed-problem.ts";
import type { Scope } from "../../scope/scope.ts";
import type { Behaviour, Member } from "../verdict.ts";
import type { Certainty } from "../../../findings/finding.ts";

/** A producer may send what the consumer need not, or must not, take (docs/analysis.md 1.3.3). */
export interface Gap {
  readonly kind: "gap";
  /** What is sent. */
  readonly behaviour: Behaviour;
  readonly consumer: string;
  /** `certain`: the consumer refuses it. `possible`: it may. Also possible where it depends on several situations. */
  readonly certainty: Certainty;
  /** Nothing that may be sent has to be taken. */
  readonly isHard: boolean;
  /** What may be sent and is not taken, in words. */
  readonly values: readonly string[];
  /** Whether all of it is the unnamed rest of an open type. */
  readonly isUnnamed: boolean;
  /** Who declares it, and who does not take it. */
  readonly members: readonly Member[];
  readonly profiles: readonly string[];
  /** Further pairs of profiles that say the same on both sides. */
  readonly alike: readonly (readonly [string, string])[];
  readonly situation: Assignment;
  readonly fingerprint: string;
}

/** A parameter of a channel, with the ends that send and take it. */
export interface ChannelKey {
  readonly sending: Key;
  readonly consumer: string;
  readonly accepting: Key | undefined;
}

/** The consumers of a parameter: who its message goes to. */
export function channelKeysOf(sending: Key, scope: Scope): readonly ChannelKey[] {
  const { instance } = sending;
  if (sending.action !== "send" || instance === undefined || sending.members !== undefined) return [];
  const { keys } = scope.index.facts.table;
  const consumers = [...new Set(instance.root.to)];
  return consumers.map((consumer) => {
    return { sending, consumer, accepting: keys.find(consumer, "accept", sending.object, sending.channel) };
  });
}

/**
 * The gaps on one parameter between a producer and a consumer that may have enabled other profiles: one certain and one
 * possible at most. What is emitted because the other end advertises it is judged as a negotiated choice; `advertised`
 * are the variables of such parameters. Gaps that one of the scopes `apart` has alone are left out.
 */
export function gapsOn(
  channel: ChannelKey,
  producer: Scope,
  taker: Scope,
  undecided: Undecided[],
  advertised: ReadonlySet<number> = new Set(),
  apart: readonly Scope[] = [],
): readonly Gap[] {
  const leaks = leaksOn(channel, producer, taker, undecided, advertised, apart);
  return (["refuses", "may-refuse"] as const).flatMap((stance) => {
    return gapOf(stance, leaks, channel, producer, taker) ?? [];
  });
}

/** A value that is not taken, and how. */
interface Bad {
  readonly index: number;
  readonly stance: "refuses" | "may-refuse";
}

/** Where something may be sent that is not taken. */
interface Leak {
  readonly subregion: Subregion;
  readonly ends: ChannelEnds;
  readonly bad: readonly Bad[];
  /** Whether it is all that may be sent. */
  readonly isHard: boolean;
}

/** The subregions in which something may be sent that is not taken. */
function leaksOn(
  { sending, consumer, accepting }: ChannelKey,
  producer: Scope,
  taker: Scope,
  undecided: Undecided[],
  advertised: ReadonlySet<number>,
  apart: readonly Scope[],
): readonly Leak[] {
  const { space } = producer.index.facts;
  const sends = producer.factsOn(sending.id).filter((fact) => {
    return !variablesOf(producer.regionOf(fact)).some((variable) => advertised.has(variable));
  });
  const accepts = accepting === undefined ? [] : taker.factsOn(accepting.id);
  const knows = taker.factsOn(sending.id);
  // What the producer knows nothing of it leaves out; that matters only to a consumer that knows it.
  if (sends.length === 0 && accepts.length + knows.length === 0) return [];
  const elements = new Elements(
    [...sends, ...accepts, ...knows].map(({ values }) => values),
    sending.universe,
  );
  const regions = new DistinctRegions();
  const placed = (facts: readonly Fact[], scope: Scope) => {
    return facts.map((fact) => ({ fact, region: regions.id(scope.regionOf(fact)) }));
  };
  const statements = {
    sending: placed(sends, producer),
    accepting: placed(accepts, taker),
    known: placed(knows, taker),
  };
  const budget = new Budget(questionSteps);
  const subregions = subregionsOf(
    regions.all,
    betweenEnds(sending, consumer, space, kindsApart(producer, taker)),
    space,
    budget,
  );
  const isCut = producer.hasCut(sends) || taker.hasCut([...accepts, ...knows]);
  if (budget.isExceeded || isCut) undecided.push({ key: sending, question: "gap", reason: "budget" });
  return subregions.flatMap((subregion): readonly Leak[] => {
    const at = (end: keyof typeof statements): readonly Fact[] => {
      return statements[end].flatMap(({ fact, region }) => (subregion.holds[region] === true ? [fact] : []));
    };
    const ends: ChannelEnds = {
      elements,
      sending: at("sending"),
      accepting: at("accepting"),
      known: at("known"),
      unknown: taker.unknownIn(sending.instance),
    };
    const out = outOf(ends);
    const bad = out.flatMap((index): readonly Bad[] => {
      const stance = stanceOn(index, ends);
      if (stance === "must-take" || apart.some((one) => isBadIn(one, index, stance, ends, sending.instance))) return [];
      return [{ index, stance }];
    });
    // Each member of a list is taken or not; of one value it matters whether any can be taken.
    return bad.length === 0 ? [] : [{ subregion, ends, bad, isHard: bad.length === out.length }];
  });
}

/** The gap of all subregions in which something is not taken in one way; nothing where there is none. */
function gapOf(
  stance: Bad["stance"],
  leaks: readonly Leak[],
  { sending, consumer }: ChannelKey,
  producer: Scope,
  taker: Scope,
): Gap | undefined {
  const { space } = producer.index.facts;
  const indexesOf = ({ bad }: Leak): readonly number[] => {
    return bad.filter((one) => one.stance === stance).map(({ index }) => index);
  };
  const own = leaks.filter((leak) => indexesOf(leak).length > 0);
  const first = own.find(({ isHard }) => isHard) ?? own[0];
  if (first === undefined) return undefined;
  const shown = indexesOf(first);
  const rows = placedRows(shown, first.ends, producer, taker);
  // Whoever takes part anywhere, so that a condition in pieces, or a value elsewhere, is not the business of one subregion.
  const taking = own.flatMap((leak) => placedRows(indexesOf(leak), leak.ends, producer, taker).map(({ row }) => row));
  // Wherever the same is sent and not taken, so that only variables that matter are named.
  const alike = own.filter((leak) => {
    const indexes = new Set(indexesOf(leak));
    return shown.every((index) => indexes.has(index));
  });
  const region = alike.flatMap(({ subregion }) => subregion.region);
  const situation = assignmentIn(region, first.subregion.reachable, space);
  // Two relations, or a relation and a literal, may be equal: what looks refused may be what is asked for.
  const isRelational = rows.some(({ row }) => row.facts.some(({ values }) => values.relations.length > 0));
  const isVague = isRelational || situation.filter((entry) => entry.situationOf !== undefined).length > 1;
  const { role, action, object, channel } = sending;
  const behaviour: Behaviour = { role, action, object, channel };
  const members = rows.map((one) => memberOf(one.row, saidBy(one, first.ends), producer));
  const indexes = [...new Set(own.flatMap(indexesOf))].sort((left, right) => left - right);
  const elements = indexes.flatMap((index) => first.ends.elements.all[index] ?? []);
  return {
    kind: "gap",
    behaviour,
    consumer,
    certainty: stance === "refuses" && !isVague ? "proved" : "possible",
    isHard: own.some(({ isHard }) => isHard),
    values: elements.map(elementText),
    isUnnamed: elements.every(({ kind }) => kind === "other"),
    members,
    profiles: [...new Set(members.map((member) => member.profile.id))].sort(compareText),
    alike: [],
    situation,
    fingerprint: fingerprintOfRows(`gap ${stance} ${consumer}`, behaviour, taking, producer),
  };
}

/** Ids of profiles that only one of two ends has: a kind of a message that they declare does not travel between the ends. */
function kindsApart(producer: Scope, taker: Scope): ReadonlySet<string> {
  if (producer === taker) return new Set();
  const { profiles } = producer.index.facts.table;
  const [left, right] = [producer, taker].map(({ enabled }) => new Set(enabled.map((one) => profiles[one]?.id)));
  return new Set(
    [...(left ?? []), ...(right ?? [])].flatMap((id) => (left?.has(id) === right?.has(id) ? [] : (id ?? []))),
  );
}

/**
 * Where a message travels from one role to another: those of its kinds that have both ends. A kind that a message of
 * another sender extends says nothing of that sender.
 */
function betweenEnds({ role, instance }: Key, consumer: string, space: Space, apart: ReadonlySet<string>): Region {
  const isBetween = ({ id, from, to }: Instance): boolean =>
    from.includes(role) && to.includes(consumer) && !apart.has(id.slice(0, id.indexOf("#")));
  if (instance === undefined) return everywhere;
  const { family, id } = instance.root;
  if (family.every(isBetween)) return everywhere;
  const variable = space.table.find(kindVariable(id));
  if (variable === undefined) return everywhere;
  // What is none of the kinds that somebody names is the message at the root.
  const isComplement = isBetween(instance.root);
  const ids = family
    .filter((one) => isBetween(one) !== isComplement)
    .flatMap((one) => space.table.valueId(variable, literalOf(one.id)) ?? []);
  return [
    [{ variable: variable.id, values: { kind: "finite", ids: ids.sort((left, right) => left - right), isComplement } }],
  ];
}

/** Whether the same value is sent and not taken, as certainly, by what a part of the profiles says alone. */
function isBadIn(
  part: Scope,
  index: number,
  stance: Bad["stance"],
  ends: ChannelEnds,
  instance: Instance | undefined,
): boolean {
  const own = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ profile }) => part.has(profile));
  const said = { sending: own(ends.sending), accepting: own(ends.accepting), known: own(ends.known) };
  const alone = { ...ends, ...said, unknown: part.unknownIn(instance) };
  if (!outOf(alone).includes(index)) return false;
  const there = stanceOn(index, alone);
  return there === stance || there === "refuses";
}

/** A statement that takes part in a gap, and at which end. */
interface Placed {
  readonly row: PlacedRow;
  readonly fact: Fact;
  readonly isSending: boolean;
}

/** The statements that make the gap: who declares the value, and who does not take it. */
function placedRows(indexes: readonly number[], ends: ChannelEnds, producer: Scope, taker: Scope): readonly Placed[] {
  const declaring = ends.sending.filter((fact) => indexes.some((index) => declares(fact, index, ends)));
  const deciding = new Set(indexes.flatMap((index) => decidingOn(index, ends)));
  const refusing = ends.accepting.filter((fact) => deciding.has(fact));
  // Where several refuse the same each of them is enough; what must be there the consumer knows from what is sent.
  const refusers = refusing.length > 0 ? refusing : ends.accepting.filter((fact) => fact.level !== "MAY");
  const needing = indexes.includes(0) ? ends.known.filter((fact) => !lets(fact, 0, ends)) : [];
  const place = (fact: Fact, scope: Scope, isSending: boolean): Placed => {
    const { item, profile } = fact;
    const row = { facts: [fact], hard: 0n, preferred: 0n, usable: 0n, isLoose: false } as const;
    return { row: { ...row, region: scope.regionOf(fact), item, profile }, fact, isSending };
  };
  const byItem = new Map<string, Placed>();
  for (const one of [
    ...declaring.map((fact) => place(fact, producer, true)),
    ...refusers.map((fact) => place(fact, taker, false)),
    ...needing.map((fact) => place(fact, taker, true)),
  ]) {
    if (!byItem.has(one.row.item)) byItem.set(one.row.item, one);
  }
  return [...byItem.values()];
}

/** What a statement lets through or takes, and what not, in words. */
function saidBy({ fact, isSending }: Placed, ends: ChannelEnds): Pick<Member, "permits" | "excludes"> {
  const permits: string[] = [];
  const excludes: string[] = [];
  for (const [index, element] of ends.elements.all.entries()) {
    const isIn = isSending ? lets(fact, index, ends) : takes(fact, index, ends);
    (isIn ? permits : excludes).push(elementText(element));
  }
  return { permits, excludes };
}

/** Which statements about accepting decide alone what becomes of a value: without one of them it would be something else. */
function decidingOn(index: number, ends: ChannelEnds): readonly Fact[] {
  const { elements, accepting } = ends;
  const byKind = groupBy(accepting, ({ level, form, values }) => {
    return `${level} ${form} ${(elements.bits(values) >> BigInt(index)) & 1n}`;
  });
  const stance = stanceOn(index, ends);
  // Where several say the same of it, none of them decides.
  return [...byKind.values()].flatMap(([fact, ...alike]) => {
    if (fact === undefined || alike.length > 0) return [];
    const without = { ...ends, accepting: accepting.filter((one) => one !== fact) };
    return stanceOn(index, without) === stance ? [] : [fact];
  });
}

function takes(fact: Fact, index: number, ends: ChannelEnds): boolean {
  return stanceOn(index, { ...ends, accepting: [fact] }) !== "refuses";
}

function memberOf(
  { facts, item, profile }: PlacedRow,
  said: Pick<Member, "permits" | "excludes">,
  scope: Scope,
): Member {
  const owner = scope.index.facts.table.profiles[profile];
  const [{ duty, level }] = facts;
  if (owner === undefined) throw new RangeError("no such profile");
  return { profile: owner, item, duties: [duty], level, ...said, isPreference: false };
}
