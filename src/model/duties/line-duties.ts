import type * as Written from "../../manifest/types.ts";
import type { CaseDuty, Duty, DutyBase } from "../duty.ts";
import type { ParameterLine } from "../message.ts";
import type { Resolver } from "../resolver.ts";
import { levelByPresence } from "./level-by-presence.ts";

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

function senderDuties(line: ParameterLine, role: string, suffix: string, resolver: Resolver): readonly Duty[] {
  const { written, when } = line;
  const duties: Duty[] = [];
  const statement = (name: string): Omit<DutyBase, "level"> => ({
    id: `${line.id}${name}${suffix}`,
    anchor: `${line.anchor}${name}${suffix}`,
    profile: line.profile,
    role,
    evidence: line.evidence,
    path: line.path,
  });
  const condition = when === undefined ? {} : { when };
  if (written.presence !== "choice") {
    const level = levelByPresence[written.presence];
    const word = written.word === undefined ? {} : { word: written.word };
    duties.push({ kind: "presence", ...statement(""), level, ...word, ...condition, line });
  }
  // A required value is said together with the presence, unless its level is another one.
  const isJoined = written.presence === "required" && written.level === undefined;
  if (statesValue(written) && !isJoined && written.presence !== "forbidden") {
    duties.push({ kind: "value", ...statement(".value"), level: written.level ?? "MUST", ...condition, line });
  }
  if (written.otherwise !== undefined && when !== undefined) {
    const level = levelByPresence[written.otherwise];
    duties.push({ kind: "otherwise", ...statement(".otherwise"), level, unless: when, line });
  }
  written.cases?.forEach((valueCase, index) => {
    const path = [...line.path, "cases", index];
    const caseCondition = resolver.condition(valueCase.when, [...path, "when"]);
    const reference = valueCase.equals ?? valueCase.within;
    const key = valueCase.equals === undefined ? "within" : "equals";
    const related = reference === undefined ? undefined : resolver.related(reference, [...path, key]);
    const duty: CaseDuty = {
      kind: "case",
      ...statement(`.case-${index + 1}`),
      level: written.level ?? "MUST",
      path,
      line,
      rule: valueCase,
      ...(caseCondition === undefined ? {} : { when: caseCondition }),
      ...(related === undefined ? {} : { related }),
    };
    duties.push(duty);
  });
  return duties;
}
