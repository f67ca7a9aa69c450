import type { Unsolved } from "../../analysis/choices/problem.ts";
import type { VerdictSpeaker } from "../../analysis/words/verdict-speaker.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { ProfileSet } from "../../model/profile-set.ts";
import { startOf } from "../../text/source-file.ts";
import { placeOfItem } from "./item-place.ts";

/** The finding of a behaviour that could not be decided. */
export function unsolvedFinding({ key, reason }: Unsolved, set: ProfileSet, speaker: VerdictSpeaker): Finding {
  const does = `\`${key.role}\` can ${speaker.behaviour(key)}`;
  const limit = reason === "budget" ? `its steps for what ${does}` : `more choices than it takes for what ${does}`;
  const span = placeOfItem(key.channel, set)?.span ?? startOf(set.words.located.file);
  const options = { span, key: JSON.stringify([key.role, key.action, key.object, key.channel]) };
  return report("meta/budget-exceeded", "gaveUp", { rule: "overlap/contradiction", limit }, options);
}
