import type { Message, ParameterLine, Proof, ResolvedCondition, Target } from "../../../model/set/message.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { messageChain } from "../../../model/set/find-line.ts";

/** That nobody can meet a duty without having another profile, which the first does not build on. */
export interface NeededProfile {
  readonly profile: Profile;
  readonly other: Profile;
  /** What of the other one is needed, by the id of its first thing. */
  readonly thing: string;
  /** The duties that need it; never empty. */
  readonly duties: readonly Duty[];
}

/**
 * What a profile needs of profiles that can be adopted, beyond what it builds on: things that its MUST and SHOULD are
 * about. A duty that holds only where the other one is in use needs nothing of it.
 */
export function needsOf(profile: Profile, set: ProfileSet): readonly NeededProfile[] {
  const found = new Map<string, { other: Profile; thing: string; duties: Duty[] }>();
  for (const duty of profile.duties) {
    if (duty.level !== "MUST" && duty.level !== "SHOULD") continue;
    for (const { owner, id } of thingsOf(duty)) {
      if (owner === profile.id) continue;
      const other = set.profilesById.get(owner);
      if (other?.adoptable !== true || profile.lineage.includes(other) || isOnlyWith(duty.when, owner)) continue;
      const need = found.get(owner);
      if (need === undefined) found.set(owner, { other, thing: id, duties: [duty] });
      else if (!need.duties.includes(duty)) need.duties.push(duty);
    }
  }
  return [...found.values()].map((need) => ({ profile, ...need }));
}

/** Whether a condition holds only where something of a profile is there. */
export function isOnlyWith(condition: ResolvedCondition | undefined, profile: string): boolean {
  return (
    condition?.every((box) =>
      box.some((atom) => {
        if (atom.kind === "situation") return atom.holds && atom.profile === profile;
        return (
          atom.kind !== "variable" && atom.parameter.profile === profile && (atom.kind === "value" || atom.present)
        );
      }),
    ) === true
  );
}

/** Something that a profile declares. */
interface Thing {
  readonly owner: string;
  readonly id: string;
}

function* thingsOf(duty: Duty): Generator<Thing> {
  if (duty.error !== undefined) yield { owner: duty.error.profile, id: `${duty.error.profile}#${duty.error.id}` };
  switch (duty.kind) {
    case "requirement":
      for (const target of [...duty.objects, duty.related, duty.to, duty.during]) yield* thingsOfTarget(target);
      return;
    case "choice":
      yield* thingsOfMessage(duty.choice.message);
      return;
    case "cover":
      yield* thingsOfProof(duty.cover.proof);
      return;
    case "proof":
      yield* thingsOfProof(duty.proof);
      return;
    case "case":
      yield* thingsOfTarget(duty.related);
      yield* thingsOfLine(duty.line);
      return;
    default:
      yield* thingsOfLine(duty.line);
  }
}

function* thingsOfLine({ owner, holds, related }: ParameterLine): Generator<Thing> {
  if (owner.kind === "message") yield* thingsOfMessage(owner);
  if (owner.kind === "proof") yield* thingsOfProof(owner);
  yield* thingsOfTarget(holds);
  yield* thingsOfTarget(related);
}

function* thingsOfMessage(message: Message): Generator<Thing> {
  for (const { profile, id } of messageChain(message)) yield { owner: profile, id };
}

function* thingsOfProof({ id, profile, protects, message, keyFrom }: Proof): Generator<Thing> {
  yield { owner: profile, id };
  yield* thingsOfMessage(protects);
  if (message !== undefined) yield* thingsOfMessage(message);
  for (const target of keyFrom) yield* thingsOfTarget(target);
}

function* thingsOfTarget(target: Target | undefined): Generator<Thing> {
  switch (target?.kind) {
    case "message":
    case "parameter":
    case "proof":
      yield { owner: target.profile, id: target.id };
      return;
    case "option":
    case "step":
    case "requirement":
    case "error":
      yield { owner: target.profile, id: `${target.profile}#${target.id}` };
      return;
    case "choice":
      yield { owner: target.message.profile, id: target.id };
      return;
    case "cover":
      yield { owner: target.proof.profile, id: target.id };
      return;
    default:
  }
}
