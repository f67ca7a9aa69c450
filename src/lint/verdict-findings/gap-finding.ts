import type { Gap } from "../../analysis/verdicts/gaps/gap.ts";
import type { VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import type { Finding, Severity } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { Level } from "../../manifest/types.ts";
import type { Coexistence } from "../../model/set/declared-relations.ts";
import { crossSeverity } from "./cross-severity.ts";
import { placesOf, spanOfMember } from "./member-places.ts";

/**
 * The finding of what may be sent and need not, or must not, be taken. Certain: an error where people meet it. Possible: a
 * warning, and mere information where it is only what nobody names.
 */
export function gapFinding(gap: Gap, speaker: VerdictSpeaker, coexistence: Coexistence): Finding {
  const { behaviour, consumer, certainty, members, values, situation, fingerprint, alike } = gap;
  const [subject] = members;
  const receiver = members.findLast(
    (member) => member !== subject && member.duties.some(({ role }) => role !== behaviour.role),
  );
  if (subject === undefined) throw new RangeError("a gap needs members");
  const severity: Severity = certainty === "proved" ? crossSeverity(coexistence) : gap.isUnnamed ? "info" : "warning";
  const options = {
    span: spanOfMember(subject),
    related: placesOf(
      members.filter((member) => member !== subject),
      behaviour.action,
      speaker,
    ),
    profiles: [...new Set([...gap.profiles, ...alike.flat()])],
    key: fingerprint,
    certainty,
    severity,
  };
  const { role, action, object, channel } = behaviour;
  const params = {
    role,
    does: speaker.behaviour({ role, action, object, channel }),
    values: speaker.values(values, behaviour.action),
    consumer,
    situation: speaker.situation(situation),
    sender: subject.item,
    receiver: receiver === undefined ? "nothing has it take that" : receiverWords(receiver.item, receiver.level),
  };
  if (certainty === "proved") return report("overlap/interop-gap", "refused", params, options);
  return report("overlap/interop-gap", "optional", params, options);
}

function receiverWords(item: string, level: Level): string {
  return `\`${item}\` (${level}) leaves it out`;
}
