import type { Conflict } from "../../analysis/verdicts/verdict.ts";
import { enumerate, type VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import { waysOutWords } from "../../analysis/explain/way-out-words.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { Coexistence } from "../../model/set/declared-relations.ts";
import { crossSeverity } from "./cross-severity.ts";
import { heirsFirst, memberWords, placesOf, spanOfMember } from "./member-places.ts";

/** Items that a message quotes; all of them are places of the finding. */
const quoted = 3;

/**
 * The finding of a contradiction: what everybody must do is an error; what only they meet who use two profiles of which
 * nobody said that they compose, a warning.
 */
export function conflictFinding(conflict: Conflict, speaker: VerdictSpeaker, coexistence: Coexistence): Finding {
  const { behaviour, witness, waysOut, fingerprint, cluster } = conflict;
  const members = heirsFirst(cluster ?? witness.members);
  const [subject] = heirsFirst(witness.members);
  if (subject === undefined) throw new RangeError("a contradiction needs members");
  const options = {
    span: spanOfMember(subject),
    related: placesOf(
      members.filter(({ item }) => item !== subject.item),
      behaviour.action,
      speaker,
    ),
    profiles: conflict.profiles,
    key: fingerprint,
    certainty: witness.certainty,
    severity: witness.certainty === "proved" ? crossSeverity(coexistence) : ("warning" as const),
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
  if (isJoint(conflict)) {
    const count = witness.members.length;
    return report("overlap/unsatisfiable-composition", "noJointChoice", { ...params, count }, options);
  }
  return conflict.nature === "singleton"
    ? report("overlap/singleton-claimed", "claimed", { ...params, count: (cluster ?? witness.members).length }, options)
    : report("overlap/contradiction", "noChoice", params, options);
}

/** Whether it needs three profiles or more that do not build on each other: any two of them fit together. */
function isJoint({ witness: { members } }: Conflict): boolean {
  const profiles = [...new Set(members.map(({ profile }) => profile))];
  return profiles.filter((one) => !profiles.some((other) => other.lineage.includes(one))).length > 2;
}
