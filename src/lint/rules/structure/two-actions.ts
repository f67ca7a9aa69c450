import { report } from "../../../findings/report.ts";
import type { RequirementDuty } from "../../../model/set/duty.ts";
import type { Target } from "../../../model/set/message.ts";
import { defineRule } from "../../rule.ts";

/** An object admits one action of the kind one-of for each role: a message cannot carry out two of them. */
export const twoActions = defineRule("structure/two-actions", function* (set) {
  for (const profile of set.profiles) {
    const first = new Map<string, RequirementDuty>();
    for (const duty of profile.duties) {
      if (duty.kind !== "requirement" || duty.action.kind !== "one-of") continue;
      for (const target of duty.objects) {
        const object = idOf(target);
        if (object === undefined) continue;
        const key = `${duty.role} ${object}`;
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, duty);
        else if (earlier.action.id !== duty.action.id) {
          yield report(
            "structure/two-actions",
            "two",
            { object, first: earlier.action.id, second: duty.action.id },
            {
              span: profile.located.spanOf([...duty.path, "action"], "value"),
              related: [
                {
                  span: profile.located.spanOf([...earlier.path, "action"], "value"),
                  message: `\`${earlier.action.id}\` stands here`,
                },
              ],
              profiles: [profile.id],
              key,
            },
          );
        }
      }
    }
  }
});

function idOf(target: Target): string | undefined {
  return "id" in target ? target.id : undefined;
}
