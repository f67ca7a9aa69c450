import { Budget, questionSteps } from "../../budget.ts";
import { stanceOn, type ChannelEnds } from "../../choices/channel.ts";
import { Elements } from "../../choices/elements.ts";
import type { Undecided } from "../../choices/problem.ts";
import { subregionsOf, type Subregion } from "../../conditions/subregions.ts";
import { assignmentIn, type Assignment } from "../../conditions/assignment.ts";
import type { Fact } from "../../facts/fact-table.ts";
import { scheme as schemeValues } from "../../facts/named-values.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { channelKeysOf, type ChannelKey } from "../gaps/gap.ts";
import { hashOf } from "../fingerprint.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import type { Behaviour, Judged } from "../verdict.ts";

/** A scheme that a profile puts in the place of another, where its receiver need not refuse the other one. */
export interface SchemeFallback {
  readonly kind: "scheme-fallback";
  readonly profile: Profile;
  /** What requires the new scheme. */
  readonly duty: Duty;
  readonly behaviour: Behaviour;
  readonly consumer: string;
  /** The scheme that is required, and the one that may be taken still. */
  readonly required: string;
  readonly taken: string;
  readonly situation: Assignment;
  readonly fingerprint: string;
}

const schemePrefix = "scheme ";

/**
 * Where a credential is bound by a scheme of its own and may still pass under the scheme that it had before: a receiver
 * that does not refuse it takes a stolen credential for one that anybody may present (RFC 9449 section 7.2 is the model).
 */
export function schemeFallbacksOf(index: ScopeIndex): Judged<SchemeFallback> {
  const { table } = index.facts;
  const undecided: Undecided[] = [];
  const verdicts = table.profiles.flatMap((profile, position) => {
    const own = table.ofProfile(position).filter(isScheme);
    if (own.length === 0 || profile.placement === "edition") return [];
    const scope = new Scope(index, [position]);
    return own.flatMap((fact) => fallbacksOf(fact, profile, scope, undecided));
  });
  return { verdicts, undecided };
}

function isScheme(fact: Fact): boolean {
  return fact.aspect === "scheme" && fact.level === "MUST" && schemesOf(fact).length > 0;
}

function schemesOf({ values }: Fact): readonly string[] {
  return values.literals.filter((literal) => literal.startsWith(schemePrefix));
}

function fallbacksOf(fact: Fact, profile: Profile, scope: Scope, undecided: Undecided[]): readonly SchemeFallback[] {
  const { table, space } = scope.index.facts;
  const { key } = fact;
  const required = schemesOf(fact);
  // What it has the place of: schemes that what the profile builds on requires on the same parameter.
  const before = scope.enabled
    .flatMap((position) => table.on(key.id, position))
    .filter((one) => one.profile !== fact.profile && one.aspect === "scheme")
    .flatMap(schemesOf);
  const others = [...new Set(before)].filter((literal) => !required.includes(literal));
  if (others.length === 0) return [];
  return channelKeysOf(key, scope).flatMap((channel) => {
    const open = openCellsOf(channel, fact, [...others, ...required], scope, undecided);
    return others.flatMap((taken): readonly SchemeFallback[] => {
      const subregions = open(taken);
      const [first] = subregions;
      if (first === undefined) return [];
      const region = subregions.flatMap((subregion) => subregion.region);
      const behaviour = { role: key.role, action: key.action, object: key.object, channel: key.channel };
      const { consumer } = channel;
      return [
        {
          kind: "scheme-fallback",
          profile,
          duty: fact.duty,
          behaviour,
          consumer,
          required: required.map(nameOf).join(", "),
          taken: nameOf(taken),
          situation: assignmentIn(region, first.reachable, space),
          fingerprint: hashOf(["scheme-fallback", behaviour, consumer, profile.id, required, taken]),
        },
      ];
    });
  });
}

/** Where a scheme is required: the subregions in which the other end need not refuse one of some schemes. */
function openCellsOf(
  { sending, accepting }: ChannelKey,
  fact: Fact,
  schemes: readonly string[],
  scope: Scope,
  undecided: Undecided[],
): (scheme: string) => readonly Subregion[] {
  const { space } = scope.index.facts;
  const accepts = accepting === undefined ? [] : scope.factsOn(accepting.id);
  const knows = scope.factsOn(sending.id);
  const all = [...accepts, ...knows];
  const named = schemes.map((one) => schemeValues(nameOf(one)));
  const elements = new Elements([...named, ...all.map(({ values }) => values)], undefined);
  const budget = new Budget(questionSteps);
  const regions = all.map((one) => scope.regionOf(one));
  const subregions = subregionsOf(regions, scope.regionOf(fact), space, budget);
  if (budget.isExceeded) undecided.push({ key: sending, question: "fallback", reason: "budget" });
  return (scheme) => {
    const at = elements.all.findIndex((element) => element.kind === "literal" && element.literal === scheme);
    return subregions.filter(({ holds }) => {
      const active = (list: readonly Fact[], shift: number): readonly Fact[] =>
        list.filter((_, position) => holds[shift + position] === true);
      const ends: ChannelEnds = {
        elements,
        sending: [],
        accepting: active(accepts, 0),
        known: active(knows, accepts.length),
        unknown: scope.unknownIn(sending.instance),
      };
      return stanceOn(at, ends) !== "refuses";
    });
  };
}

function nameOf(literal: string): string {
  return literal.slice(schemePrefix.length);
}
