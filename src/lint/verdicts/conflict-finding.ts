import type { Conflict, Member } from "../../analysis/verdicts/verdict.ts";
import { enumerate, type VerdictSpeaker } from "../../analysis/words/verdict-speaker.ts";
import { waysOutWords } from "../../analysis/words/way-out-words.ts";
import type { Finding, Severity } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { Togetherness } from "../../model/declared-relations.ts";
import { memberWords, placesOf, spanOfMember } from "./member-places.ts";

/** Items that a message quotes; all of them are places of the finding. */
const quoted = 3;

/**
 * The finding of a contradiction: what everybody must do is an error; what only they meet who use two profiles of which
 * nobody said that they compose, a warning.
 */
export function conflictFinding(conflict: Conflict, speaker: VerdictSpeaker, togetherness: Togetherness): Finding {
  const { behaviour, witness, waysOut, fingerprint, cluster } = conflict;
  const members = heirsFirst(cluster ?? witness.members);
  const [subject] = heirsFirst(witness.members);
  if (subject === undefined) throw new RangeError("a contradiction needs members");
  const severity: Severity = togetherness === "open" || togetherness === "apart" ? "warning" : "error";
  const options = {
    span: spanOfMember(subject),
    related: placesOf(
      members.filter((member) => member !== subject),
      behaviour.action,
      speaker,
    ),
    profiles: conflict.profiles,
    key: fingerprint,
    certainty: witness.certainty === "certain" ? ("proved" as const) : ("possible" as const),
    severity: witness.certainty === "certain" ? severity : ("warning" as const),
  };
  const says = witness.members.slice(0, quoted).map((member) => memberWords(member, behaviour.action, speaker));
  if (witness.members.length > quoted) says.push(`${witness.members.length - quoted} more say otherwise`);
  const params = {
    role: behaviour.role,
    does: speaker.behaviour(behaviour),
    situation: speaker.situation(witness.situation),
    says: enumerate(says, "and"),
    ways: waysOutWords(waysOut, speaker),
  };
  return conflict.nature === "singleton"
    ? report("overlap/singleton-claimed", "claimed", { ...params, count: (cluster ?? witness.members).length }, options)
    : report("overlap/contradiction", "noChoice", params, options);
}

/** Where the change is probably due comes first: at what builds on the others. */
function heirsFirst(members: readonly Member[]): readonly Member[] {
  const isHeir = (member: Member): boolean => members.some((one) => member.profile.lineage.includes(one.profile));
  return [...members.filter(isHeir), ...members.filter((member) => !isHeir(member))];
}
