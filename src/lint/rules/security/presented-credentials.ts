import type { Duty } from "../../../model/set/duty.ts";
import type { Message, ParameterLine } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { Span } from "../../../text/source-file.ts";
import { messageChain } from "../../../model/set/find-line.ts";

/** A token or assertion as one profile has it presented to those who verify it. */
export interface PresentedCredential {
  readonly profile: Profile;
  /** The line that carries it. */
  readonly carrier: ParameterLine;
  /** The message that it travels in. */
  readonly carried: Message;
  readonly held: Message;
  readonly verifiers: readonly string[];
  /** All lines of it that hold in the profile: its own, and those that the profile adds. */
  readonly lines: readonly ParameterLine[];
}

/**
 * Credentials of a structure that the profile knows, where the message that carries them goes to whom they are meant
 * for. A response that hands one out is not among them; nor are proofs, which have rules of their own.
 */
export function* presentedCredentials(profile: Profile): Generator<PresentedCredential> {
  const seen = new Set<Message>();
  const proofs = new Set(
    [profile, ...profile.lineage].flatMap((one) => one.proofs.flatMap(({ message }) => message ?? [])),
  );
  for (const carrier of profile.messages.flatMap((message) => message.lines)) {
    const { holds, owner } = carrier;
    if (holds?.kind !== "message" || owner.kind !== "message" || !isCredential(carrier)) continue;
    const verifiers = holds.to.filter((role) => owner.to.includes(role));
    if (verifiers.length === 0 || seen.has(holds) || [...proofs].some((one) => areOne(one, holds))) continue;
    seen.add(holds);
    const added = profile.messages.filter((message) => message !== holds && areOne(message, holds));
    yield {
      profile,
      carrier,
      carried: owner,
      held: holds,
      verifiers,
      lines: [...holds.allLines, ...added.flatMap((one) => one.lines)],
    };
  }
}

/** Where a finding about it stands: at what it is, where the profile says so, else at what carries it. */
export function spanOfCredential({ profile, carrier, held }: PresentedCredential): Span {
  const isOwn = held.profile === profile.id;
  return profile.located.spanOf(isOwn ? held.path : [...carrier.path, "holds"], "value");
}

/** Whether a line, or one that it adds to, carries what gives a right. */
export function isCredential(line: ParameterLine): boolean {
  for (let one: ParameterLine | undefined = line; one !== undefined; one = one.inherits) {
    if (one.written.credential !== undefined) return one.written.credential;
  }
  return false;
}

/** Whether two messages are one, or one adds to the other. */
function areOne(left: Message, right: Message): boolean {
  return messageChain(left).includes(right) || messageChain(right).includes(left);
}

/** What a role must do about a line: refuse what breaks it, or verify, remember or accept nothing but something. */
export function dutiesOn(line: ParameterLine, roles: readonly string[], profile: Profile): readonly Duty[] {
  const lines = new Set(linesBelow(line));
  return [profile, ...profile.lineage].flatMap(({ duties }) => {
    return duties.filter((duty) => {
      if (!roles.includes(duty.role) || (duty.level !== "MUST" && duty.level !== "MUST NOT")) return false;
      const about = duty.kind === "check" ? [duty.line] : duty.kind === "requirement" ? duty.objects : [];
      return about.some((one) => one.kind === "parameter" && linesBelow(one).some((own) => lines.has(own)));
    });
  });
}

function linesBelow(line: ParameterLine): readonly ParameterLine[] {
  const found: ParameterLine[] = [];
  for (let one: ParameterLine | undefined = line; one !== undefined; one = one.inherits) found.push(one);
  return found;
}
