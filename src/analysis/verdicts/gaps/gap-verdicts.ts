import type { Undecided } from "../../choices/problem.ts";
import type { Fact } from "../../facts/fact-table.ts";
import type { Key } from "../../facts/key.ts";
import { groupBy, groupPairs } from "../../group-by.ts";
import { areIndependentAt } from "../../scope/coexistence.ts";
import { channelKeysOf, gapsOn, type Gap } from "./gap.ts";
import { advertisedVariables } from "../negotiation/negotiation.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";

/** Pairs of profiles that are looked at on one parameter. */
const pairsPerKey = 256;

/** The gaps of a set, and the keys on which they were not all sought. */
export interface Gaps {
  readonly gaps: readonly Gap[];
  readonly undecided: readonly Undecided[];
}

/**
 * The gaps of every profile with itself and what it builds on, and between profiles that both ends enable together. A
 * pair is looked at where one says what is sent and the other what is taken, once for each pair of statements.
 */
export function gapsOf(index: ScopeIndex): Gaps {
  const { table } = index.facts;
  const accepting = acceptingBySlot(index);
  const advertised = advertisedVariables(index);
  const units = table.keys.all.flatMap((key): readonly Gaps[] => {
    if (key.action !== "send" || key.instance === undefined || key.members !== undefined) return [];
    const taken = accepting.get(`${key.object}\n${key.channel}`) ?? [];
    // Who refuses nothing and names no floor takes what is declared.
    if (!taken.some((one) => table.ofKey(one).some(mayRefuse))) return [];
    return [gapsOnKey(key, taken, index, advertised)];
  });
  return { gaps: units.flatMap(({ gaps }) => gaps), undecided: units.flatMap(({ undecided }) => undecided) };
}

/** The gaps on one parameter that is sent, given the keys by which it is taken. */
function gapsOnKey(key: Key, taken: readonly number[], index: ScopeIndex, advertised: ReadonlySet<number>): Gaps {
  const found: Gap[] = [];
  const undecided: Undecided[] = [];
  const { table } = index.facts;
  const judge = (profiles: readonly number[]): readonly Gap[] => {
    const scope = new Scope(index, profiles);
    return channelKeysOf(key, scope).flatMap((channel) => gapsOn(channel, scope, scope, undecided, advertised));
  };
  const idOf = (profile: number): string => table.profiles[profile]?.id ?? "";
  // A profile alone, where it says something here that what it builds on does not.
  const clean = new Set<string>();
  for (const profile of ownersOf([key.id, ...taken], index)) {
    // An earlier edition is a record: nobody can mend it.
    if (table.profiles[profile]?.placement === "edition") continue;
    const text = saidBy([key.id, ...taken], index.closure(profile), index);
    if (text !== undefined && clean.has(text)) continue;
    const gaps = judge([profile]).filter((gap) => gap.profiles.includes(idOf(profile)));
    if (gaps.length === 0 && text !== undefined) clean.add(text);
    found.push(...gaps);
  }
  const senders = groupsOf([key.id], index);
  const takers = groupsOf(taken, index);
  if (senders.length * takers.length > pairsPerKey) {
    undecided.push({ key, question: "gap", reason: "budget" });
    return { gaps: found, undecided };
  }
  for (const sending of senders) {
    for (const accepts of takers) {
      const pairs = pairsOf(sending, accepts, index);
      const [first, ...alike] = pairs;
      if (first === undefined) continue;
      const ids = first.map(idOf);
      for (const gap of judge(first)) {
        if (!ids.every((id) => gap.profiles.includes(id))) continue;
        found.push({ ...gap, alike: alike.map(([one, other]) => [idOf(one), idOf(other)]) });
      }
    }
  }
  return { gaps: found, undecided };
}

/** Whether a statement about accepting can leave something that is declared outside. */
function mayRefuse({ level, form }: Fact): boolean {
  if (form === "opaque") return false;
  return form === "only" || level === "MUST" || level === "MUST NOT" || level === "SHOULD NOT";
}

/** Profiles that can be adopted, by what they say on some keys. */
function groupsOf(keys: readonly number[], index: ScopeIndex): readonly (readonly number[])[] {
  const { profiles } = index.facts.table;
  const owners = [...ownersOf(keys, index)].filter((profile) => profiles[profile]?.adoptable === true);
  return [...groupBy(owners, (profile) => saidBy(keys, [profile], index) ?? `only ${profile}`).values()];
}

/** Pairs of two groups that do not build on each other and are no alternatives, some of them where there are many. */
function pairsOf(
  left: readonly number[],
  right: readonly number[],
  index: ScopeIndex,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const one of left) {
    for (const other of right) {
      if (!areIndependentAt(one, other, index) || index.areApart(one, other)) continue;
      found.push([one, other]);
      if (found.length >= pairsPerKey) return found;
    }
  }
  return found;
}

function acceptingBySlot(index: ScopeIndex): ReadonlyMap<string, readonly number[]> {
  const accepting = index.facts.table.keys.all.filter(({ action }) => action === "accept");
  return groupPairs(accepting.map(({ id, object, channel }) => [`${object}\n${channel}`, id]));
}

function ownersOf(keys: readonly number[], index: ScopeIndex): ReadonlySet<number> {
  return new Set(keys.flatMap((key) => index.facts.table.speakersOn(key)));
}

/** What profiles say on some keys, without who says it; nothing where something yields. */
function saidBy(keys: readonly number[], profiles: readonly number[], index: ScopeIndex): string | undefined {
  const { table } = index.facts;
  const parts: string[] = [];
  for (const profile of profiles) {
    for (const key of keys) {
      for (const fact of table.on(key, profile)) {
        if (index.overridesOf(fact).length > 0) return undefined;
        parts.push(`${key}.${fact.meaning}`);
      }
    }
  }
  return parts.join(" ");
}
