import type { ChoiceDuty } from "../set/duty.ts";
import type { Message } from "../set/message.ts";

/** What the choices of a message ask of its sender. At most one is a prohibition of more. */
export function choiceDuties(message: Message): readonly ChoiceDuty[] {
  return message.choices.map((choice) => {
    const isRecommended = choice.written.presence === "recommended";
    const isProhibition = choice.written.kind === "at-most-one";
    return {
      kind: "choice",
      id: choice.id,
      anchor: choice.anchor,
      profile: message.profile,
      role: message.from,
      level: isProhibition ? (isRecommended ? "SHOULD NOT" : "MUST NOT") : isRecommended ? "SHOULD" : "MUST",
      evidence: choice.evidence,
      path: choice.path,
      choice,
      ...(choice.when === undefined ? {} : { when: choice.when }),
    };
  });
}
