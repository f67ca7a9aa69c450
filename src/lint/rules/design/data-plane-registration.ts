import { report } from "../../../findings/report.ts";
import type { RequirementDuty } from "../../../model/duty.ts";
import { targetName } from "../../../sentences/target-name.ts";
import { defineRule } from "../../rule.ts";
import { dataPlaneRoles } from "./data-plane.ts";

/**
 * A registration with a party that serves the protected requests. There it cannot be throttled as at one place that keeps
 * identities, and whoever is not known yet can flood it.
 */
export const dataPlaneRegistration = defineRule("design/data-plane-registration", function* (set) {
  const servers = dataPlaneRoles(set);
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    for (const duty of profile.duties) {
      if (duty.kind !== "requirement" || duty.action.means !== "register" || duty.level === "MUST NOT") continue;
      const server = receiverOf(duty).find((role) => servers.has(role));
      if (server === undefined) continue;
      const what = duty.objects.map((object) => `\`${targetName(object)}\``).join(", ");
      const span = profile.located.spanOf(duty.path, "value");
      const params = { duty: duty.id, role: duty.role, what, server };
      yield report("design/data-plane-registration", "registers", params, {
        span,
        profiles: [profile.id],
        key: duty.id,
      });
    }
  }
});

/** With whom: the role that is named, else who receives the message that it happens in. */
function receiverOf({ to, during, objects }: RequirementDuty): readonly string[] {
  if (to?.kind === "role") return [to.role];
  const owners = [...objects, ...(during === undefined ? [] : [during])].flatMap((target) => {
    if (target.kind === "message") return [target];
    return target.kind === "parameter" && target.owner.kind === "message" ? [target.owner] : [];
  });
  return owners.flatMap((message) => message.to);
}
