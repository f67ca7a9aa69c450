import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Form } from "../../../manifest/types.ts";
import type { Duty, RequirementDuty } from "../../../model/set/duty.ts";
import type { Message, ParameterLine, Target } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { targetName } from "../../../language/target-name.ts";
import { defineRule } from "../../rule.ts";
import { identityOf } from "./identity-of.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";

/** What somebody sends unasked. What a server fetched, or is answered with, registers nobody. */
const requests: ReadonlySet<Form> = new Set<Form>(["http-request", "form", "query", "json", "json-rpc"]);

/**
 * A registration with a party that serves the protected requests. There it cannot be throttled as at one place that keeps
 * identities, and whoever is not known yet can flood it. Whatever it is called: a server that keeps, without an end, who
 * somebody is that sent a request has registered them.
 */
export const dataPlaneRegistration = defineRule("design/data-plane-registration", function* (set) {
  const servers = dataPlaneRoles(set);
  for (const profile of set.profiles) if (profile.placement !== "edition") yield* judge(profile, servers);
});

function* judge(profile: Profile, servers: ReadonlySet<string>): Generator<Finding> {
  const keeping = profile.duties.filter((duty) => isKeeping(duty, servers));
  const told = new Set<RequirementDuty>();
  const at = (duty: Duty) => profile.located.spanOf(duty.path, "value");
  for (const duty of profile.duties) {
    if (!isAllowed(duty) || duty.action.means !== "register") continue;
    const server = receiverOf(duty).find((role) => servers.has(role));
    if (server === undefined) continue;
    const kept = keeping.filter((one) => one.objects.some((object) => duty.objects.includes(object)));
    for (const one of kept) told.add(one);
    const params = { duty: duty.id, role: duty.role, what: namesOf(duty.objects), server };
    yield report("design/data-plane-registration", "registers", params, {
      span: at(duty),
      related: kept.map((one) => ({ span: at(one), message: `\`${one.id}\` has \`${one.role}\` keep it` })),
      profiles: [profile.id],
      key: duty.id,
    });
  }
  for (const duty of keeping) {
    if (told.has(duty)) continue;
    const kept = duty.objects.filter((object) => registersBy(object, duty.role));
    const sender = kept.map(sendersOf).flat()[0] ?? "";
    const params = { duty: duty.id, server: duty.role, what: namesOf(kept), sender };
    const options = { span: at(duty), profiles: [profile.id], key: duty.id };
    yield report("design/data-plane-registration", "keeps", params, options);
  }
}

function isAllowed(duty: Duty): duty is RequirementDuty {
  return duty.kind === "requirement" && duty.level !== "MUST NOT" && duty.level !== "SHOULD NOT";
}

/** Whether a duty has a server keep, without an end, who somebody is that sent a request to it. */
function isKeeping(duty: Duty, servers: ReadonlySet<string>): duty is RequirementDuty {
  if (!isAllowed(duty) || duty.action.means !== "remember" || !servers.has(duty.role)) return false;
  if (duty.written.range?.for !== undefined) return false;
  return duty.objects.some((object) => registersBy(object, duty.role));
}

function registersBy(object: Target, server: string): boolean {
  if (object.kind !== "parameter" || identityOf(object)?.isLasting !== true) return false;
  const carrier = carrierOf(object);
  return carrier !== undefined && requests.has(carrier.form) && carrier.to.includes(server);
}

/** The message on the wire: that of the parameter, or the one that a proof protects. */
function carrierOf({ owner }: ParameterLine): Message | undefined {
  if (owner.kind === "message") return owner;
  return owner.kind === "proof" ? owner.protects : undefined;
}

function sendersOf(object: Target): readonly string[] {
  const carrier = object.kind === "parameter" ? carrierOf(object) : undefined;
  return carrier === undefined ? [] : [carrier.from];
}

function namesOf(objects: readonly Target[]): string {
  return objects.map((object) => `\`${targetName(object)}\``).join(", ");
}

/** With whom: the role that is named, else who receives the message that it happens in. */
function receiverOf({ to, during, objects }: RequirementDuty): readonly string[] {
  if (to?.kind === "role") return [to.role];
  const owners = [...objects, ...(during === undefined ? [] : [during])].flatMap((target) => {
    if (target.kind === "message") return [target];
    return target.kind === "parameter" && target.owner.kind === "message" ? [target.owner] : [];
  });
  return owners.flatMap((message) => message.to);
}

/** The roles that serve the protected requests, as the vocabulary says. */
export function dataPlaneRoles(set: ProfileSet): ReadonlySet<string> {
  const roles = [...set.words.roles.values()].filter((role) => role["data-plane"] === true);
  return new Set(roles.map(({ id }) => id));
}
