import type * as Written from "../../manifest/types.ts";
import type { Duty, DutyBase } from "../set/duty.ts";
import type { ParameterLine } from "../set/message.ts";
import type { Building, Resolver } from "../resolve/resolver.ts";
import { levelByPresence } from "./level-by-presence.ts";
import { resolveCondition } from "../resolve/resolve-condition.ts";

const valueKeys = ["values", "contains", "not", "pattern", "range", "size", "equals", "within"] as const;

/** Whether a line says anything of its value beyond the type. */
export function statesValue(written: Written.ValueRule): boolean {
  return valueKeys.some((key) => written[key] !== undefined);
}

/** What a parameter line asks of its sender; of several ones, where several declare the capability. */
export function lineDuties(line: ParameterLine, senders: readonly string[], resolver: Resolver): readonly Duty[] {
  const several = senders.length > 1;
  return senders.flatMap((role) => senderDuties(line, role, several ? `.${role}` : "", resolver));
}

/** A duty about a line as it is made; what only some have is added. */
type Stated<Kind> = Building<DutyBase> & { readonly kind: Kind; readonly line: ParameterLine };

function senderDuties(line: ParameterLine, role: string, suffix: string, resolver: Resolver): readonly Duty[] {
  const { written, when } = line;
  const duties: Duty[] = [];
  const stated = <Kind extends Duty["kind"]>(kind: Kind, name: string, level: Written.Level): Stated<Kind> => ({
    kind,
    id: `${line.id}${name}${suffix}`,
    anchor: `${line.anchor}${name}${suffix}`,
    profile: line.profile,
    role,
    level,
    evidence: line.evidence,
    path: line.path,
    line,
  });
  if (written.presence !== "choice") {
    const duty = stated("presence", "", levelByPresence[written.presence]);
    if (written.word !== undefined) duty.word = written.word;
    if (when !== undefined) duty.when = when;
    duties.push(duty);
  }
  // A required value is said together with the presence, unless its level is another one.
  const isJoined = written.presence === "required" && written.level === undefined;
  if (statesValue(written) && !isJoined && written.presence !== "forbidden") {
    const duty = stated("value", ".value", written.level ?? "MUST");
    if (when !== undefined) duty.when = when;
    duties.push(duty);
  }
  if (written.otherwise !== undefined && when !== undefined) {
    const duty = stated("otherwise", ".otherwise", levelByPresence[written.otherwise]);
    duty.unless = when;
    duties.push(duty);
  }
  written.cases?.forEach((rule, index) => {
    const path = [...line.path, "cases", index];
    const caseCondition = resolveCondition(rule.when, [...path, "when"], resolver);
    const reference = rule.equals ?? rule.within;
    const key = rule.equals === undefined ? "within" : "equals";
    const related = reference === undefined ? undefined : resolver.related(reference, [...path, key]);
    const duty = { ...stated("case", `.case-${index + 1}`, written.level ?? "MUST"), path, rule };
    if (caseCondition !== undefined) duty.when = caseCondition;
    duties.push(related === undefined ? duty : { ...duty, related });
  });
  return duties;
}
