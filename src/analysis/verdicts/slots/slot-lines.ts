import type { ParameterLine } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { Answer } from "../../budget.ts";
import { nowhere, type Region } from "../../conditions/region.ts";
import { literalOf } from "../../conditions/variable-table.ts";
import type { Instance } from "../../facts/instances.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";

/** A line with the profile that writes it. */
export interface OwnedLine {
  readonly line: ParameterLine;
  readonly profile: Profile;
}

/** Whether lines of two instances can stand in one message: one is the other, or extends it. */
export function areOneMessage(left: Instance, right: Instance): boolean {
  return left.family.includes(right) || right.family.includes(left);
}

/** Whether lines of two profiles can hold at once. */
export function canMeet(one: OwnedLine, other: OwnedLine, index: ScopeIndex): Answer {
  const { table, space, positionOf } = index.facts;
  const [left = -1, right = -1] = [positionOf.get(one.profile), positionOf.get(other.profile)];
  const scope = new Scope(index, [left, right]);
  const regionOf = (profile: number, line: ParameterLine): Region => {
    const fact = table.ofProfile(profile).find(({ duty }) => duty.kind === "presence" && duty.line === line);
    return fact === undefined ? nowhere : scope.regionOf(fact);
  };
  return space.canMeet([regionOf(left, one.line), regionOf(right, other.line)]);
}

/**
 * Lines of one parameter that say of its absence that it is other values: a receiver of all of them does not know which. One
 * of them for which it could not be decided, where there is one.
 */
export function otherDefaults(
  lines: readonly OwnedLine[],
  index: ScopeIndex,
): { readonly clashing: readonly OwnedLine[]; readonly unknown: OwnedLine | undefined } {
  const given = lines.filter(({ line }) => line.written.default !== undefined);
  const textOf = ({ line }: OwnedLine): string => literalOf(line.written.default ?? "");
  if (new Set(given.map(textOf)).size < 2) return { clashing: [], unknown: undefined };
  let unknown: OwnedLine | undefined;
  const clashing = given.filter((one) =>
    given.some((other) => {
      if (one.profile === other.profile || textOf(one) === textOf(other)) return false;
      if (isFreed(one, other) || isFreed(other, one)) return false;
      if (!areOneMessage(index.facts.instances.ofLine(one.line), index.facts.instances.ofLine(other.line)))
        return false;
      const answer = canMeet(one, other, index);
      if (answer === "unknown") unknown ??= one;
      return answer === "yes";
    }),
  );
  return { clashing, unknown };
}

/** Whether a line as a whole, or the part of it that is asked about, yields to the profile of another. */
export function isFreed(inherited: OwnedLine, heir: OwnedLine, part?: "type"): boolean {
  return heir.profile.replaces.some(({ target, written: { of } }) => {
    return target === inherited.line && (of === undefined || of === part);
  });
}
