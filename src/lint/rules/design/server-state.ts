import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { ProofDuty, RequirementDuty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { targetName } from "../../../language/target-name.ts";
import { defineRule } from "../../rule.ts";
import { dataPlaneRoles } from "./data-plane-registration.ts";

/**
 * A duty that has a server remember something: without an end, or in one memory of all its instances. A memory of one
 * instance with an end is a cache, and every server has room for it.
 */
export const serverState = defineRule("design/server-state", function* (set) {
  const servers = dataPlaneRoles(set);
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    for (const duty of profile.duties) {
      if (!servers.has(duty.role) || duty.level !== "MUST") continue;
      if (duty.kind === "requirement" && duty.action.means === "remember") yield* judgeRequirement(duty, profile);
      if (duty.kind === "proof" && duty.aspect === "memory") yield* judgeMemory(duty, profile);
    }
  }
});

function* judgeRequirement(duty: RequirementDuty, profile: Profile): Generator<Finding> {
  if (duty.written.range?.for !== undefined) return;
  const what = duty.objects.map((object) => `\`${targetName(object)}\``).join(", ");
  yield report(
    "design/server-state",
    "unbounded",
    { duty: duty.id, server: duty.role, what },
    optionsOf(duty, profile),
  );
}

function* judgeMemory(duty: ProofDuty, profile: Profile): Generator<Finding> {
  const { memory } = duty.proof.written;
  if (memory?.scope !== "shared") return;
  const what = `\`${memory.of}\` of \`${duty.proof.name}\``;
  yield report("design/server-state", "shared", { duty: duty.id, server: duty.role, what }, optionsOf(duty, profile));
}

function optionsOf(duty: RequirementDuty | ProofDuty, profile: Profile) {
  return { span: profile.located.spanOf(duty.path, "value"), profiles: [profile.id], key: duty.id };
}
