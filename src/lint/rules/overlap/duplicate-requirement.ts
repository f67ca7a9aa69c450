import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import { report } from "../../../findings/report.ts";
import { DeclaredRelations } from "../../../model/set/declared-relations.ts";
import { shortForm } from "../../../language/short-form.ts";
import { defineRule } from "../../rule.ts";

/** Duties of profiles that do not build on each other and say the same: they drift apart with the next edit of one. */
export const duplicateRequirement = defineRule("overlap/duplicate-requirement", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  const relations = new DeclaredRelations(set);
  for (const { behaviour, duties, profiles, fingerprint } of analysis.duplicates()) {
    const [first, ...others] = duties;
    // Each of two alternatives has to say everything itself.
    if (first === undefined || relations.areAllApart(profiles)) continue;
    const place = ({ duty, profile }: (typeof duties)[number]) => profile.located.spanOf(duty.path, "value");
    const params = {
      count: profiles.length,
      role: behaviour.role,
      level: first.duty.level,
      does: speaker.behaviour(behaviour),
      items: duties
        .slice(0, 4)
        .map(({ duty }) => `\`${duty.id}\``)
        .join(", "),
    };
    const related = others.map((one) => ({ span: place(one), message: shortForm(one.duty) }));
    const options = { span: place(first), related, profiles, key: fingerprint };
    yield report("overlap/duplicate-requirement", "same", params, options);
  }
});
