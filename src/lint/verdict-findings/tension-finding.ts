import type { Tension } from "../../analysis/verdicts/verdict.ts";
import { enumerate, type VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import { waysOutWords } from "../../analysis/explain/way-out-words.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import { heirsFirst, memberWords, placesOf, spanOfMember } from "./member-places.ts";

const quoted = 3;

/** The finding of a recommendation or permission that nobody can follow. */
export function tensionFinding(tension: Tension, speaker: VerdictSpeaker): Finding {
  const { behaviour, witness, waysOut, fingerprint, cluster, nature } = tension;
  const [subject] = heirsFirst(witness.members);
  if (subject === undefined) throw new RangeError("a tension needs members");
  const others = (cluster ?? witness.members).filter(({ item }) => item !== subject.item);
  const options = {
    span: spanOfMember(subject),
    related: placesOf(others, behaviour.action, speaker),
    profiles: tension.profiles,
    key: fingerprint,
    certainty: witness.certainty,
  };
  const params = {
    role: behaviour.role,
    does: speaker.behaviour(behaviour),
    situation: speaker.situation(witness.situation),
    says: enumerate(
      witness.members.slice(0, quoted).map((member) => memberWords(member, behaviour.action, speaker)),
      "and",
    ),
    ways: waysOutWords(waysOut, speaker),
  };
  return nature === "lost"
    ? report("overlap/soft-tension", "lost", params, options)
    : report("overlap/soft-tension", "joint", params, options);
}
