import { nearest } from "../../findings/nearest.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { UsageError } from "../usage-error.ts";
import { wholesOf } from "../../model/set/objective-wholes.ts";

/** The words of a vocabulary that a new profile begins with. */
export interface ProfileWords {
  readonly objective: string;
  readonly mechanism: string;
  readonly role: string;
  readonly otherRole: string;
  /** Profiles that solve the problem in another way. */
  readonly rivals: readonly string[];
  /** An action whose sentence is free. */
  readonly action: string;
  /** Why nothing is tested yet, where the vocabulary has a reason. */
  readonly notTested: string | undefined;
  /** The base, where there is exactly one. */
  readonly base: string | undefined;
}

/** Chooses words so that nothing is to be found in the new profile. Throws `UsageError` where there are none. */
export function profileWords(
  set: ProfileSet,
  asked: { readonly objective: string | undefined; readonly mechanism: string | undefined },
): ProfileWords {
  const { objectives, mechanisms, vocabulary } = set.words;
  const reasons = vocabulary["not-tested"] ?? [];
  const base = set.profiles.filter((profile) => profile.placement === "base");
  const objective = chosen("objective", asked.objective, [...objectives.keys()], freeObjective(set));
  const usual = claimsOn(objective, set)[0]?.mechanism;
  const mechanism = chosen("mechanism", asked.mechanism, [...mechanisms.keys()], usual);
  const rivals = claimsOn(objective, set);
  return {
    objective,
    mechanism,
    rivals: [...new Set(rivals.map((claim) => claim.profile))],
    role: existing("role", vocabulary.roles[0]?.id),
    otherRole: existing("role", (vocabulary.roles[1] ?? vocabulary.roles[0])?.id),
    action: existing("action that means `other`", vocabulary.actions.find((action) => action.means === "other")?.id),
    notTested: (reasons.find((reason) => reason.id === "no-suite") ?? reasons[0])?.id,
    base: base.length === 1 && base[0] !== undefined ? `${base[0].id}@${base[0].version}` : undefined,
  };
}

/** An objective that no other profile solves, so that the new file is no rival of anything. */
function freeObjective(set: ProfileSet): string | undefined {
  const objectives = [...set.words.objectives.values()];
  return (
    objectives.find((one) => claimsOn(one.id, set).length === 0) ??
    objectives.find((one) => one.exclusivity === "stackable") ??
    objectives[0]
  )?.id;
}

/** Who solves an objective, or another part of the same whole, and how; not where any number of solutions may stand. */
function claimsOn(objective: string, set: ProfileSet): readonly { profile: string; mechanism: string }[] {
  const { objectives } = set.words;
  const own = wholesOf(objective, set.words.objectives).filter((id) => objectives.get(id)?.exclusivity !== "stackable");
  return set.profiles
    .filter((profile) => profile.adoptable)
    .flatMap((profile) =>
      profile.manifest.solves
        .filter((claim) => wholesOf(claim.objective, set.words.objectives).some((id) => own.includes(id)))
        .map((claim) => ({ profile: profile.id, mechanism: claim.mechanism })),
    );
}

function chosen(
  kind: string,
  given: string | undefined,
  known: readonly string[],
  preferred: string | undefined,
): string {
  if (given === undefined) return existing(kind, preferred ?? known[0]);
  if (known.includes(given)) return given;
  const near = nearest(given, known);
  throw new UsageError(
    `unknown ${kind} \`${given}\`${near === undefined ? "" : `; did you mean \`${near}\`?`}`,
    `the vocabulary has: ${known.join(", ")}`,
  );
}

function existing(kind: string, id: string | undefined): string {
  if (id !== undefined) return id;
  throw new UsageError(`the vocabulary has no ${kind}`, "add one to the vocabulary");
}
