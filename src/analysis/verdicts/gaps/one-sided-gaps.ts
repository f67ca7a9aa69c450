import { channelKeysOf, gapsOn, type Gap } from "./gap.ts";
import type { Undecided } from "../../choices/problem.ts";
import { advertisedVariables } from "../negotiation/negotiation.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import { Speakers } from "../../scope/speakers.ts";
import type { Judged } from "../verdict.ts";

/** A gap between a party that has a profile and one that has only what it builds on. */
export interface OneSidedGap {
  readonly gap: Gap;
  /** Which end lacks the profile. */
  readonly lacking: "producer" | "consumer";
}

/**
 * The gaps in both directions on what a profile adds to messages of what it builds on; a message of its own nobody sends to
 * who lacks the profile.
 */
export function oneSidedGapsOf(profile: number, index: ScopeIndex): Judged<OneSidedGap> {
  const { table } = index.facts;
  const below = index.closure(profile).slice(1);
  const owners = new Set(below.map((one) => table.profiles[one]?.id));
  const [having, without] = [new Scope(index, [profile], below), new Scope(index, below, [profile])];
  const speakers = new Speakers([profile, ...below.slice(0, 1)], index);
  const keys = having.keys().filter((key) => {
    return owners.has(table.keys.at(key).channel.split("#", 1)[0]) && speakers.on(key).includes(0);
  });
  const advertised = advertisedVariables(index);
  const known = [new Scope(index, below)];
  const undecided: Undecided[] = [];
  const verdicts = keys.flatMap((id) =>
    channelKeysOf(table.keys.at(id), having).flatMap((channel) => [
      ...gapsOn(channel, having, without, undecided, advertised, known).map((gap) => ({
        gap,
        lacking: "consumer" as const,
      })),
      ...gapsOn(channel, without, having, undecided, advertised, known).map((gap) => ({
        gap,
        lacking: "producer" as const,
      })),
    ]),
  );
  return { verdicts, undecided: undecided.map((one) => ({ ...one, question: "one-sided gap" as const })) };
}

/** The gaps between a producer and a consumer that enabled other profiles, on all that either of them speaks of. */
export function gapsBetween(producer: Scope, taker: Scope): Judged<Gap> {
  const { index } = producer;
  const { keys } = index.facts.table;
  const advertised = advertisedVariables(index);
  const undecided: Undecided[] = [];
  const ids = new Set([...producer.keys(), ...taker.keys()]);
  const verdicts = [...ids].flatMap((id) => {
    return channelKeysOf(keys.at(id), producer).flatMap((channel) =>
      gapsOn(channel, producer, taker, undecided, advertised),
    );
  });
  return { verdicts, undecided };
}
