import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import { report } from "../../../findings/report.ts";
import { startOf } from "../../../text/source-file.ts";
import { defineRule } from "../../rule.ts";
import { placeOfItem } from "../../verdicts/item-place.ts";
import { unsolvedFinding } from "../../verdicts/unsolved-finding.ts";

/** What the analysis could not decide is told, one finding for each question about a behaviour, position and duty: unknown is never clean. */
export const budgetExceeded = defineRule("meta/budget-exceeded", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const told = new Set<string>();
  for (const unsolved of analysis.unsolved()) {
    const asked = `${unsolved.question} ${unsolved.key.id}`;
    if (told.has(asked)) continue;
    told.add(asked);
    yield unsolvedFinding(unsolved, set, speaker);
  }
  for (const { line, profile, reason } of analysis.undecidedSlots()) {
    const options = { span: profile.located.spanOf(line.path, "key"), profiles: [profile.id], key: line.id };
    const limit =
      reason === "budget"
        ? `its steps for what \`${line.id}\` carries`
        : `too many things that \`${line.id}\` carries to compare each with each`;
    yield report("meta/budget-exceeded", "gaveUp", { rule: "overlap/slot-collision", limit }, options);
  }
  for (const duty of analysis.unreadable()) {
    const place = placeOfItem(duty.id, set);
    const span = place?.span ?? startOf(set.words.located.file);
    const options = { span, profiles: [duty.profile], key: duty.id };
    const limit = `its steps for the condition of \`${duty.id}\``;
    yield report("meta/budget-exceeded", "gaveUp", { rule: "overlap/contradiction", limit }, options);
  }
});
