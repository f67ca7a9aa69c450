import { VerdictSpeaker } from "../../../analysis/words/verdict-speaker.ts";
import { report } from "../../../findings/report.ts";
import { startOf } from "../../../text/source-file.ts";
import { defineRule } from "../../rule.ts";
import { placeOfItem } from "../../verdicts/item-place.ts";

/** What the analysis could not decide is told, one finding for each behaviour and duty: unknown is never clean. */
export const budgetExceeded = defineRule("meta/budget-exceeded", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const told = new Set<number>();
  for (const { key, reason } of analysis.unsolved()) {
    if (told.has(key.id)) continue;
    told.add(key.id);
    const does = `\`${key.role}\` can ${speaker.behaviour(key)}`;
    const limit = reason === "budget" ? `its steps for what ${does}` : `more choices than it takes for what ${does}`;
    const span = placeOfItem(key.channel, set)?.span ?? startOf(set.words.located.file);
    const options = { span, key: JSON.stringify([key.role, key.action, key.object, key.channel]) };
    yield report("meta/budget-exceeded", "gaveUp", { rule: "overlap/contradiction", limit }, options);
  }
  for (const duty of analysis.unreadable()) {
    const place = placeOfItem(duty.id, set);
    const span = place?.span ?? startOf(set.words.located.file);
    const options = { span, profiles: [duty.profile], key: duty.id };
    const limit = `its steps for the condition of \`${duty.id}\``;
    yield report("meta/budget-exceeded", "gaveUp", { rule: "overlap/contradiction", limit }, options);
  }
});
