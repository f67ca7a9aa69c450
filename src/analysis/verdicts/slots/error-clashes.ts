import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ErrorTarget } from "../../../model/set/message.ts";
import { areIndependent } from "../../scope/coexistence.ts";
import { groupBy } from "../../group-by.ts";
import type { Scope } from "../../scope/scope.ts";

/** Who uses an error, and for which refusal, where it is about that. */
export interface ErrorUse {
  readonly profile: Profile;
  readonly error: ErrorTarget;
  readonly duty?: Duty;
}

/**
 * Errors of profiles that do not build on each other and that nobody can tell apart. `code`: one code stands for different
 * errors. `answer`: one refusal is answered by different errors, and a response has one status and one code.
 */
export interface ErrorClash {
  readonly kind: "code" | "answer";
  readonly uses: readonly ErrorUse[];
}

/** Whether two profiles are never used together. */
type AreApart = (one: Profile, other: Profile) => boolean;

/** Codes that stand for different errors. A code that what both build on defines is a general one, and fine. */
export function codeClashes(profiles: readonly Profile[], areApart: AreApart): readonly ErrorClash[] {
  const uses = profiles.flatMap((profile) => profile.errors.map((error) => ({ profile, error })));
  const named = uses.filter(({ error }) => error.error.code !== undefined);
  const byCode = groupBy(named, ({ error }) => JSON.stringify([rootOf(error), error.error.code]));
  return [...byCode.values()].flatMap((group) =>
    clashOf("code", group, (one, other) => {
      if (one.error.error.id === other.error.error.id || areApart(one.profile, other.profile)) return false;
      const common = one.profile.lineage.filter((below) => other.profile.lineage.includes(below));
      return !common.some(({ errors }) => errors.some(({ error }) => error.code === one.error.error.code));
    }),
  );
}

/** Refusals that are answered by different errors, given who says the same of a refusal. */
export function answerClashes(groups: Iterable<readonly ErrorUse[]>, areApart: AreApart): readonly ErrorClash[] {
  return [...groups].flatMap((group) =>
    clashOf("answer", group, (one, other) => {
      const [left, right] = [one.error.error, other.error.error];
      if (areApart(one.profile, other.profile)) return false;
      return differs(left.code, right.code) || differs(left.status, right.status);
    }),
  );
}

/** What profiles that are used together say of errors. */
export function errorClashesIn(scope: Scope): readonly ErrorClash[] {
  const { table } = scope.index.facts;
  const profiles = scope.enabled.flatMap((position) => table.profiles[position] ?? []);
  const neverApart = (): boolean => false;
  const groups = scope.keys().flatMap((key) => {
    const facts = scope.factsOn(key).filter(({ duty }) => duty.error !== undefined);
    return [...groupBy(facts, ({ meaning }) => meaning).values()].map((alike) =>
      alike.flatMap(({ duty, profile: position }): readonly ErrorUse[] => {
        const profile = table.profiles[position];
        return duty.error === undefined || profile === undefined ? [] : [{ profile, error: duty.error, duty }];
      }),
    );
  });
  return [...codeClashes(profiles, neverApart), ...answerClashes(groups, neverApart)];
}

function clashOf(
  kind: ErrorClash["kind"],
  group: readonly ErrorUse[],
  clash: (one: ErrorUse, other: ErrorUse) => boolean,
): readonly ErrorClash[] {
  const uses = group.filter((one) =>
    group.some((other) => areIndependent(one.profile, other.profile) && clash(one, other)),
  );
  return uses.length < 2 ? [] : [{ kind, uses }];
}

/** The message that an error comes in, at the end of what that adds to. */
function rootOf({ message }: ErrorTarget): string {
  let root = message;
  while (root?.extends !== undefined) root = root.extends;
  return root?.id ?? "";
}

function differs(one: string | number | undefined, other: string | number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
