import type { Question, Undecided } from "../../analysis/choices/problem.ts";
import type { VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { RuleId } from "../../findings/rule-table.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { startOf } from "../../text/source-file.ts";
import { placeOfItem } from "./item-place.ts";

/** The rule that tells what is found where a question can be decided. */
const ruleOf: Readonly<Record<Question, RuleId>> = {
  contradiction: "overlap/contradiction",
  gap: "overlap/interop-gap",
  "one-sided gap": "design/not-additive",
  weakening: "ref/base-weakened",
  replacement: "ref/replaces-unneeded",
  negotiation: "overlap/no-common-choice",
  fallback: "security/bearer-fallback",
};

/** The finding of a question about a behaviour that could not be decided. */
export function undecidedFinding(
  { key, question, reason }: Undecided,
  set: ProfileSet,
  speaker: VerdictSpeaker,
): Finding {
  const does = `\`${key.role}\` can ${speaker.behaviour(key)}`;
  const limit = reason === "budget" ? `its steps for what ${does}` : `more choices than it takes for what ${does}`;
  const span = placeOfItem(key.channel, set)?.span ?? startOf(set.words.located.file);
  const options = { span, key: JSON.stringify([question, key.role, key.action, key.object, key.channel]) };
  return report("meta/budget-exceeded", "gaveUp", { rule: ruleOf[question], limit }, options);
}
