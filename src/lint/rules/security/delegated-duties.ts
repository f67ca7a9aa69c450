import type { ReportOptions } from "../../../findings/report.ts";
import type { Duty, RequirementDuty } from "../../../model/set/duty.ts";
import type { Message } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { messageChain } from "../../../model/set/find-line.ts";

/**
 * Duties by which a role follows another document while it judges a message: what no duty of the set says may stand
 * there. Then nobody can tell from the manifests, and a finding is no more than a question.
 */
export function delegatedDuties(
  roles: readonly string[],
  messages: readonly Message[],
  profile: Profile,
): readonly Duty[] {
  const names = new Set(
    messages.flatMap((message) => [message, ...messageChain(message).slice(1)]).map(({ id }) => id),
  );
  return [profile, ...profile.lineage].flatMap(({ duties }) => {
    return duties.filter((duty): duty is RequirementDuty => {
      if (duty.kind !== "requirement" || duty.level !== "MUST" || !roles.includes(duty.role)) return false;
      if (!duty.objects.some(({ kind }) => kind === "document")) return false;
      const { during } = duty;
      return during === undefined || (during.kind === "message" && names.has(during.id)) || during.kind === "proof";
    });
  });
}

/** The options of a finding that may be answered by documents that are not part of the set. */
export function orElsewhere(options: ReportOptions, duties: readonly Duty[], profile: Profile): ReportOptions {
  const own = duties.filter((duty) => duty.profile === profile.id);
  if (duties.length === 0) return options;
  const related = own.map((duty) => ({
    span: profile.located.spanOf(duty.path, "value"),
    message: `\`${duty.id}\` follows a document that may say it`,
  }));
  return { ...options, related, severity: "info", certainty: "possible" };
}
