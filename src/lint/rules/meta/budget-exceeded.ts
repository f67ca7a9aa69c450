import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { defineRule } from "../../rule.ts";
import { undecidedSlotFinding } from "../../verdict-findings/undecided-slot-finding.ts";
import { unreadableFinding } from "../../verdict-findings/unreadable-finding.ts";
import { undecidedFinding } from "../../verdict-findings/undecided-finding.ts";

/** What the analysis could not decide is told, one finding for each question about a behaviour, position and duty: unknown is never clean. */
export const budgetExceeded = defineRule("meta/budget-exceeded", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const told = new Set<string>();
  for (const undecided of analysis.undecided()) {
    const asked = `${undecided.question} ${undecided.key.id}`;
    if (told.has(asked)) continue;
    told.add(asked);
    yield undecidedFinding(undecided, set, speaker);
  }
  for (const slot of analysis.undecidedSlots()) yield undecidedSlotFinding(slot);
  for (const duty of analysis.unreadable()) yield unreadableFinding(duty, set);
});
